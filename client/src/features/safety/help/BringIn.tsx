import type { RoomState } from '@cairn/shared/registry/state';
import { memberIn } from '@cairn/shared/rooms/rules';
import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RoomHandle } from '../../../live/contract.ts';
import { FormEnd } from '../../../ui/FormEnd.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useRoomCommand } from '../../rooms/useRoomCommand.ts';
import { useRota } from '../rota/rota.ts';
import { helpTexts as texts } from './texts.ts';

interface Props {
  readonly room: RoomHandle;
  readonly state: RoomState;
  readonly personName: string;
  /** Hears the name of whoever has come in. */
  readonly onIn: (alias: string) => void;
  readonly onClose: () => void;
}

/** Lets a colleague into the room, and makes ready a word that introduces them. */
export function BringIn({ room, state, personName, onIn, onClose }: Props) {
  const text = useText();
  const rota = useRota().data;
  const [memberId, setMemberId] = useState('');
  const { send, busy, problem } = useRoomCommand(room);
  const others = (rota?.staff ?? []).filter(({ id }) => !memberIn(state, id));
  const onCall = new Set(rota?.now);
  const inOrder = others.toSorted((one, other) => Number(onCall.has(other.id)) - Number(onCall.has(one.id)));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const alias = others.find(({ id }) => id === memberId)?.alias;
    if (alias === undefined || !(await send({ type: 'member.admit', memberId }))) return;
    introduce(room, text(texts.introduce, { name: alias }));
    onIn(alias);
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={text(texts.bringIn)} withCloseButton={false}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text>{text(texts.bringInLead, { name: personName })}</Text>
          {rota && others.length === 0 ? (
            <Note>{text(texts.everybodyIn)}</Note>
          ) : (
            <NativeSelect
              label={text(texts.whom)}
              value={memberId}
              data-autofocus
              onChange={(event) => setMemberId(event.currentTarget.value)}
              data={[
                { value: '', label: text(texts.pick) },
                ...inOrder.map(({ id, alias }) => ({
                  value: id,
                  label: onCall.has(id) ? text(texts.onCallNow, { name: alias }) : alias,
                })),
              ]}
            />
          )}
          <FormEnd
            problem={problem}
            cancel={text(texts.cancel)}
            confirm={text(texts.bringIn)}
            busy={busy}
            disabled={memberId === ''}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** Puts the word into the field, unless something is being written there. */
function introduce(room: RoomHandle, words: string): void {
  const draft = room.draft.get();
  if (draft.body.trim() === '') room.setDraft({ ...draft, body: words });
}
