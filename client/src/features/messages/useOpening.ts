import { type RefObject, useEffect, useState } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';

interface Options {
  readonly virtuoso: RefObject<VirtuosoHandle | null>;
  readonly scroller: HTMLElement | null;
  /** The row to begin with, a little below the top; null where the list opens at its end. */
  readonly start: { readonly index: number; readonly rowId: string } | null;
}

/** Rows are measured, and the room takes its shape, within this many frames (a third of a second). */
const framesToSettle = 20;
const belowTopPx = 24;
const takingOver = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Brings the list to where the person stopped reading, and holds it there while rows find their true heights. Whatever
 * the person does ends it. What flits by until then has not been read: gives whether the list has come to rest.
 */
export function useOpening({ virtuoso, scroller, start }: Options): boolean {
  const [isSettled, setSettled] = useState(start === null);
  useEffect(() => {
    if (isSettled || !scroller || !start) return;
    let framesLeft = framesToSettle;
    let frame = 0;
    const takeOver = () => {
      framesLeft = 0;
    };
    const place = () => {
      framesLeft -= 1;
      if (framesLeft < 0) return setSettled(true);
      // The row's own frame holds the marks above it, too.
      const row = document.getElementById(start.rowId)?.parentElement;
      if (row) scroller.scrollTop += topOf(row) - topOf(scroller) - belowTopPx;
      else virtuoso.current?.scrollToIndex({ index: start.index, align: 'start' });
      frame = requestAnimationFrame(place);
    };
    frame = requestAnimationFrame(place);
    for (const type of takingOver) window.addEventListener(type, takeOver, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      for (const type of takingOver) window.removeEventListener(type, takeOver);
    };
  }, [isSettled, scroller, start, virtuoso]);
  return isSettled;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
