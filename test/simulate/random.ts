/**
 * Numbers that only look random: the same seed gives the same ones on every machine (sfc32, 128 bits of state).
 * @returns a source of numbers in [0, 1)
 */
export function seeded(seed: number): () => number {
  let [a, b, c, count] = [seed | 0, 0x9e37_79b9, 0x243f_6a88, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that are near each other begin alike.
  for (let skip = 0; skip < 16; skip += 1) next();
  return next;
}

/** Puts what is in an array in another order, in place (Fisher and Yates). */
export function shuffle<List extends Uint32Array>(list: List, random: () => number): List {
  for (let left = list.length - 1; left > 0; left -= 1) {
    const drawn = Math.floor(random() * (left + 1));
    const [one = 0, other = 0] = [list[left], list[drawn]];
    list[left] = other;
    list[drawn] = one;
  }
  return list;
}
