import type { Held } from '@cairn/shared/moderation/state';
import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../ui/useText.ts';
import { alertTexts } from '../../safety/care/kinds.ts';
import { agoText } from '../../safety/care/urgency.ts';
import { Marked } from '../../safety/help/Marked.tsx';
import { useDesk } from './desk.ts';
import { deskTexts as texts } from './texts.ts';
import classes from './WhatWaits.module.css';
import { WordDialog } from './WordDialog.tsx';

interface Props {
  readonly seq: number;
  readonly held: Held;
}

/** A message that waits for staff: the words, what was seen in them, letting it go or sending it back. */
export function HeldCard({ seq, held }: Props) {
  const text = useText();
  const { aliasOf, leads, now, send, isSending, handle } = useDesk();
  const [returning, setReturning] = useState(false);
  const { memberId, at, body, warning, messageSeq, signals, overdue } = held;
  const name = aliasOf(memberId);
  return (
    <article className={classes.card} data-urgent={overdue || undefined}>
      <p className={classes.what}>
        <IconHourglass size={20} className={classes.sign} aria-hidden="true" />
        {text(messageSeq === null ? texts.held : texts.heldEdit)}
      </p>
      <p>
        {name} · <span className={classes.soft}>{agoText(text, at, now)}</span>
      </p>
      {overdue && <p className={classes.overdue}>{text(texts.overdue)}</p>}
      {warning !== null && <p className={classes.soft}>{text(texts.withWarning, { about: warning })}</p>}
      {body === null ? (
        <p className={classes.soft}>{text(texts.erased)}</p>
      ) : (
        <>
          <Marked body={body} spans={signals.map(({ span }) => span)} />
          {signals.map(({ category, span, rule }) => (
            <p key={`${rule} ${span[0]} ${span[1]}`} className={classes.soft} title={rule}>
              {text(texts.saw, { what: text(alertTexts[category]), words: body.slice(...span) })}
            </p>
          ))}
        </>
      )}
      <div className={classes.deeds}>
        {leads ? (
          <>
            <Button
              size="sm"
              h={40}
              loading={isSending(seq)}
              aria-label={text(texts.releaseOf, { name })}
              onClick={() => void send({ type: 'held.release', heldSeq: seq })}
            >
              {text(texts.release)}
            </Button>
            <Button
              size="sm"
              h={40}
              variant="default"
              aria-label={text(texts.sendBackOf, { name })}
              onClick={() => setReturning(true)}
            >
              {text(texts.sendBack)}
            </Button>
          </>
        ) : (
          <p className={classes.soft}>{text(texts.leadersDecide)}</p>
        )}
      </div>
      {returning && (
        <WordDialog
          desk={handle}
          title={text(texts.sendBackTitle, { name })}
          lead={text(texts.sendBackLead)}
          label={text(texts.sendBackWord, { name })}
          confirm={text(texts.sendBackDo)}
          commandOf={(word) => ({ type: 'held.refuse', heldSeq: seq, ...(word === '' ? {} : { word }) })}
          onClose={() => setReturning(false)}
        />
      )}
    </article>
  );
}
