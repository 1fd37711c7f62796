import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DirectCommand, RoomHandle } from '../../live/contract.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { roomTexts as texts } from './texts.ts';
import { useRoomCommand } from './useRoomCommand.ts';

interface Props {
  readonly room: RoomHandle;
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  /** What leaving it as it is is called, where "Cancel" would be misread. */
  readonly keep?: string;
  /** What the reason is called; null: none is asked for. */
  readonly reasonLabel: string | null;
  /** The command that is sent; without a reason where none was given. */
  readonly commandOf: (why: { readonly reason?: string }) => DirectCommand;
  readonly onClose: () => void;
}

/** Asks before something ends for somebody, and why it does. */
export function ReasonDialog({ room, title, lead, confirm, keep, reasonLabel, commandOf, onClose }: Props) {
  const text = useText();
  const [reason, setReason] = useState('');
  const { send, problem } = useRoomCommand(room);
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={confirm}
      cancel={keep ?? text(texts.cancel)}
      onConfirm={() => send(commandOf(reason.trim() === '' ? {} : { reason }))}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>{lead}</Text>
        {reasonLabel !== null && (
          <TextInput
            label={reasonLabel}
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
