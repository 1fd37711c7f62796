/**
 * Characters of other alphabets that are read as Latin letters, by the letter. Upper and lower case are listed apart
 * where they look like different letters (Greek Η is read as h, η as n).
 */
const readAs: Readonly<Record<string, string>> = {
  a: 'аАαΑɑᴀⲁꓮ',
  b: 'вВбΒβʙЬьƄɓᏴ',
  c: 'сСϲᴄⅽᏟƈ',
  d: 'ԁᴅɗđĐꓒ',
  e: 'еЕёЁεΕєЄɛᴇҽ℮Ꭼǝəɘ',
  f: 'ꜰƒϝ',
  g: 'ɡɢԌցɠ',
  h: 'һнНΗʜհħҺ',
  i: 'іІїЇιΙɪıɩӏ',
  j: 'јЈʝᴊϳ',
  k: 'кКκΚᴋƙ',
  l: 'ʟłŁɭⅼ',
  m: 'мМΜᴍⅿ',
  n: 'пηΝɴոռŋɳ',
  o: 'оОοΟσᴏօøØөѳ',
  p: 'рРρΡᴘƿ',
  q: 'ԛզ',
  r: 'гʀяЯᴦɾ',
  s: 'ѕЅꜱʂᏚ',
  t: 'тТτΤᴛŧ',
  u: 'υᴜսμцʊ',
  v: 'νᴠѵ',
  w: 'ωᴡԝшɯщ',
  x: 'хХχΧ',
  y: 'уУγΥʏүýÿ',
  z: 'ΖᴢʐƶЗз',
  ss: 'ßẞ',
  ae: 'æÆ',
  oe: 'œŒ',
  "'": '‘’‚‛ʼʹ`´′ˈ',
  '"': '“”„‟«»″',
  '-': '‐‑‒–—―−﹣',
  '.': '。．｡',
  ',': '，、',
  '...': '…',
  '\n': '\u2028\u2029\u0085',
};

/** Blocks whose compatibility forms are letters, digits and spaces in disguise; the rest of Unicode stays as it is. */
const compatibilityBlocks: readonly (readonly [first: number, last: number])[] = [
  [0x00a0, 0x024f],
  [0x02b0, 0x02ff],
  [0x1d2c, 0x1d6a],
  [0x1e00, 0x1eff],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x2070, 0x209c],
  [0x2100, 0x218b],
  [0x2460, 0x24ff],
  [0x3000, 0x3000],
  [0xff01, 0xff5e],
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f149],
];

/** Letters that are drawn in boxes, discs or flags and that Unicode does not decompose: 26 from each of these on. */
const letterRows: readonly number[] = [0x1f150, 0x1f170, 0x1f1e6];

/** What is not seen at all: soft hyphens, joiners, direction marks, variation selectors, tags, combining marks. */
const unseen: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe007f],
  [0xe0100, 0xe01ef],
];

function build(): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const code of compatibilityBlocks.flatMap(codesOf)) {
    const char = String.fromCodePoint(code);
    const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (plain !== char) table.set(code, plain);
  }
  for (const first of letterRows) {
    for (let index = 0; index < 26; index += 1) table.set(first + index, String.fromCharCode(0x61 + index));
  }
  for (const code of unseen.flatMap(codesOf)) table.set(code, '');
  for (const [latin, others] of Object.entries(readAs)) {
    for (const char of others) table.set(char.codePointAt(0) ?? 0, latin);
  }
  // A mathematical alpha decomposes to a Greek one, which is read as a.
  const readAgain = (char: string) => (char < '\x80' ? char : (table.get(char.codePointAt(0) ?? 0) ?? char));
  for (const [code, plain] of table) table.set(code, [...plain].map(readAgain).join(''));
  return table;
}

function codesOf([first, last]: readonly [first: number, last: number]): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a reader sees in a code point that is not ASCII: plain text, '' for the invisible; unlisted ones are themselves. */
export const lookalikes: ReadonlyMap<number, string> = build();
