import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { useText } from '../../ui/useText.ts';
import { useRoomCommand } from '../rooms/useRoomCommand.ts';
import { everyText } from './everyText.ts';
import type { Moderation } from './moderation.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  readonly moderation: Moderation;
  readonly onClose: () => void;
}

const choicesMs = [10 * secondMs, 30 * secondMs, minuteMs, 2 * minuteMs, 5 * minuteMs];

/** How long each person waits between two messages. For those who lead. */
export function SlowDialog({ moderation, onClose }: Props) {
  const text = useText();
  const { room, state } = moderation;
  const known = state.slow?.everyMs ?? 0;
  const [everyMs, setEveryMs] = useState(known);
  const { send, busy, problem } = useRoomCommand(room);
  const choices = [...new Set([...choicesMs, known])].filter((ms) => ms > 0).sort((one, other) => one - other);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (everyMs === known) return onClose();
    if (await send({ type: 'room.slow', everyMs: everyMs === 0 ? null : everyMs })) onClose();
  };

  return (
    <Modal opened onClose={onClose} title={text(texts.slowTitle)} withCloseButton={false}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text>{text(texts.slowLead)}</Text>
          <NativeSelect
            label={text(texts.slowEvery)}
            value={String(everyMs)}
            data-autofocus
            onChange={(event) => setEveryMs(Number(event.currentTarget.value))}
            data={[
              { value: '0', label: text(texts.slowOff) },
              ...choices.map((ms) => ({ value: String(ms), label: everyText(text, ms) })),
            ]}
          />
          <FormEnd
            problem={problem}
            cancel={text(texts.cancel)}
            confirm={text(texts.slowSave)}
            busy={busy}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
