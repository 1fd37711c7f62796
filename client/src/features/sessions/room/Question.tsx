import { UnstyledButton } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../ui/useText.ts';
import classes from './SessionBar.module.css';
import { useScene } from './scene.ts';
import { roomTexts as texts } from './texts.ts';

/** What the session asks now: the standing prompt, or the question of the phase. A long one is opened by pressing it. */
export function Question() {
  const text = useText();
  const { session, floor } = useScene();
  const [opened, setOpened] = useState(false);
  const question = session.prompt?.text ?? floor.question;
  if (!question) return null;
  return (
    <UnstyledButton
      className={classes.question}
      data-opened={opened || undefined}
      aria-expanded={opened}
      aria-label={`${text(texts.question)}: ${question}`}
      onClick={() => setOpened(!opened)}
    >
      <IconMessageQuestion size={18} aria-hidden="true" />
      <span className={classes.words}>{question}</span>
    </UnstyledButton>
  );
}
