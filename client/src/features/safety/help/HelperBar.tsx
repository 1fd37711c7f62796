import type { RoomState } from '@cairn/shared/registry/state';
import { Button } from '@mantine/core';
import { IconDoorExit, IconHeartHandshake, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RoomHandle } from '../../../live/contract.ts';
import { useServerNow, useStore } from '../../../live/react.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { aliasIn } from '../../rooms/names.ts';
import { agoText } from '../care/urgency.ts';
import { BringIn } from './BringIn.tsx';
import classes from './HelpBar.module.css';
import type { HelpRoom } from './helpRoom.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { helpTexts as texts } from './texts.ts';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  readonly state: RoomState;
  readonly people: HelpRoom;
  readonly present: readonly string[];
  readonly isPresenceComplete: boolean;
}

const lookEveryMs = 20_000;

/** For staff in a room for help: who asked, and the warm handoff: bring a colleague in, introduce them, leave. */
export function HelperBar({ roomId, room, state, people, present, isPresenceComplete }: Props) {
  const text = useText();
  const { account, live } = useSignedIn();
  const now = useServerNow(live, lookEveryMs);
  const [open, setOpen] = useState<'bringIn' | 'leave' | null>(null);
  const [introduced, setIntroduced] = useState<string | null>(null);
  const isReady = useStore(room.draft).body.trim() !== '';
  const { personId, helperIds } = people;
  if (personId === null) return null;
  const name = aliasIn(state, personId, text);
  const askedAt = state.members[personId]?.joinedAt ?? state.at;
  const away = isPresenceComplete ? texts.personAway : texts.personUnknown;
  const whetherHere = present.includes(personId) ? texts.personHere : away;
  const others = helperIds.filter((id) => id !== account.id);
  const mayLeave = others.length > 0 && helperIds.includes(account.id);
  return (
    <section className={classes.bar} aria-label={text(texts.roomOf)}>
      <div className={classes.row}>
        <IconHeartHandshake size={24} className={classes.sign} aria-hidden="true" />
        <p className={classes.grow}>
          <strong>{text(texts.forStaff, { name, ago: agoText(text, askedAt, now) })}</strong>{' '}
          <span role="status">{text(whetherHere, { name })}</span>
        </p>
        <Button size="sm" h={40} leftSection={<IconUserPlus size={18} />} onClick={() => setOpen('bringIn')}>
          {text(texts.bringIn)}
        </Button>
        {mayLeave && (
          <Button
            variant="default"
            size="sm"
            h={40}
            leftSection={<IconDoorExit size={18} />}
            onClick={() => setOpen('leave')}
          >
            {text(texts.leave)}
          </Button>
        )}
      </div>
      {introduced !== null && isReady && (
        <Note tone="accent" role="status">
          {text(texts.introduced, { name: introduced })}
        </Note>
      )}
      {open === 'bringIn' && (
        <BringIn room={room} state={state} personName={name} onIn={setIntroduced} onClose={() => setOpen(null)} />
      )}
      {open === 'leave' && (
        <LeaveDialog
          room={room}
          roomId={roomId}
          names={others.map((id) => aliasIn(state, id, text))}
          person={name}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
