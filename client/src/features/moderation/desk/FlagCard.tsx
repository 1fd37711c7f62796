import type { Flag } from '@cairn/shared/moderation/state';
import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../ui/useText.ts';
import { agoText } from '../../safety/care/urgency.ts';
import { Marked } from '../../safety/help/Marked.tsx';
import { reasonTexts } from '../reasons.ts';
import { useDesk } from './desk.ts';
import { deskTexts as texts } from './texts.ts';
import classes from './WhatWaits.module.css';
import { WordDialog } from './WordDialog.tsx';

interface Props {
  readonly seq: number;
  readonly flag: Flag;
}

/** A report: who told what about whom, the words as they were; looking after it, and when it is dealt with. */
export function FlagCard({ seq, flag }: Props) {
  const text = useText();
  const { aliasOf, ownId, now, send, isSending, handle } = useDesk();
  const [resolving, setResolving] = useState(false);
  const { by, memberId, at, reason, note, snapshot, ownerId } = flag;
  return (
    <article className={classes.card}>
      <p className={classes.what}>
        <IconFlag size={20} className={classes.sign} aria-hidden="true" />
        {text(reasonTexts[reason])}
      </p>
      <p>
        {text(texts.flagBy, { by: aliasOf(by), name: aliasOf(memberId) })} ·{' '}
        <span className={classes.soft}>{agoText(text, at, now)}</span>
      </p>
      {note !== null && <p>{text(texts.flagNote, { by: aliasOf(by), note })}</p>}
      {snapshot && (
        <>
          <p className={classes.soft}>{text(texts.flagSnapshot)}</p>
          <Marked body={snapshot} spans={[]} />
        </>
      )}
      <div className={classes.deeds}>
        {ownerId === null ? (
          <Button
            size="sm"
            h={40}
            variant="light"
            loading={isSending(seq)}
            onClick={() => void send({ type: 'flag.claim', flagSeq: seq })}
          >
            {text(texts.look)}
          </Button>
        ) : (
          <p className={classes.soft}>
            {ownerId === ownId ? text(texts.youHave) : text(texts.has, { name: aliasOf(ownerId) })}
          </p>
        )}
        {(ownerId === null || ownerId === ownId) && (
          <Button size="sm" h={40} variant="default" onClick={() => setResolving(true)}>
            {text(texts.resolve)}
          </Button>
        )}
      </div>
      {resolving && (
        <WordDialog
          desk={handle}
          title={text(texts.resolveTitle)}
          label={text(texts.note)}
          confirm={text(texts.resolveDo)}
          commandOf={(word) => ({ type: 'flag.resolve', flagSeq: seq, ...(word === '' ? {} : { note: word }) })}
          onClose={() => setResolving(false)}
        />
      )}
    </article>
  );
}
