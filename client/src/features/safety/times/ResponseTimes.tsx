import { dispositionSchema } from '@cairn/shared/safety/contract';
import { type ResponseTimes as Times, viewResponseTimes } from '@cairn/shared/safety/responseTimes';
import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { durationText } from '../../../ui/duration.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useProgram } from '../../programs/program.ts';
import { dispositionTexts } from '../care/kinds.ts';
import classes from './ResponseTimes.module.css';
import { lastDays, type Span } from './span.ts';
import { timesTexts as texts } from './texts.ts';

const choicesDays = [7, 30, 90] as const;

/** For staff: how fast calls were answered, in numbers that could not be anybody. */
export function ResponseTimes() {
  const text = useText();
  const { live } = useSignedIn();
  const timeZone = useProgram().data?.timeZone;
  const [days, setDays] = useState<number>(choicesDays[1]);
  return (
    <section className={classes.times} aria-label={text(texts.title)}>
      <div className={classes.head}>
        <h2>{text(texts.title)}</h2>
        <NativeSelect
          aria-label={text(texts.span)}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={choicesDays.map((choice) => ({ value: String(choice), label: text(texts.lastDays, { days: choice }) }))}
        />
      </div>
      {timeZone !== undefined && <TimesOf span={lastDays(days, { now: live.serverClock.now(), timeZone })} />}
    </section>
  );
}

function TimesOf({ span }: { readonly span: Span }) {
  const text = useText();
  const { http } = useSignedIn();
  const times = useQuery({
    queryKey: ['response-times', span.from, span.to],
    queryFn: () => answerOf(http.request(viewResponseTimes, { params: span })),
  });
  if (times.isPending) return <Skeleton height={160} />;
  if (times.data) return <Numbers times={times.data} span={span} />;
  const again = (
    <Button variant="subtle" size="sm" h={40} onClick={() => void times.refetch()}>
      {text(texts.again)}
    </Button>
  );
  return (
    <Note tone="clay" role="status" action={again}>
      {text(texts.failed)}
    </Note>
  );
}

interface NumbersProps {
  readonly times: Times;
  readonly span: Span;
}

function Numbers({ times, span }: NumbersProps) {
  const text = useText();
  const intl = useIntl();
  const days = { from: dayText(intl, span.from), to: dayText(intl, span.to) };
  const { raised, claimed, closed, climbed, secondsToClaim, secondsToClose, dispositions } = times;
  if (raised === null) return <p className={classes.words}>{text(texts.tooFewAtAll, days)}</p>;
  const inWords = secondsToClaim && {
    median: durationText(text, secondsToClaim.median),
    p90: durationText(text, secondsToClaim.p90),
  };
  return (
    <>
      <p className={classes.words} role="status">
        {text(texts.lead, { calls: raised, ...days })} {inWords && text(texts.halfWithin, inWords)}
      </p>
      <table className={classes.table}>
        <caption>{text(texts.caption)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text(texts.calls)}</th>
            <th scope="col">{text(texts.half)}</th>
            <th scope="col">{text(texts.nineInTen)}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={text(texts.raised)} count={raised} />
          <Row name={text(texts.claimed)} count={claimed} times={secondsToClaim} />
          <Row name={text(texts.climbed)} count={climbed} />
          <Row name={text(texts.closed)} count={closed} times={secondsToClose} />
        </tbody>
      </table>
      <table className={classes.table}>
        <caption>{text(texts.endings)}</caption>
        <tbody>
          {dispositionSchema.options.map((disposition) => (
            <tr key={disposition}>
              <th scope="row">{text(dispositionTexts[disposition])}</th>
              <Cell value={dispositions[disposition]} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.soft}>{text(texts.tooFewMore)}</p>
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly count: number | null;
  /** Absent: it is not timed. */
  readonly times?: Times['secondsToClaim'];
}

function Row({ name, count, times }: RowProps) {
  const text = useText();
  const isTimed = times !== undefined;
  return (
    <tr>
      <th scope="row">{name}</th>
      <Cell value={count} />
      {isTimed ? <Cell value={times && durationText(text, times.median)} /> : <NotTimed />}
      {isTimed ? <Cell value={times && durationText(text, times.p90)} /> : <NotTimed />}
    </tr>
  );
}

/** A number; null: too few to show. */
function Cell({ value }: { readonly value: number | string | null }) {
  const text = useText();
  const intl = useIntl();
  if (value === null) return <td className={classes.tooFew}>{text(texts.tooFew)}</td>;
  return <td>{typeof value === 'number' ? intl.formatNumber(value) : value}</td>;
}

function NotTimed() {
  const text = useText();
  return <td aria-label={text(texts.notTimed)}>–</td>;
}

/** A day of the calendar, which is the same day everywhere. */
function dayText(intl: IntlShape, day: string): string {
  return intl.formatDate(`${day}T00:00:00Z`, { month: 'short', day: 'numeric', timeZone: 'UTC' });
}
