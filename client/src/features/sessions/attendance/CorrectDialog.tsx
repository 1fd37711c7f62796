import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RoomHandle } from '../../../live/contract.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { roomTexts } from '../../rooms/texts.ts';
import { useRoomCommand } from '../../rooms/useRoomCommand.ts';
import type { Attended } from './attendance.ts';
import { attendanceTexts as texts } from './texts.ts';

interface Props {
  readonly desk: RoomHandle;
  readonly person: Attended;
  readonly onClose: () => void;
  /** The correction is written. */
  readonly onDone: () => void;
}

const mostMinutes = 600;

/** Sets right how long somebody was there, and why. For those who lead. */
export function CorrectDialog({ desk, person, onClose, onDone }: Props) {
  const text = useText();
  const { memberId } = person;
  const [minutes, setMinutes] = useState<number | string>(person.minutes);
  const [reason, setReason] = useState('');
  const { send, busy, problem } = useRoomCommand(desk);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await send({ type: 'attendance.correct', memberId, minutes: Number(minutes), reason }))) return;
    onDone();
    onClose();
  };

  const alias = person.alias ?? text(roomTexts.someone);
  return (
    <Modal opened onClose={onClose} title={text(texts.correctTitle, { alias })} withCloseButton={false}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text>{text(texts.correctText)}</Text>
          <NumberInput
            label={text(texts.correctMinutes)}
            value={minutes}
            min={0}
            max={mostMinutes}
            allowDecimal={false}
            data-autofocus
            onChange={setMinutes}
          />
          <TextInput
            label={text(texts.correctReason)}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {problem && (
            <Note tone="clay" role="alert">
              {problem}
            </Note>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {text(texts.cancel)}
            </Button>
            <Button type="submit" loading={busy} disabled={minutes === '' || reason.trim() === ''}>
              {text(texts.correctDone)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
