import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DirectCommand, RoomHandle } from '../../../live/contract.ts';
import { FormEnd } from '../../../ui/FormEnd.tsx';
import { useText } from '../../../ui/useText.ts';
import { useDesk } from './desk.ts';
import { deskTexts as texts } from './texts.ts';
import { useDeskCommand } from './useDeskCommand.ts';

interface Props {
  readonly desk: RoomHandle;
  readonly title: string;
  readonly lead?: string;
  /** What the word or note is called. */
  readonly label: string;
  readonly confirm: string;
  /** The command that is sent, with the word or an empty one; null: something is still to be chosen. */
  readonly commandOf: (word: string) => DirectCommand | null;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

const wordMaxLength = 300;

/** Asks for a word before something at a desk ends. */
export function WordDialog({ desk, title, lead, label, confirm, commandOf, children, onClose }: Props) {
  const text = useText();
  const [word, setWord] = useState('');
  const { aliasOf } = useDesk();
  const { send, sending, problem } = useDeskCommand(desk, aliasOf);
  const command = commandOf(word.trim());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (command && (await send(command))) onClose();
  };

  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {lead && <Text>{lead}</Text>}
          {children}
          <Textarea
            label={label}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={wordMaxLength}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
          <FormEnd
            problem={problem}
            cancel={text(texts.cancel)}
            confirm={confirm}
            busy={sending !== null}
            disabled={command === null}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
