import classes from './Prose.module.css';

interface Props {
  readonly text: string;
}

type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

const headingPattern = /^#{1,6}\s+/;
const bulletPattern = /^[-*•]\s+/;
const numberPattern = /^\d+[.)]\s+/;

/** Plain text with blank lines between paragraphs, `#` headings and `-` or `1.` lists. Never HTML. */
export function Prose({ text }: Props) {
  return (
    <div className={classes.prose}>
      {blocksOf(text).map((block) => (
        <BlockView key={keyOf(block)} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

/** Reads the blocks of a text. A list may follow a line of text without a blank line between. */
export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((part) => partsOf(part.split('\n').map((line) => line.trim())))
    .filter((block) => block.kind === 'list' || block.text !== '');
}

function partsOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const next = blockOf(line);
    if (last && next.kind === last.kind && last.kind !== 'heading') blocks.splice(-1, 1, joined(last, next));
    else blocks.push(next);
  }
  return blocks;
}

function blockOf(line: string): Block {
  if (headingPattern.test(line)) return { kind: 'heading', text: line.replace(headingPattern, '') };
  if (bulletPattern.test(line)) return { kind: 'list', ordered: false, items: [line.replace(bulletPattern, '')] };
  if (numberPattern.test(line)) return { kind: 'list', ordered: true, items: [line.replace(numberPattern, '')] };
  return { kind: 'paragraph', text: line };
}

function joined(first: Block, second: Block): Block {
  if (first.kind === 'list' && second.kind === 'list') return { ...first, items: [...first.items, ...second.items] };
  if (first.kind === 'paragraph' && second.kind === 'paragraph') {
    return { kind: 'paragraph', text: `${first.text} ${second.text}`.trim() };
  }
  return second;
}

/** Blocks are told apart by what they say; the text does not change while it is shown. */
function keyOf(block: Block): string {
  return block.kind === 'list' ? block.items.join('\n') : block.text;
}
