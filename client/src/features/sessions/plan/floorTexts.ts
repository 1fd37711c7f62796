import type { FloorMode } from '@cairn/shared/floor/contract';
import type { MessageDescriptor } from 'react-intl';
import { planTexts as texts } from './texts.ts';

/** Who may speak, in words. */
export const floorTexts: Readonly<Record<FloorMode, MessageDescriptor>> = {
  open: texts.floorOpen,
  hands: texts.floorHands,
  round: texts.floorRound,
  listen: texts.floorListen,
  quiet: texts.floorQuiet,
};
