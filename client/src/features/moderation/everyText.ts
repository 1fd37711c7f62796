import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { GiveText } from '../../ui/useText.ts';
import { moderationTexts as texts } from './texts.ts';

/** How long slow mode waits, in words. */
export function everyText(text: GiveText, everyMs: number): string {
  return everyMs % minuteMs === 0
    ? text(texts.slowMinutes, { minutes: everyMs / minuteMs })
    : text(texts.slowSeconds, { seconds: Math.ceil(everyMs / secondMs) });
}
