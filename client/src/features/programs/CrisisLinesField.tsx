import type { CrisisLine } from '@cairn/shared/programs/contract';
import { ActionIcon, Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import classes from './CrisisLinesField.module.css';
import { programTexts as texts } from './texts.ts';

/** A line while it is edited: it keeps its fields when the ones around it come and go. */
export interface KeyedLine extends CrisisLine {
  readonly key: string;
}

interface Props {
  readonly lines: readonly KeyedLine[];
  readonly onChange: (lines: readonly KeyedLine[]) => void;
}

const maxLines = 10;

/** The lines of the help card, one to ten of them. */
export function CrisisLinesField({ lines, onChange }: Props) {
  const text = useText();
  const put = (line: KeyedLine) => onChange(lines.map((old) => (old.key === line.key ? line : old)));
  return (
    <fieldset className={classes.lines}>
      <legend>{text(texts.crisisLines)}</legend>
      <Text size="sm" c="dimmed" mb="sm">
        {text(texts.crisisLinesHint)}
      </Text>
      {lines.map((line, index) => (
        <LineFields
          key={line.key}
          number={index + 1}
          line={line}
          onChange={put}
          onRemove={lines.length > 1 ? () => onChange(lines.filter((one) => one !== line)) : null}
        />
      ))}
      <Button
        variant="subtle"
        size="sm"
        h={40}
        leftSection={<IconPlus size={18} />}
        disabled={lines.length >= maxLines}
        onClick={() => onChange([...lines, keyed({ name: '', contact: '', how: 'call' })])}
      >
        {text(texts.addLine)}
      </Button>
    </fieldset>
  );
}

interface LineProps {
  readonly number: number;
  readonly line: KeyedLine;
  readonly onChange: (line: KeyedLine) => void;
  readonly onRemove: (() => void) | null;
}

function LineFields({ number, line, onChange, onRemove }: LineProps) {
  const text = useText();
  return (
    <div className={classes.line}>
      <TextInput
        aria-label={text(texts.lineName, { number })}
        value={line.name}
        onChange={(event) => onChange({ ...line, name: event.currentTarget.value })}
      />
      <TextInput
        aria-label={text(texts.lineContact, { number })}
        value={line.contact}
        onChange={(event) => onChange({ ...line, contact: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={text(texts.lineHow, { number })}
        value={line.how}
        onChange={(event) => onChange({ ...line, how: howOf(event.currentTarget.value) })}
        data={[
          { value: 'call', label: text(texts.howCall) },
          { value: 'text', label: text(texts.howText) },
          { value: 'callOrText', label: text(texts.howCallOrText) },
        ]}
      />
      <ActionIcon
        aria-label={text(texts.removeLine, { number })}
        disabled={onRemove === null}
        onClick={onRemove ?? undefined}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}

function howOf(value: string): CrisisLine['how'] {
  return value === 'text' || value === 'callOrText' ? value : 'call';
}

let lastKey = 0;

/** Prepares a line for editing. */
export function keyed(line: CrisisLine): KeyedLine {
  lastKey += 1;
  return { ...line, key: String(lastKey) };
}
