import { groupSize } from '@cairn/shared/sessions/rules';
import { viewVote, vote } from '@cairn/shared/sessions/wire';
import { Button, Radio, Stack } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, refusalOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { QuietLine } from '../../messages/QuietLine.tsx';
import { activityTexts as texts } from './activityTexts.ts';
import classes from './Card.module.css';
import { useScene } from './scene.ts';
import type { ShownEvent } from './shown.ts';

interface OpenProps {
  readonly event: Extract<ShownEvent, { type: 'poll.opened' }>;
}

/** A poll: while it is open, the way to vote; later, that it was. */
export function OpenPoll({ event }: OpenProps) {
  const text = useText();
  const { state, session, isStaff, leads, command } = useScene();
  const question = event.data.question ?? text(texts.gone);
  const { poll } = session;
  if (poll?.seq !== event.seq) return <QuietLine>{text(texts.pollAsked, { question })}</QuietLine>;
  return (
    <section className={classes.card} aria-label={text(texts.poll)}>
      <p className={classes.kind}>
        <IconChartBar size={18} aria-hidden="true" />
        {text(texts.poll)}
      </p>
      <h3 className={classes.title}>{question}</h3>
      {isStaff ? (
        <ul className={classes.options}>
          {event.data.options?.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      ) : (
        <Ballot pollSeq={event.seq} question={question} options={event.data.options ?? []} />
      )}
      <p className={classes.soft}>
        {text(texts.pollCount, { votes: poll.votes, people: Math.max(poll.votes, groupSize(state)) })}
      </p>
      {leads && (
        <Button size="sm" h={40} onClick={() => void command.send({ type: 'poll.close', pollSeq: event.seq })}>
          {text(texts.pollClose)}
        </Button>
      )}
    </section>
  );
}

interface BallotProps {
  readonly pollSeq: number;
  readonly question: string;
  readonly options: readonly string[];
}

function Ballot({ pollSeq, question, options }: BallotProps) {
  const text = useText();
  const { http } = useSignedIn();
  const { sessionId } = useScene();
  const queries = useQueryClient();
  const [choice, setChoice] = useState<string | null>(null);
  const params = { roomId: sessionId, pollSeq };
  const queryKey = ['vote', sessionId, pollSeq];
  const own = useQuery({ queryKey, queryFn: () => answerOf(http.request(viewVote, { params })) });
  const cast = useMutation({
    mutationFn: (option: number) => answerOf(http.request(vote, { params, body: { option } })),
    onSuccess: () => queries.setQueryData(queryKey, { voted: true }),
    // Another device of the same person was first, or the first answer was lost.
    onError: (error) => {
      if (refusalOf(error)?.code === 'poll.alreadyVoted') queries.setQueryData(queryKey, { voted: true });
    },
  });
  if (own.data?.voted) {
    return (
      <p className={classes.done} role="status">
        {text(texts.pollVoted)}
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (choice !== null) cast.mutate(Number(choice));
  };
  return (
    <form onSubmit={submit}>
      <Radio.Group value={choice} onChange={setChoice} aria-label={question} description={text(texts.pollAnonymous)}>
        <Stack gap={2} mt="xs">
          {options.map((option, index) => (
            <Radio key={option} value={String(index)} label={option} size="md" className={classes.option} />
          ))}
        </Stack>
      </Radio.Group>
      {cast.isError && (
        <Note tone="clay" role="alert">
          {whyNot(cast.error, text)}
        </Note>
      )}
      <Button type="submit" size="sm" h={40} mt="sm" disabled={choice === null} loading={cast.isPending}>
        {text(texts.pollVote)}
      </Button>
    </form>
  );
}

interface ClosedProps {
  readonly event: Extract<ShownEvent, { type: 'poll.closed' }>;
}

/** What the group has chosen. The numbers are words too; the bars only go with them. */
export function ClosedPoll({ event }: ClosedProps) {
  const text = useText();
  const { question, options, counts } = event.data;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <section className={classes.card} aria-label={text(texts.pollResult)}>
      <p className={classes.kind}>
        <IconChartBar size={18} aria-hidden="true" />
        {text(texts.pollResult)}
      </p>
      <h3 className={classes.title}>{question ?? text(texts.gone)}</h3>
      <ul className={classes.results}>
        {counts.map((count, index) => {
          const option = options?.[index] ?? String(index + 1);
          return (
            <li key={option} aria-label={text(texts.pollOption, { option, votes: count })}>
              <span className={classes.resultLine} aria-hidden="true">
                <span>{option}</span>
                <span className={classes.number}>{count}</span>
              </span>
              <span className={classes.bar} aria-hidden="true">
                <span style={{ width: `${total === 0 ? 0 : (count / total) * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
      <p className={classes.soft}>{text(texts.pollTotal, { votes: total })}</p>
    </section>
  );
}
