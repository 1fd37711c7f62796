import classes from './Marked.module.css';
import { stretchesOf } from './marks.ts';

interface Props {
  readonly body: string;
  /** What is marked, UTF-16 units. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Somebody's words, with what was seen in them marked. */
export function Marked({ body, spans }: Props) {
  return (
    <blockquote className={classes.words}>
      {stretchesOf(body, spans).map(({ from, words, isMarked }) =>
        isMarked ? <mark key={from}>{words}</mark> : <span key={from}>{words}</span>,
      )}
    </blockquote>
  );
}
