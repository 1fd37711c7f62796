import { useEffect, useRef, useState } from 'react';

/** This near to the end, somebody reads the newest. */
const nearEndPx = 48;
/** What rounding may take from a scroll position. */
const slackPx = 2;

/**
 * Keeps a list at its end while it grows, for as long as the person has it there and looks at it. The smallest move
 * upwards ends that at once: a list must never scroll by itself while someone reads. (Virtuoso's own `followOutput`
 * takes rows that turn out higher than estimated for new ones, and pulls back who has just begun to scroll up.)
 */
export function useFollow(startsAtEnd: boolean) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [atEnd, setAtEnd] = useState(startsAtEnd);
  const following = useRef(startsAtEnd);

  useEffect(() => {
    if (!scroller) return;
    let lastTop = scroller.scrollTop;
    let held = rowInSight(scroller);

    const look = () => {
      const isNear = distanceToEnd(scroller) <= nearEndPx;
      const movedUp = scroller.scrollTop < lastTop - slackPx;
      if (isNear) following.current = true;
      else if (movedUp) following.current = false;
      lastTop = scroller.scrollTop;
      held = rowInSight(scroller);
      setAtEnd(isNear);
    };
    // The element that holds the rows: its padding stands for those that are not rendered.
    const rows = scroller.firstElementChild?.firstElementChild;
    const grown = () => {
      // Before the first rows are there, an empty list would look as if it stood at its end.
      if (rows?.clientHeight === 0) return;
      if (scroller.scrollTop < lastTop - slackPx) return look();
      if (following.current && document.visibilityState === 'visible') scroller.scrollTop = scroller.scrollHeight;
      else {
        following.current = false;
        if (held?.row.isConnected) scroller.scrollTop += topOf(held.row) - held.top;
      }
      lastTop = scroller.scrollTop;
      held = rowInSight(scroller);
      setAtEnd(distanceToEnd(scroller) <= nearEndPx);
    };

    const sizes = new ResizeObserver(grown);
    sizes.observe(scroller);
    if (rows) sizes.observe(rows, { box: 'border-box' });
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [scroller]);

  const toEnd = () => {
    following.current = true;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  };
  return { scroller, setScroller, atEnd, toEnd };
}

function distanceToEnd(scroller: HTMLElement): number {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
}

/** The uppermost row that is seen whole, and where it stands; null where a single one fills the list. */
function rowInSight(scroller: HTMLElement): { readonly row: Element; readonly top: number } | null {
  const listTop = topOf(scroller);
  const row = [...scroller.querySelectorAll('[data-index]')].find((one) => topOf(one) >= listTop);
  return row ? { row, top: topOf(row) } : null;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
