import { UnstyledButton } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { RoomHandle, RoomView } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import { ListRow } from './ListRow.tsx';
import classes from './MessageList.module.css';
import type { Row } from './rows.ts';
import { messageTexts as texts } from './texts.ts';
import { useFollow } from './useFollow.ts';
import { useOpening } from './useOpening.ts';
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
  readonly label: string;
  readonly emptyText: string;
  /** Names the rows of this list in the page. */
  readonly idPrefix: string;
  readonly onLeave: () => void;
  readonly ref: Ref<ListHandle>;
}

/** Far enough above zero for every message that could ever be put before the first. */
const baseIndex = 1_000_000_000;
/** What a row is taken for until it has been seen. */
const typicalRowPx = 72;

/**
 * The messages, as many as fit on the screen. It starts where the person has stopped reading. It moves by itself only
 * while the person is at its end and looks at it.
 */
export function MessageList({ room, view, rows, label, emptyText, idPrefix, onLeave, ref }: Props) {
  const virtuoso = useRef<VirtuosoHandle>(null);
  const [start] = useState(() => startOf(rows, { view, idPrefix }));
  const [anchorSeq] = useState(rows[0]?.seq ?? 0);
  const follow = useFollow(start === null);
  const firstItemIndex =
    baseIndex -
    Math.max(
      0,
      rows.findIndex((row) => row.seq >= anchorSeq),
    );

  const focus = useRowFocus({ virtuoso, rows, idPrefix, onLeave });
  const isSettled = useOpening({ virtuoso, scroller: follow.scroller, start });
  const reading = useReading({ room, view, rows, isSettled, atEnd: follow.atEnd });
  const search = useSearchFor({ room, virtuoso, rows, onFound: focus.to });

  useImperativeHandle(ref, () => ({ toNewest: follow.toEnd, goTo: search.goTo, focus: focus.toVisible }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.id.startsWith(idPrefix)) focus.onKey(event);
  };

  return (
    <div className={classes.list} role="log" aria-label={label} aria-live="off" onKeyDown={onKeyDown}>
      {rows.length === 0 && <p className={classes.empty}>{emptyText}</p>}
      <Virtuoso
        ref={virtuoso}
        className={classes.scroller}
        tabIndex={-1}
        data={rows}
        firstItemIndex={firstItemIndex}
        initialTopMostItemIndex={start?.index ?? { index: 'LAST', align: 'end' }}
        computeItemKey={(_index, row) => row.key}
        alignToBottom
        increaseViewportBy={{ top: 600, bottom: 200 }}
        scrollerRef={(element) => follow.setScroller(element instanceof HTMLElement ? element : null)}
        defaultItemHeight={typicalRowPx}
        startReached={() => void room.loadEarlier()}
        rangeChanged={(range) => reading.onRange(range.endIndex - firstItemIndex)}
        itemContent={(_index, row) => (
          <ListRow
            row={row}
            rowId={`${idPrefix}${row.key}`}
            active={row.key === focus.activeKey}
            highlighted={row.seq === search.found}
            onFocus={focus.onRowFocus}
          />
        )}
      />
      {view.loadingEarlier && <Loading />}
      {!follow.atEnd && <ToNewest count={reading.newBelow} onPress={follow.toEnd} />}
    </div>
  );
}

interface Opened {
  readonly view: RoomView;
  readonly idPrefix: string;
}

/** The row where new messages begin; where they begin before the part that is here, its first; null: open at the end. */
function startOf(rows: readonly Row[], { view, idPrefix }: Opened) {
  const beginsBefore = !view.reachedStart && (rows[0]?.seq ?? 0) > view.newAfter + 1;
  const index = beginsBefore ? 0 : rows.findIndex((row) => row.startsNew);
  const row = rows[index];
  return row ? { index, rowId: `${idPrefix}${row.key}` } : null;
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
