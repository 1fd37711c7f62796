import { isStaff, leads } from '@cairn/shared/accounts/roles';
import type { RoomState } from '@cairn/shared/registry/state';
import { memberIn } from '@cairn/shared/rooms/rules';
import type { Member } from '@cairn/shared/rooms/state';
import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { useIsNarrow } from '../../ui/useScreen.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { AdmitMember } from './AdmitMember.tsx';
import type { ChartNames } from './chartNames.ts';
import { aliasIn } from './names.ts';
import type { PersonParts } from './personParts.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import classes from './Roster.module.css';
import { RosterRow } from './RosterRow.tsx';
import { roomTexts as texts } from './texts.ts';

interface Props {
  readonly room: RoomHandle;
  readonly state: RoomState;
  readonly present: readonly string[];
  readonly isPresenceComplete: boolean;
  readonly chartNames: ChartNames | null;
  /** What higher words add to each person. */
  readonly person?: PersonParts | undefined;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Everybody in the room: first those who are here now. */
export function Roster({ room, state, present, isPresenceComplete, chartNames, person, opened, onClose }: Props) {
  const text = useText();
  const { account } = useSignedIn();
  const narrow = useIsNarrow();
  const [removing, setRemoving] = useState<string | null>(null);

  const here = new Set(present);
  const members = membersOf(state);
  const groups = [
    { title: text(texts.hereNow), isHere: true, rows: members.filter(([id]) => here.has(id)) },
    {
      title: text(isPresenceComplete ? texts.notHere : texts.members),
      isHere: false,
      rows: members.filter(([id]) => !here.has(id)),
    },
  ];

  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={text(texts.whoIsHere)}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '80%' : 360}
      radius={narrow ? 'lg' : 0}
      closeButtonProps={{ 'aria-label': text(texts.close), size: 40 }}
    >
      {groups.map(
        (group) =>
          group.rows.length > 0 && (
            <section key={group.title} className={classes.group}>
              <h3 className={classes.heading}>{group.title}</h3>
              <ul className={classes.list}>
                {group.rows.map(([id, member]) => (
                  <RosterRow
                    key={id}
                    memberId={id}
                    alias={aliasIn(state, id, text)}
                    role={member.role}
                    isOwn={id === account.id}
                    isHere={group.isHere}
                    chartName={chartNames?.get(id)}
                    person={person}
                    onRemove={mayRemove(state, account, id) ? () => setRemoving(id) : null}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {account.role === 'admin' && <AdmitMember room={room} state={state} />}
      {removing !== null && (
        <RemoveDialog
          room={room}
          memberId={removing}
          alias={aliasIn(state, removing, text)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Drawer>
  );
}

function membersOf(state: RoomState): readonly (readonly [string, Member])[] {
  return Object.entries(state.members)
    .filter(([id]) => memberIn(state, id) !== undefined)
    .sort(([, one], [, other]) => (one.alias ?? '').localeCompare(other.alias ?? ''));
}

/** A courtesy; the server decides. One does not remove oneself by mistake here. */
function mayRemove(state: RoomState, account: { readonly id: string; readonly role: Member['role'] }, id: string) {
  const member = memberIn(state, id);
  if (!member || id === account.id || !leads(account.role)) return false;
  return account.role === 'admin' || !isStaff(member.role);
}
