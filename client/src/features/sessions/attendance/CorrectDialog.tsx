import { Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RoomHandle } from '../../../live/contract.ts';
import { FormEnd } from '../../../ui/FormEnd.tsx';
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
          <FormEnd
            problem={problem}
            cancel={text(texts.cancel)}
            confirm={text(texts.correctDone)}
            busy={busy}
            disabled={minutes === '' || reason.trim() === ''}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
