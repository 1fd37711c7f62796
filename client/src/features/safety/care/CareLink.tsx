import { IconBellRinging, IconHeartHandshake } from '@tabler/icons-react';
import { NavLink } from 'react-router-dom';
import { UnreadBadge } from '../../../ui/UnreadBadge.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useCare } from './care.ts';
import { careTexts as texts } from './texts.ts';
import { waitingFor } from './urgency.ts';

interface Props {
  readonly className: string | undefined;
}

/** In the list at the side, for staff: the way to what waits, and how much it is. */
export function CareLink({ className = '' }: Props) {
  const text = useText();
  const { account } = useSignedIn();
  const care = useCare();
  if (!care) return null;
  const waiting = waitingFor(care.items, account.id);
  const Icon = care.calls.length > 0 ? IconBellRinging : IconHeartHandshake;
  return (
    <NavLink to="/care" className={() => className} data-called={care.calls.length > 0 || undefined}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span style={{ flex: 1 }}>{text(texts.title)}</span>
      {waiting > 0 && (
        <UnreadBadge
          count={waiting}
          tone={care.calls.length > 0 ? 'call' : 'desk'}
          label={text(texts.badge, { count: waiting })}
        />
      )}
    </NavLink>
  );
}
