import { hourMs } from '@cairn/shared/kernel/time';
import { useServerNow } from '../../live/react.ts';
import { durationText } from '../../ui/duration.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { clockFace } from '../sessions/room/timing.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  /** Epoch milliseconds, the server's. */
  readonly until: number;
}

const lookEveryMs = 500;

/** How long until one's words no longer rest, running down: to the second in the last hour. */
export function RestLeft({ until }: Props) {
  const text = useText();
  const { live } = useSignedIn();
  const leftMs = Math.max(0, until - useServerNow(live, lookEveryMs));
  const left = leftMs < hourMs ? clockFace(leftMs) : durationText(text, Math.ceil(leftMs / 1_000));
  return (
    <span role="timer" aria-live="off">
      {text(texts.restLeft, { left })}
    </span>
  );
}
