import { createRoom, type StandingKind, standingKindSchema } from '@cairn/shared/rooms/contract';
import { Anchor, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, whyNot } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { newRoomId } from './newRoomId.ts';
import { roomsKey } from './rooms.ts';
import { roomTexts as texts } from './texts.ts';

const kindTexts: Readonly<Record<StandingKind, (typeof texts)[keyof typeof texts]>> = {
  cohort: texts.kindCohort,
  aftercare: texts.kindAftercare,
  counselor: texts.kindCounselor,
};

/** Opening a room, with its desk. For admins. */
export function CreateRoom() {
  const text = useText();
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<StandingKind>('cohort');
  // The room's name is chosen here, so that pressing twice, or again after a lost answer, opens one room.
  const [roomId, setRoomId] = useState(newRoomId);

  const create = useMutation({
    mutationFn: () => answerOf(http.request(createRoom, { body: { roomId, kind, title } })),
    onSuccess: () => {
      setTitle('');
      setRoomId(newRoomId());
      return queries.invalidateQueries({ queryKey: roomsKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{text(texts.createLead)}</Text>
        <TextInput
          label={text(texts.createTitle)}
          maxLength={80}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NativeSelect
          label={text(texts.createKind)}
          value={kind}
          onChange={(event) => setKind(standingKindSchema.parse(event.currentTarget.value))}
          data={standingKindSchema.options.map((value) => ({ value, label: text(kindTexts[value]) }))}
        />
        {create.isError && (
          <Note tone="clay" role="alert">
            {whyNot(create.error, text)}
          </Note>
        )}
        {create.data && (
          <Note tone="accent" role="status">
            {text(texts.created)}{' '}
            <Anchor component={Link} to={`/rooms/${create.data.roomId}`}>
              {text(texts.goIn)}
            </Anchor>
          </Note>
        )}
        <div>
          <Button type="submit" loading={create.isPending} disabled={title.trim() === ''}>
            {text(texts.createDone)}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
