import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { roomTexts as texts } from './texts.ts';
import { useRoomCommand } from './useRoomCommand.ts';

interface Props {
  readonly room: RoomHandle;
  readonly memberId: string;
  readonly alias: string;
  readonly onClose: () => void;
}

/** Asks before a person's place in the room ends, and why it does. */
export function RemoveDialog({ room, memberId, alias, onClose }: Props) {
  const text = useText();
  const [reason, setReason] = useState('');
  const { send, problem } = useRoomCommand(room);
  const why = reason.trim() === '' ? {} : { reason };
  return (
    <ConfirmDialog
      opened
      title={text(texts.removeAsk, { alias })}
      confirm={text(texts.remove)}
      cancel={text(texts.cancel)}
      onConfirm={() => send({ type: 'member.remove', memberId, ...why })}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>{text(texts.removeText)}</Text>
        <TextInput
          label={text(texts.removeReason)}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {problem && (
          <Note tone="clay" role="alert">
            {problem}
          </Note>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
