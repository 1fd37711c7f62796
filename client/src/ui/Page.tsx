import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import classes from './Page.module.css';
import { useIsNarrow } from './useScreen.ts';

interface Props {
  readonly title: string;
  /** The way back, where the list at the side is not there. */
  readonly back: { readonly to: string; readonly label: string };
  /** What stands at the end of the bar. */
  readonly actions?: ReactNode;
  /** For tables. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page beside the list of rooms: a bar with its title, and one calm column. */
export function Page({ title, back, actions, wide = false, children }: Props) {
  const narrow = useIsNarrow();
  return (
    <main className={classes.page}>
      <header className={classes.bar}>
        {narrow && (
          <ActionIcon component={Link} to={back.to} aria-label={back.label}>
            <IconArrowLeft size={22} />
          </ActionIcon>
        )}
        <h1 className={classes.title}>{title}</h1>
        {actions}
      </header>
      <div className={classes.scroll}>
        <div className={classes.column} data-wide={wide || undefined}>
          {children}
        </div>
      </div>
    </main>
  );
}

/** A surface of a page. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <section className={classes.card}>{children}</section>;
}
