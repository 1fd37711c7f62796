import { isStaff } from '@cairn/shared/accounts/roles';
import type { RoomState } from '@cairn/shared/registry/state';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { momentText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import type { Hold } from '../messages/additions.ts';
import { HelpNow } from '../safety/help/HelpNow.tsx';
import { RestLeft } from './RestLeft.tsx';
import { SlowWait } from './SlowWait.tsx';
import { slowUntil } from './slowUntil.ts';
import { moderationTexts as texts } from './texts.ts';
import { useIsBefore } from './useIsBefore.ts';

interface Options {
  readonly state: RoomState | null;
  /** Until when staff let this person's words rest; null: they do not. Epoch milliseconds. */
  readonly mutedUntil: number | null;
}

/** Why this person's words cannot be sent now; null: neither a mute nor slow mode is why. */
export function useRest({ state, mutedUntil }: Options): Hold | null {
  const text = useText();
  const intl = useIntl();
  const { account } = useSignedIn();
  const waitsUntil = state && !isStaff(account.role) ? slowUntil(state, account.id) : null;
  const isMuted = useIsBefore(mutedUntil);
  const waits = useIsBefore(waitsUntil);

  return useMemo((): Hold | null => {
    if (isMuted && mutedUntil !== null) {
      const reason = (
        <>
          {text(texts.ownMuted, { time: momentText(intl, mutedUntil) })} <RestLeft until={mutedUntil} />
        </>
      );
      return { reason, mayPrepare: false, action: <HelpNow /> };
    }
    if (waits && waitsUntil !== null) return { reason: <SlowWait until={waitsUntil} />, mayPrepare: true };
    return null;
  }, [isMuted, mutedUntil, waits, waitsUntil, text, intl]);
}
