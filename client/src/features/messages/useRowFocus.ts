import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';
import type { Row } from './rows.ts';

interface Options {
  readonly virtuoso: RefObject<VirtuosoHandle | null>;
  readonly rows: readonly Row[];
  readonly idPrefix: string;
  /** Escape leaves the list. */
  readonly onLeave: () => void;
}

/** Walking the messages by keyboard: one of them takes part in the order of Tab, the arrows move on. */
export function useRowFocus({ virtuoso, rows, idPrefix, onLeave }: Options) {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const messages = rows.filter((row) => row.kind === 'message');
  const active = messages.find((row) => row.key === chosenKey) ?? messages.at(-1);

  const to = (row: Row | undefined) => {
    if (!row) return;
    setChosenKey(row.key);
    virtuoso.current?.scrollIntoView({
      index: rows.indexOf(row),
      behavior: 'auto',
      done: () => document.getElementById(`${idPrefix}${row.key}`)?.focus({ preventScroll: true }),
    });
  };

  const onKey = (event: KeyboardEvent) => {
    const at = active ? messages.indexOf(active) : -1;
    const next = { ArrowUp: messages[at - 1], ArrowDown: messages[at + 1], Home: messages[0], End: messages.at(-1) };
    if (event.key === 'Escape') onLeave();
    else if (event.key in next) to(next[event.key as keyof typeof next]);
    else return;
    event.preventDefault();
  };

  return { activeKey: active?.key, to, toActive: () => to(active), onKey, onRowFocus: setChosenKey };
}
