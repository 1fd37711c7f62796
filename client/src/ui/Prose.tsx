import classes from './Prose.module.css';
import { type Block, blocksOf } from './proseBlocks.ts';

interface Props {
  readonly text: string;
}

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

/** Blocks are told apart by what they say; the text does not change while it is shown. */
function keyOf(block: Block): string {
  return block.kind === 'list' ? block.items.join('\n') : block.text;
}
