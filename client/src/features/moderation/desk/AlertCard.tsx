import { everybodyRung } from '@cairn/shared/safety/rules';
import type { Alert } from '@cairn/shared/safety/state';
import { Button } from '@mantine/core';
import { IconBellRinging, IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { alertTexts } from '../../safety/care/kinds.ts';
import { careTexts } from '../../safety/care/texts.ts';
import { agoText } from '../../safety/care/urgency.ts';
import { Marked } from '../../safety/help/Marked.tsx';
import { CloseAlert } from './CloseAlert.tsx';
import { useDesk } from './desk.ts';
import { deskTexts as texts } from './texts.ts';
import classes from './WhatWaits.module.css';

interface Props {
  readonly seq: number;
  readonly alert: Alert;
}

/**
 * A call: what was seen, in whose words, what joined it since, who has it; taking it, saying that one has seen what joined
 * it, and closing it with how it ended.
 */
export function AlertCard({ seq, alert }: Props) {
  const text = useText();
  const { aliasOf, ownId, now } = useDesk();
  const { kind, memberId, at, body, rules, rung, ownerId, more, unseen } = alert;
  const what = text(alertTexts[kind]);
  const name = aliasOf(memberId);
  const Icon = kind === 'help' ? IconHeartHandshake : IconBellRinging;
  const isUntaken = ownerId === null;
  const isAsked = ownerId === ownId && unseen !== null;
  const isNew = (joined: Alert['more'][number]) => unseen !== null && joined.seq >= unseen.seq;
  const climbed = rung >= everybodyRung ? careTexts.everybody : careTexts.climbed;
  return (
    <article className={classes.card} data-urgent={isUntaken || isAsked || undefined} aria-label={`${what}, ${name}`}>
      <p className={classes.what}>
        <Icon size={20} className={classes.sign} aria-hidden="true" />
        {what}
      </p>
      <p>
        {name} · <span className={classes.soft}>{agoText(text, at, now)}</span>
      </p>
      {/* What is asked of its owner comes first, with what it is about; what they know stands below. */}
      {isAsked && (
        <>
          {more.filter(isNew).map((joined) => (
            <Joined key={joined.seq} joined={joined} isNew />
          ))}
          <Note tone="amber" role="status">
            {text(texts.more)}
          </Note>
          <Deeds seq={seq} alert={alert} what={what} name={name} />
          <p className={classes.soft}>{text(texts.before)}</p>
        </>
      )}
      {body !== null && <Marked body={body} spans={[]} />}
      {more
        .filter((joined) => !(isAsked && isNew(joined)))
        .map((joined) => (
          <Joined key={joined.seq} joined={joined} isNew={false} />
        ))}
      {rules.length > 0 && <p className={classes.soft}>{text(texts.seenBy, { rules: rules.join(', ') })}</p>}
      {isUntaken && rung > 0 && <p className={classes.overdue}>{text(climbed)}</p>}
      {!isAsked && <Deeds seq={seq} alert={alert} what={what} name={name} />}
    </article>
  );
}

interface JoinedProps {
  readonly joined: Alert['more'][number];
  /** Its owner has not seen it. */
  readonly isNew: boolean;
}

/** Words of the same person that joined the call. */
function Joined({ joined: { kind, at, body }, isNew }: JoinedProps) {
  const text = useText();
  const { now } = useDesk();
  return (
    <div className={classes.joined}>
      <p className={classes.soft}>
        {isNew && <span className={classes.new}>{text(texts.isNew)}</span>}
        {text(alertTexts[kind])} · {agoText(text, at, now)}
      </p>
      {body !== null && <Marked body={body} spans={[]} />}
    </div>
  );
}

interface DeedsProps extends Props {
  readonly what: string;
  readonly name: string;
}

function Deeds({ seq, alert: { ownerId, more, unseen }, what, name }: DeedsProps) {
  const text = useText();
  const { aliasOf, ownId, send, isSending } = useDesk();
  const [closing, setClosing] = useState(false);
  const isBusy = isSending(seq);
  if (ownerId === null) {
    const take = () => void send({ type: 'alert.claim', alertSeq: seq });
    return (
      <div className={classes.deeds}>
        <Button size="sm" h={40} loading={isBusy} aria-label={text(texts.takeOf, { what, name })} onClick={take}>
          {text(texts.take)}
        </Button>
      </div>
    );
  }
  if (ownerId !== ownId) {
    const owner = aliasOf(ownerId);
    return (
      <p className={classes.soft}>
        {unseen ? text(texts.moreTheirs, { owner, name }) : text(texts.has, { name: owner })}
      </p>
    );
  }
  const haveSeen = () => void send({ type: 'alert.claim', alertSeq: seq, upTo: more.at(-1)?.seq ?? seq });
  return (
    <div className={classes.deeds}>
      {unseen === null && <p className={classes.soft}>{text(texts.youHave)}</p>}
      {unseen && (
        <Button size="sm" h={40} loading={isBusy} aria-label={text(texts.seenOf, { what, name })} onClick={haveSeen}>
          {text(texts.seen)}
        </Button>
      )}
      {/* What came a moment ago is looked at first: the server would refuse it. */}
      <Button
        size="sm"
        h={40}
        variant="light"
        disabled={unseen !== null}
        aria-label={text(texts.closeAlertOf, { what, name })}
        onClick={() => setClosing(true)}
      >
        {text(texts.closeAlert)}
      </Button>
      {closing && <CloseAlert seq={seq} onClose={() => setClosing(false)} />}
    </div>
  );
}
