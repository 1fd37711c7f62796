import { IconPhoneCall } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useRota, useStaffName } from './rota.ts';
import { rotaTexts as texts } from './texts.ts';

/** Who is on call right now, first to last. */
export function OnCallNow() {
  const text = useText();
  const intl = useIntl();
  const now = useRota().data?.now;
  const nameOf = useStaffName();
  if (!now) return null;
  const names = now.flatMap((id) => nameOf(id) ?? []);
  return (
    <Note tone={names.length > 0 ? 'accent' : 'amber'} icon={<IconPhoneCall size={20} />}>
      {names.length > 0 ? text(texts.now, { names: intl.formatList(names, { type: 'unit' }) }) : text(texts.nobodyNow)}
    </Note>
  );
}
