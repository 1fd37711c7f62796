import { everybodyRung } from '@cairn/shared/safety/rules';
import type { Alert } from '@cairn/shared/safety/state';
import { Button } from '@mantine/core';
import { IconBellRinging, IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
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
  const { aliasOf, ownId, now, send, busy } = useDesk();
  const [closing, setClosing] = useState(false);
  const { kind, memberId, at, body, rules, rung, ownerId, more, unseen } = alert;
  const what = text(alertTexts[kind]);
  const name = aliasOf(memberId);
  const Icon = kind === 'help' ? IconHeartHandshake : IconBellRinging;
  const isUntaken = ownerId === null;
  const isAsked = ownerId === ownId && unseen !== null;
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
      {body !== null && <Marked body={body} spans={[]} />}
      {more.map((joined) => (
        <div key={joined.seq}>
          <p className={classes.soft}>
            {text(alertTexts[joined.kind])} · {agoText(text, joined.at, now)}
          </p>
          {joined.body !== null && <Marked body={joined.body} spans={[]} />}
        </div>
      ))}
      {rules.length > 0 && <p className={classes.soft}>{text(texts.seenBy, { rules: rules.join(', ') })}</p>}
      {isUntaken && rung > 0 && <p className={classes.overdue}>{text(climbed)}</p>}
      <div className={classes.deeds}>
        {isUntaken && (
          <Button
            size="sm"
            h={40}
            loading={busy}
            aria-label={text(texts.takeOf, { what, name })}
            onClick={() => void send({ type: 'alert.claim', alertSeq: seq })}
          >
            {text(texts.take)}
          </Button>
        )}
        {!isUntaken && (
          <p className={classes.soft}>
            {ownerId === ownId ? text(texts.youHave) : text(texts.has, { name: aliasOf(ownerId) })}
          </p>
        )}
        {isAsked && (
          <Button
            size="sm"
            h={40}
            loading={busy}
            aria-label={text(texts.seenOf, { what, name })}
            onClick={() => void send({ type: 'alert.claim', alertSeq: seq, upTo: more.at(-1)?.seq ?? seq })}
          >
            {text(texts.seen)}
          </Button>
        )}
        {ownerId === ownId && (
          <Button size="sm" h={40} variant="light" onClick={() => setClosing(true)}>
            {text(texts.closeAlert)}
          </Button>
        )}
      </div>
      {closing && <CloseAlert seq={seq} onClose={() => setClosing(false)} />}
    </article>
  );
}
