import { minuteMs } from '@cairn/shared/kernel/time';
import { isOver } from '@cairn/shared/sessions/lifecycle';
import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconHandStop, IconMessageCircle } from '@tabler/icons-react';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Avatar } from '../../../../ui/Avatar.tsx';
import { type GiveText, useText } from '../../../../ui/useText.ts';
import { checkinValues } from '../lines.ts';
import { useScene } from '../scene.ts';
import classes from './PersonRow.module.css';
import { type Checkin, isNotable, type Person, type Silence } from './people.ts';
import { cockpitTexts as texts } from './texts.ts';
import { useConduct } from './useConduct.ts';

interface Props {
  readonly person: Person;
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

/** One person of the group; opened, what staff know of them and can do. */
export function PersonRow({ person, opened, onToggle, onRemove }: Props) {
  const text = useText();
  const intl = useIntl();
  const detailsId = useId();
  const { aliasOf, session, person: parts } = useScene();
  // Who is here is recorded while there is a session to be in.
  const isOn = !isOver(session.status);
  const name = aliasOf(person.id);
  const values = person.checkin ? checkinValues(person.checkin, intl) : '';
  const standing = isOn ? standingText(person, text) : '';
  return (
    <li
      className={classes.person}
      data-away={(isOn && !person.isHere) || undefined}
      data-speaking={person.isSpeaking || undefined}
    >
      <UnstyledButton
        className={classes.personButton}
        aria-expanded={opened}
        aria-controls={detailsId}
        onClick={onToggle}
      >
        <Avatar colourKey={person.id} name={name} sizePx={32} present={isOn && person.isHere} />
        <span className={classes.words}>
          <span className={classes.nameLine}>
            <span className={classes.name}>{name}</span>
            <span className={classes.values}>{values}</span>
          </span>
          <span className={classes.standing}>{standing}</span>
          {parts && <parts.Note memberId={person.id} />}
        </span>
        {person.handPlace !== null && <IconHandStop size={18} className={classes.sign} aria-hidden="true" />}
        {person.isSpeaking && <IconMessageCircle size={18} className={classes.sign} aria-hidden="true" />}
        <IconChevronDown size={16} className={classes.chevron} aria-hidden="true" />
      </UnstyledButton>
      {opened && (
        <div id={detailsId} className={classes.details}>
          <Details person={person} />
          <Deeds person={person} name={name} onRemove={onRemove} />
        </div>
      )}
    </li>
  );
}

/** What matters most of a person, in a few words. */
function standingText({ isHere, isSpeaking, handPlace, round, silence }: Person, text: GiveText): string {
  const parts = [
    isHere ? '' : text(texts.isAway),
    isSpeaking ? text(texts.hasFloor) : '',
    handPlace === null ? '' : text(texts.handUp, { place: handPlace }),
    round === 'passed' ? text(texts.passedRound) : '',
    silence && !isSpeaking ? silenceText(silence, text) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function silenceText(silence: Silence, text: GiveText): string {
  if (!isNotable(silence)) return '';
  if (silence.kind === 'spoke') return text(texts.silentFor, { minutes: Math.floor(silence.agoMs / minuteMs) });
  const minutes = Math.floor(silence.forMs / minuteMs);
  return minutes === 0 ? text(texts.notSpokenNow) : text(texts.notSpoken, { minutes });
}

function Details({ person }: { readonly person: Person }) {
  const text = useText();
  const intl = useIntl();
  const { entry, checkin, silence } = person;
  const times = silence?.kind === 'spoke' ? silence.times : 0;
  return (
    <dl className={classes.facts}>
      {entry === null && <Fact term={text(texts.whereabouts)}>{text(texts.notAsked)}</Fact>}
      {entry?.skipped && <Fact term={text(texts.whereabouts)}>{text(texts.skipped)}</Fact>}
      {entry && !entry.skipped && (
        <>
          <Fact term={text(texts.whereabouts)}>{entry.place ?? text(texts.notSaid)}</Fact>
          <Fact term={text(texts.reach)}>{entry.reach ?? text(texts.notSaid)}</Fact>
        </>
      )}
      <Fact term={text(texts.checkin)}>{checkinText(checkin, checkin ? checkinValues(checkin, intl) : '', text)}</Fact>
      {silence && <Fact term={text(texts.spoken)}>{text(texts.messages, { times })}</Fact>}
    </dl>
  );
}

function checkinText(checkin: Checkin | null, values: string, text: GiveText): string {
  if (checkin?.sharedWith === 'me') return text(texts.checkinOwn);
  return values === '' ? text(texts.checkinNone) : values;
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface DeedsProps {
  readonly person: Person;
  readonly name: string;
  readonly onRemove: () => void;
}

function Deeds({ person, name, onRemove }: DeedsProps) {
  const text = useText();
  const { floor, session, person: parts } = useScene();
  const conduct = useConduct();
  const { id, isHere, isSpeaking, handPlace, round } = person;
  const takesTurns =
    session.status === 'live' && (floor.round ? round === 'waiting' : floor.mode !== 'open' && floor.mode !== 'quiet');
  return (
    <Group gap="xs">
      {takesTurns && isHere && !isSpeaking && (
        <Button
          size="compact-sm"
          h={36}
          variant="light"
          onClick={() => conduct.give(id)}
          aria-label={text(texts.giveTo, { name })}
        >
          {text(texts.giveFloor)}
        </Button>
      )}
      {handPlace !== null && (
        <Button size="compact-sm" h={36} variant="default" onClick={() => conduct.lower(id)}>
          {text(texts.lowerHand)}
        </Button>
      )}
      {parts && <parts.Buttons memberId={id} />}
      <Button size="compact-sm" h={36} variant="subtle" color="clay" onClick={onRemove}>
        {text(texts.remove)}
      </Button>
    </Group>
  );
}
