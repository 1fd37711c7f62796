import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import type { AskProps } from '../../messages/slots.ts';
import { Marked } from './Marked.tsx';
import { seenIn } from './marks.ts';
import { helpTexts as texts } from './texts.ts';

/** Before words go out that may tell more than their author wants: what was seen, and the choice. */
export function AskDialog({ body, signals, onKeep, onSend }: AskProps) {
  const text = useText();
  return (
    <Modal opened onClose={onKeep} title={text(texts.askTitle)} withCloseButton={false}>
      <Stack gap="md">
        {seenIn(body, signals).map((seen) => (
          <Note key={seen.id} tone="amber" icon={<IconEye size={18} />}>
            {text(seen)}
          </Note>
        ))}
        <section aria-label={text(texts.askWords)}>
          <Marked body={body} spans={signals.map(({ span }) => span)} />
        </section>
        <Text>{text(texts.askLead)}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onSend}>
            {text(texts.sendAnyway)}
          </Button>
          <Button onClick={onKeep} data-autofocus>
            {text(texts.keepEditing)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
