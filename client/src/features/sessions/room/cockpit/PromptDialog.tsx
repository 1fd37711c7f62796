import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../ui/useText.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { activityTexts as texts } from './activityTexts.ts';

interface Props {
  readonly onClose: () => void;
}

const questionMaxLength = 600;

/** A question to everybody, that stands above the conversation. */
export function PromptDialog({ onClose }: Props) {
  const text = useText();
  const [question, setQuestion] = useState('');
  const isComplete = question.trim() !== '';
  return (
    <ActivityDialog
      title={text(texts.prompt)}
      confirm={text(texts.promptSend)}
      command={isComplete ? { type: 'message.post', body: question, card: { kind: 'prompt' } } : null}
      onClose={onClose}
    >
      <Text c="dimmed">{text(texts.promptLead)}</Text>
      <Textarea
        label={text(texts.promptField)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={questionMaxLength}
        value={question}
        data-autofocus
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
    </ActivityDialog>
  );
}
