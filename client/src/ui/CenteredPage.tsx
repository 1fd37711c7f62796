import type { ReactNode } from 'react';
import { CairnMark } from './CairnMark.tsx';
import classes from './CenteredPage.module.css';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** What stands below the card. */
  readonly footer?: ReactNode;
  /** Wider, for text that is read rather than filled in. */
  readonly wide?: boolean;
}

/** A page with one thing to do: the mark, a heading, a card. */
export function CenteredPage({ title, lead, children, footer, wide = false }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.column} data-wide={wide || undefined}>
        <div className={classes.brand}>
          <CairnMark sizePx={44} />
          <span className={classes.name}>Cairn</span>
        </div>
        <section className={classes.card}>
          <h1 className={classes.title}>{title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
          {children}
        </section>
        {footer && <div className={classes.footer}>{footer}</div>}
      </div>
    </main>
  );
}
