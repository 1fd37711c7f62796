import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { phaseLeftMs } from '@cairn/shared/sessions/clock';
import type { Session } from '@cairn/shared/sessions/state';
import type { GiveText } from '../../../ui/useText.ts';
import { roomTexts as texts } from './texts.ts';

/** Minutes and seconds, as on the face of a clock: "0:42". What is left is rounded up, so that zero means over. */
export function clockFace(leftMs: number): string {
  const seconds = Math.ceil(leftMs / secondMs);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "7 min left"; in the last minute "0:42 left". */
export function leftText(text: GiveText, leftMs: number): string {
  if (leftMs <= 0) return text(texts.timeUp);
  if (leftMs <= minuteMs) return text(texts.leftClock, { clock: clockFace(leftMs) });
  return text(texts.leftMinutes, { minutes: Math.ceil(leftMs / minuteMs) });
}

/** How far the phase has come: 0 at its beginning, 1 when its time is up. */
export function phaseProgress(session: Session, at: number): number {
  const { phase, pause } = session;
  const leftMs = phaseLeftMs(session, at);
  if (!phase || leftMs === null) return 0;
  const goneMs = Math.max(0, Math.min(pause?.since ?? at, at) - phase.since);
  const isOver = leftMs === 0;
  return isOver ? 1 : Math.min(1, goneMs / (goneMs + leftMs));
}
