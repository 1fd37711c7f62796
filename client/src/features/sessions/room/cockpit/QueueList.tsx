import type { Floor } from '@cairn/shared/floor/state';
import { isPresent } from '@cairn/shared/rooms/rules';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import { nextSpeaker } from '../standing.ts';
import classes from './Cockpit.module.css';
import { cockpitTexts as texts } from './texts.ts';
import { useConduct } from './useConduct.ts';

/** The raised hands, first in first out. */
export function QueueList() {
  const text = useText();
  const { floor } = useScene();
  if (floor.hands.length === 0) return <p className={classes.soft}>{text(texts.noHands)}</p>;
  return (
    <ol className={classes.list} aria-label={text(texts.queue)}>
      {floor.hands.map((id, index) => (
        <QueueRow key={id} memberId={id} place={index + 1} isFirst={index === 0} byHand />
      ))}
    </ol>
  );
}

interface RoundProps {
  readonly round: NonNullable<Floor['round']>;
}

/** How far a round has come, and who is still to be asked. */
export function RoundList({ round }: RoundProps) {
  const text = useText();
  const intl = useIntl();
  const { state, floor, aliasOf } = useScene();
  const first = nextSpeaker(state, floor) ?? round.waiting[0];
  const others = round.waiting.filter((id) => id !== first);
  const nameOf = (id: string) => (isPresent(state, id) ? aliasOf(id) : `${aliasOf(id)} (${text(texts.isAway)})`);
  const asked = round.done.length + round.passed.length;
  const all = asked + round.waiting.length + (floor.turn ? 1 : 0);
  return (
    <>
      <p className={classes.soft}>
        {text(texts.asked, { asked, all })} {asked === all && all > 0 && text(texts.roundOver)}
      </p>
      {first !== undefined && (
        <ol className={classes.list} aria-label={text(texts.roundNext)}>
          <QueueRow memberId={first} place={asked + (floor.turn ? 2 : 1)} isFirst byHand={false} />
        </ol>
      )}
      {others.length > 0 && (
        <p className={classes.soft}>{text(texts.afterwards, { names: intl.formatList(others.map(nameOf)) })}</p>
      )}
    </>
  );
}

interface RowProps {
  readonly memberId: string;
  readonly place: number;
  readonly isFirst: boolean;
  /** There is a hand that can be lowered. */
  readonly byHand: boolean;
}

function QueueRow({ memberId, place, isFirst, byHand }: RowProps) {
  const text = useText();
  const { state, aliasOf } = useScene();
  const conduct = useConduct();
  const name = aliasOf(memberId);
  const isHere = isPresent(state, memberId);
  return (
    <li className={classes.row} data-away={!isHere || undefined}>
      <span className={classes.place} aria-hidden="true">
        {place}
      </span>
      <span className={classes.grow}>
        {name} {!isHere && <span className={classes.detail}>{text(texts.isAway)}</span>}
      </span>
      <Button
        size="compact-sm"
        h={36}
        variant={isFirst && isHere ? 'light' : 'default'}
        disabled={!isHere}
        aria-label={text(texts.giveTo, { name })}
        onClick={() => conduct.give(memberId)}
      >
        {text(texts.give)}
      </Button>
      {byHand && (
        <ActionIcon size={36} aria-label={text(texts.lowerOf, { name })} onClick={() => conduct.lower(memberId)}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  );
}
