import { isStaff } from '@cairn/shared/accounts/roles';
import type { ReactNode } from 'react';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { type Care, CareContext, useCareWatch } from './care.ts';
import { useSound } from './useSound.ts';

interface Props {
  readonly children: ReactNode;
}

/** For staff: knows what waits in all rooms, and rings when this person is called. Around all screens. */
export function CareProvider({ children }: Props) {
  const watch = useCareWatch();
  const sound = useSound(watch.calls.length > 0 && !watch.isStale);
  const { account } = useSignedIn();
  const care: Care | null = isStaff(account.role) ? { ...watch, sound } : null;
  return <CareContext value={care}>{children}</CareContext>;
}
