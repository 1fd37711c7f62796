import { UnstyledButton } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { RoomHandle, RoomView } from '../../live/contract.ts';
import type { Place } from '../../ui/rowPlaces.ts';
import { useText } from '../../ui/useText.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { ListRow } from './ListRow.tsx';
import classes from './MessageList.module.css';
import type { Row } from './rows.ts';
import { messageTexts as texts } from './texts.ts';
import { useReading } from './useReading.ts';
import { useRowFocus } from './useRowFocus.ts';
import { useSearchFor } from './useSearchFor.ts';

/** What the screen around the list asks of it. */
export interface ListHandle {
  readonly toNewest: () => void;
  readonly goTo: (seq: number) => void;
  /** Puts the focus on a message that can be seen. */
  readonly focus: () => void;
}

interface Props {
  readonly room: RoomHandle;
  readonly view: RoomView;
  readonly rows: readonly Row[];
  /** What is above this was new when the person came. */
  readonly newAfter: number;
  readonly label: string;
  readonly emptyText: string;
  /** Names the rows of this list in the page. */
  readonly idPrefix: string;
  readonly onLeave: () => void;
  readonly ref: Ref<ListHandle>;
}

/** New messages begin a little below the top, so that one sees what came before. */
const belowTopPx = 24;

/**
 * The messages, as many as fit on the screen. It starts where the person has stopped reading. It moves by itself only
 * while the person is at its end and looks at it.
 */
export function MessageList({ room, view, rows, newAfter, label, emptyText, idPrefix, onLeave, ref }: Props) {
  const list = useRef<VirtualListHandle>(null);
  const [start] = useState(() => startOf(rows, { newAfter, reachedStart: view.reachedStart }));
  const focus = useRowFocus({ list, rows, idPrefix, onLeave });
  const reading = useReading({ room, view, rows });
  const search = useSearchFor({ room, list, rows, onFound: focus.to });
  const toNewest = () => list.current?.toEnd();

  useImperativeHandle(ref, () => ({ toNewest, goTo: search.goTo, focus: focus.toVisible }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.id.startsWith(idPrefix)) focus.onKey(event);
  };

  return (
    <div className={classes.list} role="log" aria-label={label} aria-live="off" onKeyDown={onKeyDown}>
      {rows.length === 0 && <p className={classes.empty}>{emptyText}</p>}
      <VirtualList
        ref={list}
        rows={rows}
        start={start}
        onSight={reading.onSight}
        onNearStart={() => !view.reachedStart && void room.loadEarlier()}
      >
        {(row) => (
          <ListRow
            row={row}
            rowId={`${idPrefix}${row.key}`}
            active={row.key === focus.activeKey}
            highlighted={row.seq === search.found}
            onFocus={focus.onRowFocus}
          />
        )}
      </VirtualList>
      {view.loadingEarlier && <Loading />}
      {!reading.atEnd && <ToNewest count={reading.newBelow} onPress={toNewest} />}
    </div>
  );
}

/** The row where new messages begin; where they begin before the part that is here, its first; null: open at the end. */
function startOf(
  rows: readonly Row[],
  { newAfter, reachedStart }: Pick<RoomView, 'newAfter' | 'reachedStart'>,
): Place | null {
  const beginsBefore = !reachedStart && (rows[0]?.seq ?? 0) > newAfter + 1;
  const row = beginsBefore ? rows[0] : rows.find((one) => one.startsNew);
  return row ? { key: row.key, topPx: belowTopPx } : null;
}

function Loading() {
  const text = useText();
  return (
    <div className={classes.loading} role="status">
      {text(texts.loadingEarlier)}
    </div>
  );
}

function ToNewest({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  const text = useText();
  return (
    <UnstyledButton className={classes.pill} data-new={count > 0 || undefined} onClick={onPress}>
      <IconArrowDown size={18} aria-hidden="true" />
      {count > 0 ? text(texts.newBelow, { count }) : text(texts.toNewest)}
    </UnstyledButton>
  );
}
