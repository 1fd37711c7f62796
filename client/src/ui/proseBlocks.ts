/** A part of a text that stands by itself. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

const headingPattern = /^#{1,6}\s+/;
const bulletPattern = /^[-*•]\s+/;
const numberPattern = /^\d+[.)]\s+/;

/** Reads the blocks of a text. A list goes on over blank lines, a paragraph ends at one. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let afterBlank = false;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const last = blocks.at(-1);
    const next = blockOf(line);
    const merged = last && line !== '' ? joined(last, next, afterBlank) : null;
    if (merged) blocks.splice(-1, 1, merged);
    else if (line !== '') blocks.push(next);
    afterBlank = line === '';
  }
  return blocks;
}

function blockOf(line: string): Block {
  if (headingPattern.test(line)) return { kind: 'heading', text: line.replace(headingPattern, '') };
  if (bulletPattern.test(line)) return { kind: 'list', ordered: false, items: [line.replace(bulletPattern, '')] };
  if (numberPattern.test(line)) return { kind: 'list', ordered: true, items: [line.replace(numberPattern, '')] };
  return { kind: 'paragraph', text: line };
}

/** One block made of two, where the second goes on with the first; else null. */
function joined(first: Block, second: Block, afterBlank: boolean): Block | null {
  if (first.kind === 'list' && second.kind === 'list' && first.ordered === second.ordered) {
    return { ...first, items: [...first.items, ...second.items] };
  }
  if (first.kind === 'paragraph' && second.kind === 'paragraph' && !afterBlank) {
    return { kind: 'paragraph', text: `${first.text} ${second.text}` };
  }
  if (first.kind === 'list' && second.kind === 'paragraph' && !afterBlank) {
    return { ...first, items: [...first.items.slice(0, -1), `${first.items.at(-1)} ${second.text}`] };
  }
  return null;
}
