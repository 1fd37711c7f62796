import { mayInvite, type Role, roleSchema } from '@cairn/shared/accounts/roles';
import { invitableRooms, invite } from '@cairn/shared/rooms/contract';
import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, whyNot } from '../accounts/answers.ts';
import { roleTexts } from '../accounts/roleTexts.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { InvitationLink } from './InvitationLink.tsx';
import { roomsKey } from './rooms.ts';
import { roomTexts as texts } from './texts.ts';

/** Inviting a person: a role, the rooms, and a link to hand over. */
export function Invite() {
  const text = useText();
  const { http, account } = useSignedIn();
  const rooms =
    useQuery({ queryKey: [...roomsKey, 'invitable'], queryFn: () => answerOf(http.request(invitableRooms)) }).data ??
    [];
  const roles = roleSchema.options.filter((role) => mayInvite(account.role, role));
  const [role, setRole] = useState<Role>(roles[0] ?? 'participant');
  const [roomIds, setRoomIds] = useState<readonly string[]>([]);
  const [chartName, setChartName] = useState('');

  const make = useMutation({
    mutationFn: () =>
      answerOf(
        http.request(invite, {
          body: { role, roomIds: [...roomIds], ...(chartName.trim() === '' ? {} : { chartName }) },
        }),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const again = () => {
    setChartName('');
    make.reset();
  };

  if (make.data) return <InvitationLink link={make.data.link} expiresAt={make.data.expiresAt} onAgain={again} />;
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{text(texts.inviteLead)}</Text>
        <NativeSelect
          label={text(texts.inviteRole)}
          value={role}
          onChange={(event) => setRole(roleSchema.parse(event.currentTarget.value))}
          data={roles.map((value) => ({ value, label: text(roleTexts[value]) }))}
        />
        <Checkbox.Group
          size="md"
          label={text(texts.inviteRooms)}
          description={text(rooms.length > 0 ? texts.inviteRoomsHint : texts.inviteNoRooms)}
          value={[...roomIds]}
          onChange={setRoomIds}
        >
          <Stack gap="xs" mt="sm">
            {rooms.map((room) => (
              <Checkbox key={room.id} value={room.id} label={room.title} size="md" />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          label={text(texts.inviteChartName)}
          description={text(texts.inviteChartNameHint)}
          autoComplete="off"
          maxLength={120}
          value={chartName}
          onChange={(event) => setChartName(event.currentTarget.value)}
        />
        {make.isError && (
          <Note tone="clay" role="alert">
            {whyNot(make.error, text)}
          </Note>
        )}
        <div>
          <Button type="submit" loading={make.isPending}>
            {text(texts.inviteMake)}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
