import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { Note } from '../../../../ui/Note.tsx';
import { useText } from '../../../../ui/useText.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { activityTexts as texts } from './activityTexts.ts';

interface Props {
  readonly onClose: () => void;
}

interface Template {
  readonly title: MessageDescriptor;
  /** One a line. */
  readonly items: MessageDescriptor;
}

/** The worksheets of the practice, in their own words; each can be changed before it is given. */
const templates: readonly Template[] = [
  { title: texts.thoughtRecord, items: texts.thoughtItems },
  { title: texts.triggerChain, items: texts.triggerItems },
  { title: texts.urgeSurfing, items: texts.urgeItems },
  { title: texts.diaryCard, items: texts.diaryItems },
];

const own = 'own';
const itemsMax = 10;
const lineMaxLength = 200;

/** A worksheet for everybody: one of the practice's, or one's own. */
export function WorksheetDialog({ onClose }: Props) {
  const text = useText();
  const [kind, setKind] = useState('0');
  const [title, setTitle] = useState(() => text(texts.thoughtRecord));
  const [lines, setLines] = useState(() => text(texts.thoughtItems));
  const items = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isTooLong = items.some((item) => item.length > lineMaxLength);
  const isComplete = title.trim() !== '' && items.length > 0 && items.length <= itemsMax && !isTooLong;
  const choose = (next: string) => {
    const template = templates[Number(next)];
    setKind(next);
    setTitle(template ? text(template.title) : '');
    setLines(template ? text(template.items) : '');
  };
  return (
    <ActivityDialog
      title={text(texts.worksheet)}
      confirm={text(texts.worksheetSend)}
      command={isComplete ? { type: 'worksheet.post', title, items } : null}
      onClose={onClose}
    >
      <NativeSelect
        label={text(texts.worksheetKind)}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...templates.map((template, index) => ({ value: String(index), label: text(template.title) })),
          { value: own, label: text(texts.worksheetOwn) },
        ]}
      />
      <TextInput
        label={text(texts.worksheetTitle)}
        maxLength={lineMaxLength}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={text(texts.worksheetItems)}
        autosize
        minRows={4}
        maxRows={12}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      {items.length > itemsMax && <Note tone="amber">{text(texts.worksheetTooMany)}</Note>}
      {isTooLong && <Note tone="amber">{text(texts.worksheetTooLong)}</Note>}
    </ActivityDialog>
  );
}
