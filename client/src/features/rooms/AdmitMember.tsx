import { listPeople } from '@cairn/shared/accounts/contract';
import { isStaff } from '@cairn/shared/accounts/roles';
import type { RoomState } from '@cairn/shared/registry/state';
import { memberIn } from '@cairn/shared/rooms/rules';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { roomTexts as texts } from './texts.ts';
import { useRoomCommand } from './useRoomCommand.ts';

interface Props {
  readonly room: RoomHandle;
  readonly state: RoomState;
}

/** Lets somebody of the program into the room. For admins, who alone may see who is in the program. */
export function AdmitMember({ room, state }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const people = useQuery({ queryKey: ['people'], queryFn: () => answerOf(http.request(listPeople)) });
  const [memberId, setMemberId] = useState('');
  const { send, busy, problem } = useRoomCommand(room);

  const others = (people.data ?? []).filter(
    (person) => person.active && !memberIn(state, person.id) && (state.kind !== 'desk' || isStaff(person.role)),
  );
  if (others.length === 0) return null;
  const admit = async () => {
    if (await send({ type: 'member.admit', memberId })) setMemberId('');
  };
  return (
    <section>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <NativeSelect
          style={{ flex: 1 }}
          label={text(texts.admit)}
          value={memberId}
          onChange={(event) => setMemberId(event.currentTarget.value)}
          data={[
            { value: '', label: text(texts.admitPick) },
            ...others.map((person) => ({ value: person.id, label: person.alias })),
          ]}
        />
        <Button variant="light" onClick={() => void admit()} loading={busy} disabled={memberId === ''}>
          {text(texts.admit)}
        </Button>
      </Group>
      {problem && (
        <Note tone="clay" role="alert">
          {problem}
        </Note>
      )}
    </section>
  );
}
