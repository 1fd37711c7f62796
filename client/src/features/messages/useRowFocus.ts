import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import type { Row } from './rows.ts';

interface Options {
  readonly list: RefObject<VirtualListHandle | null>;
  readonly rows: readonly Row[];
  readonly idPrefix: string;
  /** Escape leaves the list. */
  readonly onLeave: () => void;
}

/** A row that was far away is on the screen within this many frames. */
const framesAtMost = 30;
const roundingPx = 2;

/** Walking the messages by keyboard: one of them takes part in the order of Tab, the arrows move on. */
export function useRowFocus({ list, rows, idPrefix, onLeave }: Options) {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const messages = rows.filter((row) => row.kind === 'message');
  const active = messages.find((row) => row.key === chosenKey) ?? messages.at(-1);
  const idOf = (row: Row) => `${idPrefix}${row.key}`;

  const to = (row: Row | undefined) => {
    if (!row) return;
    setChosenKey(row.key);
    if (!focusOn(idOf(row))) {
      list.current?.bring(row.key);
      focusSoon(idOf(row), framesAtMost);
    }
  };

  /** The row that had the focus last, if it can be seen; or the newest that can. */
  const toVisible = () => {
    const visible = messages.filter((row) => isOnScreen(idOf(row)));
    to(visible.find((row) => row.key === chosenKey) ?? visible.at(-1) ?? active);
  };

  const onKey = (event: KeyboardEvent) => {
    const at = active ? messages.indexOf(active) : -1;
    const next = { ArrowUp: messages[at - 1], ArrowDown: messages[at + 1], Home: messages[0], End: messages.at(-1) };
    if (event.key === 'Escape') onLeave();
    else if (event.key in next) to(next[event.key as keyof typeof next]);
    else return;
    event.preventDefault();
  };

  return { activeKey: active?.key, to, toVisible, onKey, onRowFocus: setChosenKey };
}

/** Gives the focus to a row that is rendered, and shows it whole. */
function focusOn(id: string): boolean {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
  return element !== null;
}

function focusSoon(id: string, frames: number): void {
  if (frames > 0 && !focusOn(id)) requestAnimationFrame(() => focusSoon(id, frames - 1));
}

function isOnScreen(id: string): boolean {
  const element = document.getElementById(id);
  const list = element?.closest('[role="log"]');
  if (!element || !list) return false;
  const { top, bottom } = list.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  return place.top >= top - roundingPx && place.bottom <= bottom + roundingPx;
}
