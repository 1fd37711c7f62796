import { Button, Group, Skeleton, Stack, Textarea } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { whyNot } from '../../accounts/answers.ts';
import { useRoomCommand } from '../../rooms/useRoomCommand.ts';
import { activityTexts as texts } from './activityTexts.ts';
import classes from './Card.module.css';
import { useScene } from './scene.ts';
import { useAnswers } from './useAnswers.ts';

interface Props {
  readonly worksheetSeq: number;
  readonly items: readonly string[];
}

const answerMaxLength = 4_000;

/** A worksheet to fill in: one's own alone, until one shares an item. */
export function WorksheetForm({ worksheetSeq, items }: Props) {
  const text = useText();
  const { sessionId } = useScene();
  const { answers, error, state, change } = useAnswers(sessionId, worksheetSeq);
  if (error) return <Note tone="clay">{whyNot(error, text)}</Note>;
  if (!answers) return <Skeleton height={200} />;
  return (
    <Stack gap="lg">
      <Note icon={<IconLock size={18} />}>{text(texts.worksheetOwn)}</Note>
      {placed(items).map(({ item, place }) => (
        <Item
          key={place}
          worksheetSeq={worksheetSeq}
          place={place}
          item={item}
          answer={answers[place] ?? ''}
          onChange={(answer) => change(place, answer)}
        />
      ))}
      <p className={classes.soft} role="status">
        {text(texts[state])}
      </p>
    </Stack>
  );
}

const placed = (items: readonly string[]) => items.map((item, place) => ({ item, place }));

interface ItemProps {
  readonly worksheetSeq: number;
  /** Items may say the same: their place is their name. */
  readonly place: number;
  readonly item: string;
  readonly answer: string;
  readonly onChange: (answer: string) => void;
}

function Item({ worksheetSeq, place, item, answer, onChange }: ItemProps) {
  const text = useText();
  const { session, ownId } = useScene();
  const isShared = session.worksheets[worksheetSeq]?.shared[ownId]?.includes(place) ?? false;
  const isLive = session.status === 'live';
  return (
    <div>
      <Textarea
        label={item}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={answerMaxLength}
        value={answer}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isShared && (
        <p className={classes.done}>
          <IconCheck size={16} aria-hidden="true" /> {text(texts.shared)}
        </p>
      )}
      {!isShared && isLive && answer.trim() !== '' && (
        <Share worksheetSeq={worksheetSeq} place={place} answer={answer} />
      )}
    </div>
  );
}

function Share({ worksheetSeq, place, answer }: Omit<ItemProps, 'item' | 'onChange'>) {
  const text = useText();
  const { room } = useScene();
  const [asking, setAsking] = useState(false);
  const { send, busy, problem } = useRoomCommand(room);
  const share = () =>
    void send({ type: 'message.post', body: answer, card: { kind: 'worksheet', worksheetSeq, item: place } });
  if (!asking) {
    return (
      <Button variant="subtle" size="compact-md" h={36} mt={4} onClick={() => setAsking(true)}>
        {text(texts.share)}
      </Button>
    );
  }
  return (
    <Stack gap="xs" mt="xs">
      <Note tone="amber" role="status">
        {text(texts.shareAsk)}
      </Note>
      {problem && (
        <Note tone="clay" role="alert">
          {problem}
        </Note>
      )}
      <Group gap="sm">
        <Button size="sm" h={40} loading={busy} onClick={share}>
          {text(texts.shareYes)}
        </Button>
        <Button size="sm" h={40} variant="default" onClick={() => setAsking(false)}>
          {text(texts.shareNo)}
        </Button>
      </Group>
    </Stack>
  );
}
