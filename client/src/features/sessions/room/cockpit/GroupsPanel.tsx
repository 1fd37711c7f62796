import type { Session } from '@cairn/shared/sessions/state';
import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { useText } from '../../../../ui/useText.ts';
import { useNow, useScene } from '../scene.ts';
import { leftText } from '../timing.ts';
import { activityTexts as texts } from './activityTexts.ts';
import classes from './Cockpit.module.css';

interface Props {
  readonly breakouts: NonNullable<Session['breakouts']>;
}

/** The small groups that are open, with the way into each and the way back for everybody. */
export function GroupsPanel({ breakouts }: Props) {
  const text = useText();
  const intl = useIntl();
  const { aliasOf, command } = useScene();
  const now = useNow(500);
  const left = leftText(text, breakouts.endsAt - now);
  return (
    <div className={classes.groups}>
      <p className={classes.name}>{text(texts.groupsStand, { left })}</p>
      <ul className={classes.list}>
        {breakouts.groups.map(({ roomId, title, memberIds }) => (
          <li key={roomId} className={classes.row}>
            <div className={classes.grow}>
              <div className={classes.name}>{title}</div>
              <div className={classes.detail}>{intl.formatList(memberIds.map(aliasOf))}</div>
            </div>
            <Button
              component={Link}
              to={`/rooms/${roomId}`}
              size="compact-sm"
              h={36}
              variant="default"
              aria-label={text(texts.groupsVisitOf, { title })}
            >
              {text(texts.groupsVisit)}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="sm" h={40} variant="light" onClick={() => void command.send({ type: 'breakout.close' })}>
        {text(texts.groupsBack)}
      </Button>
    </div>
  );
}
