import { minuteMs } from '@cairn/shared/kernel/time';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../../ui/useText.ts';
import { checkinValues } from '../lines.ts';
import { useNow, useScene } from '../scene.ts';
import classes from './Cockpit.module.css';
import { type Waiting, waitingOf } from './people.ts';
import { cockpitTexts as texts } from './texts.ts';

const lookEveryMs = 10_000;

/** Who waits to be let in, one by one or all. */
export function LobbyPanel() {
  const text = useText();
  const { state, desk, session, command } = useScene();
  const [admitting, setAdmitting] = useState(false);
  const waiting = waitingOf(state, desk);
  // While the session is live, the lobby shows itself when there is somebody in it.
  if (waiting.length === 0 && session.status !== 'lobby') return null;
  const admit = (memberId: string) => command.send({ type: 'member.admit', memberId });
  const admitAll = async () => {
    setAdmitting(true);
    for (const { id } of waiting) {
      // The first refusal tells why: mostly that the group is full.
      if (!(await admit(id))) break;
    }
    setAdmitting(false);
  };
  return (
    <section className={classes.panel}>
      <div className={classes.headingRow}>
        <h3 className={classes.heading}>{text(texts.lobby, { count: waiting.length })}</h3>
        {waiting.length > 1 && (
          <Button size="compact-sm" h={36} variant="light" loading={admitting} onClick={() => void admitAll()}>
            {text(texts.admitAll)}
          </Button>
        )}
      </div>
      {waiting.length === 0 ? (
        <p className={classes.soft}>{text(texts.lobbyEmpty)}</p>
      ) : (
        <ul className={classes.list}>
          {waiting.map((one) => (
            <WaitingRow key={one.id} waiting={one} onAdmit={() => void admit(one.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  readonly waiting: Waiting;
  readonly onAdmit: () => void;
}

function WaitingRow({ waiting, onAdmit }: RowProps) {
  const text = useText();
  const intl = useIntl();
  const { aliasOf } = useScene();
  const now = useNow(lookEveryMs);
  const name = aliasOf(waiting.id);
  const minutes = Math.max(0, Math.floor((now - waiting.since) / minuteMs));
  const values = waiting.checkin ? checkinValues(waiting.checkin, intl) : '';
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <div className={classes.name}>{name}</div>
        <div className={classes.detail}>
          {[text(texts.waitsFor, { minutes }), values, waiting.entry.skipped ? text(texts.skipped) : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </div>
      </div>
      <Button size="compact-sm" h={36} variant="light" aria-label={text(texts.admitOf, { name })} onClick={onAdmit}>
        {text(texts.admit)}
      </Button>
    </li>
  );
}
