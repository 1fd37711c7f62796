import { useMediaQuery } from '@mantine/hooks';

const now = { getInitialValueInEffect: false };

/** Whether there is room for one column only (phones, or a zoomed-in screen). */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 51.99em)', false, now);
}

/** Whether there is room for a panel beside the room. */
export function useIsWide(): boolean {
  return useMediaQuery('(min-width: 72em)', true, now);
}

/** Whether fingers do the pointing: then Enter makes a new line, and nothing hides until a mouse comes near. */
export function useIsTouch(): boolean {
  return useMediaQuery('(hover: none) and (pointer: coarse)', false, now);
}
