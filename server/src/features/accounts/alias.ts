/**
 * The form in which aliases are compared, so that nobody passes for somebody else by case, by the width of letters
 * (compatibility forms), by accents typed apart, or by how many spaces and dashes stand between.
 */
export function aliasKeyOf(alias: string): string {
  return alias
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/[ .'’-]+/g, ' ')
    .trim()
    .normalize('NFKC');
}
