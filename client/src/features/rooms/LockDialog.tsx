import { hourMs, minuteMs } from '@cairn/shared/kernel/time';
import { Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { useText } from '../../ui/useText.ts';
import { roomTexts as texts } from './texts.ts';
import { useRoomCommand } from './useRoomCommand.ts';

interface Props {
  readonly room: RoomHandle;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const minuteChoices = [5, 15, 30] as const;
const hourChoices = [1, 4, 12] as const;

/** Lets a room rest: why, and for how long. For those who lead it. */
export function LockDialog({ room, opened, onClose }: Props) {
  const text = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={text(texts.lock)} withCloseButton={false}>
      <LockForm room={room} onClose={onClose} />
    </Modal>
  );
}

function LockForm({ room, onClose }: Omit<Props, 'opened'>) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [forMs, setForMs] = useState(0);
  const { send, busy, problem } = useRoomCommand(room);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const until = forMs > 0 ? { until: Date.now() + forMs } : {};
    const why = reason.trim() === '' ? {} : { reason };
    if (await send({ type: 'room.lock', ...until, ...why })) onClose();
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text>{text(texts.lockText)}</Text>
        <TextInput
          label={text(texts.lockReason)}
          maxLength={300}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NativeSelect
          label={text(texts.lockFor)}
          value={String(forMs)}
          onChange={(event) => setForMs(Number(event.currentTarget.value))}
          data={[
            { value: '0', label: text(texts.lockOpenEnded) },
            ...minuteChoices.map((minutes) => ({
              value: String(minutes * minuteMs),
              label: text(texts.lockMinutes, { minutes }),
            })),
            ...hourChoices.map((hours) => ({ value: String(hours * hourMs), label: text(texts.lockHours, { hours }) })),
          ]}
        />
        <FormEnd
          problem={problem}
          cancel={text(texts.cancel)}
          confirm={text(texts.lock)}
          busy={busy}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}
