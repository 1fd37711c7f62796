import { useServerNow } from '../../live/react.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { clockFace } from '../sessions/room/timing.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  /** Epoch milliseconds, the server's. */
  readonly until: number;
}

const lookEveryMs = 500;

/** How long until one can write again, running down. */
export function SlowWait({ until }: Props) {
  const text = useText();
  const { live } = useSignedIn();
  const now = useServerNow(live, lookEveryMs);
  return (
    <span role="timer" aria-live="off">
      {text(texts.slowWait, { left: clockFace(Math.max(0, until - now)) })}
    </span>
  );
}
