import type { ReactNode } from 'react';
import classes from './ListRow.module.css';

/** A line among the messages that is not one: what happened in the room. */
export function QuietLine({ children }: { readonly children: ReactNode }) {
  return <p className={classes.notice}>{children}</p>;
}
