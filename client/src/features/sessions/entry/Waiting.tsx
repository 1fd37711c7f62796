import { leaveLobby, type SessionSummary } from '@cairn/shared/sessions/wire';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { CairnMark } from '../../../ui/CairnMark.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useLookAgain } from '../sessions.ts';
import { startsInText } from '../when.ts';
import { BreathingGuide } from './BreathingGuide.tsx';
import classes from './SessionPage.module.css';
import { entryTexts as texts } from './texts.ts';

interface Props {
  readonly session: SessionSummary;
  /** Epoch milliseconds, by the server's clock. */
  readonly now: number;
}

/** In the lobby: what happens next, and nothing that asks for anything. */
export function Waiting({ session, now }: Props) {
  const text = useText();
  const intl = useIntl();
  const { http } = useSignedIn();
  const lookAgain = useLookAgain();
  // The form is gone, and the focus with it: here is where one is now.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const leave = useMutation({
    mutationFn: () => answerOf(http.request(leaveLobby, { params: { sessionId: session.id } })),
    onSettled: lookAgain,
  });
  const isLive = session.status === 'live';
  return (
    <div className={classes.waiting}>
      <CairnMark sizePx={56} />
      <h2 ref={heading} tabIndex={-1}>
        {text(texts.waitingTitle)}
      </h2>
      <p className={classes.promise}>{text(texts.waitingText)}</p>
      <p>
        {isLive
          ? text(texts.waitingLive)
          : text(texts.waitingStarts, { starts: startsInText(intl, session.startsAt, now) })}
      </p>
      <p>{text(texts.waitingStay)}</p>
      <BreathingGuide />
      {leave.isError && (
        <Note tone="clay" role="alert">
          {whyNot(leave.error, text)}
        </Note>
      )}
      <Group justify="center">
        <Button variant="subtle" color="gray" onClick={() => leave.mutate()} loading={leave.isPending}>
          {text(texts.leave)}
        </Button>
      </Group>
    </div>
  );
}
