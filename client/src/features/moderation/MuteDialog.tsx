import { minuteMs } from '@cairn/shared/kernel/time';
import { Group, Modal, NativeSelect, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { useRoomCommand } from '../rooms/useRoomCommand.ts';
import type { Moderation } from './moderation.ts';
import { fieldOf, muteEnd, sessionEnd, type Unit, units } from './muteEnd.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  readonly moderation: Moderation;
  readonly memberId: string;
  readonly onClose: () => void;
}

const choicesMs = [5, 15, 60].map((minutes) => minutes * minuteMs);

/** Lets a person's words rest until a time, without anybody else seeing it. */
export function MuteDialog({ moderation, memberId, onClose }: Props) {
  const text = useText();
  const { live } = useSignedIn();
  const { room, state, aliasOf } = moderation;
  const [openedAt] = useState(() => live.serverClock.now());
  const [choice, setChoice] = useState(String(choicesMs[1]));
  const [custom, setCustom] = useState(() => fieldOf(openedAt + 2 * 60 * minuteMs));
  const [length, setLength] = useState<Length>({ amount: 30, unit: 'minutes' });
  const [reason, setReason] = useState('');
  const { send, busy, problem } = useRoomCommand(room);
  const name = aliasOf(memberId);
  const endOfSession = sessionEnd(state, openedAt);
  const lengthMs = typeof length.amount === 'number' ? length.amount * units[length.unit] : null;
  const until = muteEnd(choice, { now: live.serverClock.now(), custom, lengthMs, endOfSession });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (until === null) return;
    const why = reason.trim() === '' ? {} : { reason };
    if (await send({ type: 'member.mute', memberId, until, ...why })) onClose();
  };

  return (
    <Modal opened onClose={onClose} title={text(texts.muteTitle, { name })} withCloseButton={false}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text>{text(texts.muteLead, { name })}</Text>
          <Radio.Group label={text(texts.muteFor)} value={choice} onChange={setChoice}>
            <Stack gap="sm" mt="sm">
              {choicesMs.map((ms) => (
                <Radio key={ms} value={String(ms)} label={text(texts.muteMinutes, { minutes: ms / minuteMs })} />
              ))}
              {endOfSession !== null && <Radio value="session" label={text(texts.muteSession)} />}
              <Radio value="length" label={text(texts.muteLength)} />
              <Radio value="custom" label={text(texts.muteUntil)} />
            </Stack>
          </Radio.Group>
          {choice === 'length' && <LengthField value={length} onChange={setLength} />}
          {choice === 'custom' && (
            <TextInput
              type="datetime-local"
              label={text(texts.muteEnd)}
              min={fieldOf(openedAt)}
              value={custom}
              onChange={(event) => setCustom(event.currentTarget.value)}
            />
          )}
          {until === null && <Text c="var(--clay-ink)">{text(texts.muteTooLong)}</Text>}
          <TextInput
            label={text(texts.muteReason)}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormEnd
            problem={problem}
            cancel={text(texts.cancel)}
            confirm={text(texts.muteDo)}
            busy={busy}
            disabled={until === null}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** A length of one's own; the amount is a word while it is being typed. */
interface Length {
  readonly amount: number | string;
  readonly unit: Unit;
}

interface LengthProps {
  readonly value: Length;
  readonly onChange: (value: Length) => void;
}

const unitTexts = { minutes: texts.unitMinutes, hours: texts.unitHours, days: texts.unitDays } as const;

function LengthField({ value, onChange }: LengthProps) {
  const text = useText();
  const isUnit = (name: string): name is Unit => name in units;
  return (
    <Group gap="sm" wrap="nowrap">
      <NumberInput
        flex={1}
        aria-label={text(texts.muteAmount)}
        min={1}
        max={999}
        allowDecimal={false}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount })}
      />
      <NativeSelect
        flex={1}
        aria-label={text(texts.muteUnit)}
        value={value.unit}
        onChange={({ currentTarget }) =>
          isUnit(currentTarget.value) && onChange({ ...value, unit: currentTarget.value })
        }
        data={Object.entries(unitTexts).map(([unit, label]) => ({ value: unit, label: text(label) }))}
      />
    </Group>
  );
}
