/**
 * Puts what a command made into its place in a document: between `<!-- name -->` and `<!-- /name -->`.
 * @throws when the document has no such place
 */
export function fillIn(document: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the document has no place for “${name}”`);
  return `${document.slice(0, from + begin.length)}\n${content}\n${document.slice(to)}`;
}
