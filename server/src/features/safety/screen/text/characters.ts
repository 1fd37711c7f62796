/** What a character is to a token. */
export const other = 0;
export const letter = 1;
export const digit = 2;
export const sign = 3;
export const blank = 4;
const kinds = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyz'") kinds[char.charCodeAt(0)] = letter;
for (const char of '0123456789') kinds[char.charCodeAt(0)] = digit;
for (const char of '@$!*+|') kinds[char.charCodeAt(0)] = sign;
for (const char of ' \t') kinds[char.charCodeAt(0)] = blank;

const gaps = new Uint8Array(128);
for (const char of " .-_*,~'") gaps[char.charCodeAt(0)] = 1;

export function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 128) return kinds[code] ?? other;
  return isForeignLetter(code) ? letter : other;
}

/** Scripts that are not folded to Latin: their words are words, only unknown ones. */
function isForeignLetter(code: number): boolean {
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x3040 && code < 0xd800);
}

/** Whether a character may stand between letters that stand apart. */
export function isGapAt(text: string, index: number): boolean {
  return gaps[text.charCodeAt(index)] === 1;
}
