import type { RoomState } from '@cairn/shared/registry/state';
import { memberIn } from '@cairn/shared/rooms/rules';
import { IconEyeOff } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { aliasIn } from '../../rooms/names.ts';
import { useStaffName } from '../../safety/rota/rota.ts';
import { deskTexts as texts } from './texts.ts';
import classes from './WhatWaits.module.css';

/** What a desk about one of the staff is called; null: it is none. */
export function useDeskAboutTitle(state: RoomState | null): string | null {
  const text = useText();
  const nameOf = useStaffName(state?.about != null);
  if (state?.about == null) return null;
  return text(texts.aboutTitle, { name: nameOf(state.about) ?? text(texts.aboutSomebody), room: state.title });
}

/** At a desk about one of the staff: that they never read it, and who does. Nothing at other desks. */
export function DeskAbout({ state }: { readonly state: RoomState }) {
  const text = useText();
  const intl = useIntl();
  const { account } = useSignedIn();
  const isAbout = state.about !== null;
  const nameOf = useStaffName(isAbout);
  if (!isAbout) return null;
  const readers = Object.keys(state.members).filter((id) => id !== account.id && memberIn(state, id));
  const names = readers.map((id) => nameOf(id) ?? aliasIn(state, id, text));
  const name = nameOf(state.about) ?? text(texts.aboutSomebody);
  const readBy = names.length > 0 ? text(texts.aboutReaders, { names: intl.formatList(names) }) : text(texts.aboutYou);
  return (
    <div className={classes.about}>
      <Note icon={<IconEyeOff size={18} />}>
        {text(texts.aboutLead, { name })} {readBy}
      </Note>
    </div>
  );
}
