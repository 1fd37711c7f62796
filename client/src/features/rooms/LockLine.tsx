import { leads } from '@cairn/shared/accounts/roles';
import type { RoomState } from '@cairn/shared/registry/state';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Note } from '../../ui/Note.tsx';
import { momentText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { roomTexts as texts } from './texts.ts';
import { useIsLocked } from './useIsLocked.ts';

interface Props {
  readonly state: RoomState;
  readonly onUnlock: () => void;
}

/** A quiet line while only staff can write. */
export function LockLine({ state, onUnlock }: Props) {
  const text = useText();
  const intl = useIntl();
  const { account } = useSignedIn();
  const locked = useIsLocked(state);
  if (!locked || !state.lock) return null;
  const { until, reason } = state.lock;
  return (
    <Note
      tone="amber"
      icon={<IconLock size={18} />}
      role="status"
      action={
        leads(account.role) && (
          <Button variant="subtle" color="gray" size="sm" h={40} onClick={onUnlock}>
            {text(texts.unlockShort)}
          </Button>
        )
      }
    >
      {until === null ? text(texts.locked) : text(texts.lockedUntil, { until: momentText(intl, until) })}{' '}
      {reason && text(texts.lockedReason, { reason })}
    </Note>
  );
}
