import type { Refusal } from '@cairn/shared/kernel/refusal';
import { Button, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../../ui/useText.ts';
import { programKey } from '../programs/program.ts';
import classes from './RoomScreen.module.css';
import { messageTexts as texts } from './texts.ts';

/** While a room opens. */
export function OpeningRoom() {
  const text = useText();
  return (
    <div className={classes.placeholder} role="status" aria-label={text(texts.opening)}>
      <Loader type="dots" color="sage" />
    </div>
  );
}

interface RefusedProps {
  readonly title: string;
  readonly refusal: Refusal | null;
  readonly help: ReactNode;
}

/** In place of a room that is not open to this person, with the reason in kind words and the way back. */
export function RefusedRoom({ title, refusal, help }: RefusedProps) {
  const text = useText();
  const queries = useQueryClient();
  const unsigned = refusal?.code === 'agreement.unsigned';
  useEffect(() => {
    // A new version is in force: looking at the program again brings it up for signing.
    if (unsigned) void queries.invalidateQueries({ queryKey: programKey });
  }, [unsigned, queries]);
  return (
    <main className={classes.placeholder}>
      <h1>{title || text(texts.refused)}</h1>
      <p role="alert">{refusal?.text}</p>
      <Button component={Link} to="/" variant="light">
        {text(texts.toRooms)}
      </Button>
      {help}
    </main>
  );
}
