import type { KeyRange, WriteView } from './store.ts';

/** So many keys are held in memory at once; nothing is removed from under a running iteration. */
const chunkKeys = 10_000;

/** Removes every key of a range. */
export function removeRange(view: WriteView, range: KeyRange): void {
  for (let keys = firstKeys(view, range); keys.length > 0; keys = firstKeys(view, range)) {
    for (const key of keys) view.remove(key);
  }
}

function firstKeys(view: WriteView, range: KeyRange): Uint8Array[] {
  const keys: Uint8Array[] = [];
  for (const { key } of view.range(range)) {
    keys.push(key);
    if (keys.length === chunkKeys) break;
  }
  return keys;
}
