import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { createRowHeights, type Keyed, type Span } from './rowHeights.ts';
import {
  distanceToEnd,
  isWholeIn,
  keyOf,
  lastSeenIn,
  moveBy,
  type Place,
  placeAgain,
  rowElements,
  slackPx,
  topIn,
  uppermostIn,
} from './rowPlaces.ts';
import classes from './VirtualList.module.css';

/** What the person has before their eyes. */
export interface Sight {
  /** The last row that is seen to its end; null while none is. */
  readonly lastKey: string | null;
  /** The end of the list is seen, or nearly. */
  readonly atEnd: boolean;
}

export interface VirtualListHandle {
  readonly toEnd: () => void;
  /** Brings a row to the middle, where it is not seen whole. */
  readonly bring: (key: string) => void;
}

interface Props<Row extends Keyed> {
  readonly rows: readonly Row[];
  /** Where to begin; null: at the end. Read once. */
  readonly start: Place | null;
  readonly children: (row: Row) => ReactNode;
  readonly onSight: (sight: Sight) => void;
  /** The first row is near, or there is none: there may be earlier ones to put before. Called again as the person scrolls. */
  readonly onNearStart: () => void;
  readonly ref: Ref<VirtualListHandle>;
}

const estimatePx = 72;
/** What is drawn beyond the edges; how little of it may be left before more is, and how much before less is. */
const drawnBeyondPx = 1_000;
const leftBeyondPx = 400;
const drawnAtMostPx = 3_000;
const nearEndPx = 48;
/** So many rows around the place to begin are drawn before anything is measured. */
const drawnAtFirst = 30;

/**
 * A list of rows of any height, of which only those near the eyes are in the page. It never scrolls by itself while
 * somebody reads: whatever is put before, after or between, or changes its height, the uppermost row in sight stays
 * where it stands. At its end, and while the page is looked at, it stays at its end instead.
 */
export function VirtualList<Row extends Keyed>({ rows, start, children, onSight, onNearStart, ref }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [heights] = useState(() => createRowHeights(estimatePx));
  const [held] = useState(() => ({
    place: start,
    isSought: start !== null,
    toEnd: start === null,
    scrollTop: 0,
    askedBefore: '',
  }));
  const [slice, setSlice] = useState(() => sliceAround(rows, start?.key));
  const drawn = spanOf(slice, rows);

  const look = (isByPerson: boolean) => {
    const list = scroller.current;
    const inside = content.current;
    if (!list || !inside) return;
    const elements = rowElements(inside);
    if (!held.isSought) held.place = uppermostIn(list, elements);
    const atEnd = distanceToEnd(list) <= nearEndPx;
    onSight({ lastKey: lastSeenIn(list, elements), atEnd });

    const above = -(inside.firstElementChild ? topIn(list, inside.firstElementChild) : 0);
    const around = (beyondPx: number) => heights.between(rows, above - beyondPx, above + list.clientHeight + beyondPx);
    const needed = around(leftBeyondPx);
    if (!contains(drawn, needed) || !contains(around(drawnAtMostPx), drawn)) {
      setSlice(sliceOf(around(drawnBeyondPx), rows));
    }
    const firstKey = rows[0]?.key ?? '';
    // Once for each beginning, so that an answer with nothing in it does not lead to the next question.
    if (needed.from === 0 && (isByPerson || held.askedBefore !== firstKey)) {
      held.askedBefore = firstKey;
      onNearStart();
    }
  };

  /** Puts what is held back into its place. Before the browser paints, so that nobody sees it leave. */
  const settle = () => {
    const list = scroller.current;
    const inside = content.current;
    // Put away for a while, it has no sizes; its place is found again when it is back.
    if (!list?.clientHeight || !inside) return;
    for (const element of rowElements(inside)) heights.record(keyOf(element), element.getBoundingClientRect().height);
    if (held.toEnd && document.visibilityState === 'visible') moveBy(list, distanceToEnd(list));
    else {
      if (placeAgain(list, rowElements(inside), held.place)) held.isSought = false;
      held.toEnd = distanceToEnd(list) <= slackPx;
    }
    held.scrollTop = list.scrollTop;
    look(false);
  };

  const onScroll = () => {
    const list = scroller.current;
    if (!list?.clientHeight) return;
    const isUp = list.scrollTop < held.scrollTop - slackPx;
    const isDown = list.scrollTop > held.scrollTop + slackPx;
    // The smallest move upwards is somebody who wants to read.
    if (isUp || isDown) held.toEnd = distanceToEnd(list) <= (isDown ? nearEndPx : slackPx);
    held.scrollTop = list.scrollTop;
    held.isSought = false;
    look(isUp || isDown);
  };

  const latest = useRef(settle);
  useLayoutEffect(() => {
    latest.current = settle;
    settle();
  });
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(() => latest.current());
    for (const element of [scroller.current, content.current]) if (element) sizes.observe(element);
    return () => sizes.disconnect();
  }, []);

  useImperativeHandle(ref, () => ({
    toEnd() {
      held.toEnd = true;
      setSlice(sliceAround(rows, undefined));
    },
    bring(key) {
      const list = scroller.current;
      const row = content.current && rowElements(content.current).find((element) => keyOf(element) === key);
      if (!list || (row && isWholeIn(list, row))) return;
      Object.assign(held, { toEnd: false, isSought: true, place: { key, topPx: list.clientHeight / 3 } });
      setSlice(sliceAround(rows, key));
    },
  }));

  const spacePx = (span: Span) => heights.total(rows, span);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={-1} onScroll={onScroll}>
      <div ref={content} className={classes.content}>
        <Space heightPx={spacePx({ from: 0, to: drawn.from })} />
        {rows.slice(drawn.from, drawn.to).map((row) => (
          <div key={row.key} data-row={row.key}>
            {children(row)}
          </div>
        ))}
        <Space heightPx={spacePx({ from: drawn.to, to: rows.length })} />
      </div>
    </div>
  );
}

/** Stands for rows that are not drawn. */
function Space({ heightPx }: { readonly heightPx: number }) {
  return <div data-undrawn={heightPx > 0 || undefined} style={{ height: heightPx }} aria-hidden="true" />;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The drawn rows, found again by the key of the first when others were put before. */
interface Slice extends Span {
  readonly firstKey: string | undefined;
  /** Rows that come after are drawn too. */
  readonly isOpenEnded: boolean;
}

function sliceOf({ from, to }: Span, rows: readonly Keyed[]): Slice {
  return { from, to, firstKey: rows[from]?.key, isOpenEnded: to >= rows.length };
}

/** Rows around one, or before the end. */
function sliceAround(rows: readonly Keyed[], key: string | undefined): Slice {
  const found = rows.findIndex((row) => row.key === key);
  const middle = found < 0 ? rows.length : found;
  const from = Math.max(0, middle - drawnAtFirst);
  return sliceOf({ from, to: Math.min(rows.length, middle + drawnAtFirst) }, rows);
}

function spanOf(slice: Slice, rows: readonly Keyed[]): Span {
  const found = rows.findIndex((row) => row.key === slice.firstKey);
  const from = found < 0 ? Math.min(slice.from, Math.max(0, rows.length - drawnAtFirst)) : found;
  return { from, to: slice.isOpenEnded ? rows.length : Math.min(rows.length, from + slice.to - slice.from) };
}
