/** A number from 0 up to 1. */
export type Random = () => number;

/** Chance that comes out the same for the same seed: a stream of its own for each name, so that one cannot disturb another. */
export function seeded(seed: number, name: string): Random {
  let state = [...name].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261 ^ seed,
  );
  // mulberry32: small, and good enough to draw faults with.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between two. */
export function between(random: Random, least: number, most: number): number {
  return least + random() * (most - least);
}

/** One of several. @throws when there are none */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}
