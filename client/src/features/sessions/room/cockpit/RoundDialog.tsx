import { Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../../../ui/FormEnd.tsx';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import { TurnTime } from './TurnTime.tsx';
import { cockpitTexts as texts } from './texts.ts';

interface Props {
  readonly onClose: () => void;
}

const questionMaxLength = 300;

/** Begins a round: what it asks, and how long each has. */
export function RoundDialog({ onClose }: Props) {
  const text = useText();
  const { floor, command } = useScene();
  const [question, setQuestion] = useState(floor.question ?? '');
  const [turnMs, setTurnMs] = useState(floor.turnMs);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void command.send({ type: 'floor.mode', mode: 'round', turnMs, question });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text(texts.roundTitle)} withCloseButton={false}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={text(texts.roundQuestion)}
            maxLength={questionMaxLength}
            value={question}
            data-autofocus
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <TurnTime value={turnMs} label={text(texts.turnTime)} onChange={setTurnMs} />
          <FormEnd cancel={text(texts.cancel)} confirm={text(texts.roundBegin)} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
