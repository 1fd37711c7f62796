import { secondMs } from '@cairn/shared/kernel/time';
import { CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { Note } from '../../../../ui/Note.tsx';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import { roomTexts as texts } from '../texts.ts';
import classes from './Cockpit.module.css';

/** The session has gone on by then. */
const shownForMs = 12 * secondMs;

/** Why the last thing did not happen: often, that somebody else was faster. Goes by itself. */
export function Problem() {
  const text = useText();
  const { problem, forget } = useScene().command;
  useEffect(() => {
    if (!problem) return;
    const timer = setTimeout(forget, shownForMs);
    return () => clearTimeout(timer);
  }, [problem, forget]);
  if (!problem) return null;
  return (
    <div className={classes.problem}>
      <Note
        tone="amber"
        role="status"
        action={<CloseButton size={36} aria-label={text(texts.dismiss)} onClick={forget} />}
      >
        {problem}
      </Note>
    </div>
  );
}
