/** A map that forgets: of more than `max` entries, those that were set longest ago. Takes no more memory than it holds. */
export interface Newest<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/** Opens an empty one. A cache that makes room in advance would cost each open room far more than it mostly holds. */
export function keepNewest<Key, Value>(max: number): Newest<Key, Value> {
  const entries = new Map<Key, Value>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= max) return;
      for (const oldest of entries.keys()) {
        entries.delete(oldest);
        break;
      }
    },
  };
}
