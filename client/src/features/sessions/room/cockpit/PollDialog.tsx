import { ActionIcon, Button, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Note } from '../../../../ui/Note.tsx';
import { useText } from '../../../../ui/useText.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { activityTexts as texts } from './activityTexts.ts';
import classes from './Cockpit.module.css';

interface Props {
  readonly onClose: () => void;
}

const lineMaxLength = 200;
const optionsMin = 2;
const optionsMax = 8;

interface Option {
  readonly key: number;
  readonly words: string;
}

/** A question with answers to vote on. */
export function PollDialog({ onClose }: Props) {
  const text = useText();
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState<readonly Option[]>([
    { key: 1, words: '' },
    { key: 2, words: '' },
  ]);
  const told = options.map(({ words }) => words.trim()).filter((words) => words !== '');
  const isSame = new Set(told).size < told.length;
  const isComplete = question.trim() !== '' && told.length >= optionsMin && !isSame;
  const change = (key: number, words: string) =>
    setOptions(options.map((option) => (option.key === key ? { key, words } : option)));
  const add = () => setOptions([...options, { key: Math.max(...options.map(({ key }) => key)) + 1, words: '' }]);
  return (
    <ActivityDialog
      title={text(texts.poll)}
      confirm={text(texts.pollOpen)}
      command={isComplete ? { type: 'poll.open', question, options: told } : null}
      onClose={onClose}
    >
      <TextInput
        label={text(texts.pollQuestion)}
        maxLength={lineMaxLength}
        value={question}
        data-autofocus
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Stack gap="xs">
        {options.map(({ key, words }, index) => (
          <div key={key} className={classes.optionRow}>
            <TextInput
              className={classes.grow}
              aria-label={text(texts.pollOption, { place: index + 1 })}
              placeholder={text(texts.pollOption, { place: index + 1 })}
              maxLength={lineMaxLength}
              value={words}
              onChange={(event) => change(key, event.currentTarget.value)}
            />
            {options.length > optionsMin && (
              <ActionIcon
                aria-label={text(texts.pollRemove, { place: index + 1 })}
                onClick={() => setOptions(options.filter((option) => option.key !== key))}
              >
                <IconX size={18} />
              </ActionIcon>
            )}
          </div>
        ))}
      </Stack>
      {isSame && <Note tone="amber">{text(texts.pollSame)}</Note>}
      {options.length < optionsMax && (
        <div>
          <Button variant="subtle" size="sm" h={40} leftSection={<IconPlus size={16} />} onClick={add}>
            {text(texts.pollAdd)}
          </Button>
        </div>
      )}
    </ActivityDialog>
  );
}
