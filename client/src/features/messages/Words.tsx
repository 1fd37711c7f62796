import classes from './Bubble.module.css';

interface Props {
  readonly text: string;
  readonly tabbable: boolean;
}

/** An address that a person would call a link, without the punctuation that ends the sentence around it. */
const addressPattern = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}’”])/;

/** What somebody wrote, as they wrote it; addresses can be followed, and tell the other side nothing of this page. */
export function Words({ text, tabbable }: Props) {
  return (
    <span className={classes.words}>
      {partsOf(text).map(({ at, part, isAddress }) =>
        isAddress ? (
          <a key={at} href={part} target="_blank" rel="noopener noreferrer nofollow" tabIndex={tabbable ? 0 : -1}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </span>
  );
}

/** The text cut at its addresses, each part with its place in the text. */
function partsOf(text: string) {
  let at = 0;
  return text.split(addressPattern).map((part, index) => {
    const placed = { at, part, isAddress: index % 2 === 1 };
    at += part.length;
    return placed;
  });
}
