const pageSize = 256;

/**
 * A number for every code point, worked out in pages when the first of a page is met. Unicode has 4,352 pages, so that
 * whatever people write, the table grows to two megabytes and no further.
 */
export function openCodePages(numberOf: (code: number) => number): (code: number) => number {
  const pages = new Array<Uint16Array | undefined>(0x110000 / pageSize).fill(undefined);

  function openPage(number: number): Uint16Array {
    const page = Uint16Array.from({ length: pageSize }, (_, index) => numberOf(number * pageSize + index));
    pages[number] = page;
    return page;
  }

  return (code) => (pages[code >> 8] ?? openPage(code >> 8))[code & 0xff] ?? 0;
}
