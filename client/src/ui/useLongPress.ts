import { type TouchEvent, useEffect, useMemo, useRef } from 'react';

const holdMs = 450;
/** A finger that moves this far is scrolling. */
const slackPx = 10;

/** Touch handlers that call back after a finger has rested on the element. */
export function useLongPress(onLongPress: () => void) {
  const latest = useRef(onLongPress);
  latest.current = onLongPress;
  const handlers = useMemo(() => pressHandlers(() => latest.current()), []);
  useEffect(() => handlers.onTouchCancel, [handlers]);
  return handlers;
}

function pressHandlers(onHeld: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const stop = () => clearTimeout(timer);
  return {
    onTouchStart(event: TouchEvent) {
      const touch = event.touches[0];
      stop();
      if (!touch || event.touches.length > 1) return;
      start = { x: touch.clientX, y: touch.clientY };
      timer = setTimeout(onHeld, holdMs);
    },
    onTouchMove(event: TouchEvent) {
      const touch = event.touches[0];
      if (!touch || Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > slackPx) stop();
    },
    onTouchEnd: stop,
    onTouchCancel: stop,
  };
}
