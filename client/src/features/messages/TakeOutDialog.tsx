import type { Message } from '@cairn/shared/messages/timeline';
import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { roomTexts } from '../rooms/texts.ts';
import { useRoomCommand } from '../rooms/useRoomCommand.ts';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly room: RoomHandle;
  readonly message: Message;
  /** Staff say why; people who take out their own words need not. */
  readonly asksReason: boolean;
  readonly onClose: () => void;
}

/** Asks before a message is taken out of the room. */
export function TakeOutDialog({ room, message, asksReason, onClose }: Props) {
  const text = useText();
  const [reason, setReason] = useState('');
  const { send, problem } = useRoomCommand(room);
  const why = reason.trim() === '' ? {} : { reason };
  return (
    <ConfirmDialog
      opened
      title={text(texts.takeOutAsk)}
      confirm={text(texts.takeOut)}
      cancel={text(roomTexts.cancel)}
      onConfirm={() => send({ type: 'message.redact', messageSeq: message.seq, ...why })}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>{text(texts.takeOutText)}</Text>
        {asksReason && (
          <TextInput
            label={text(texts.takeOutReason)}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {problem && (
          <Note tone="clay" role="alert">
            {problem}
          </Note>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
