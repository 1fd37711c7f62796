import { minuteMs } from '@cairn/shared/kernel/time';
import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../ui/useText.ts';
import { splitEvenly } from '../groups.ts';
import { useScene } from '../scene.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { activityTexts as texts } from './activityTexts.ts';
import classes from './Cockpit.module.css';
import { peopleOf } from './people.ts';
import { cockpitTexts } from './texts.ts';

interface Props {
  readonly onClose: () => void;
}

const lengthChoices = [3, 5, 8, 10, 15, 20, 30] as const;
const usualMinutes = 8;
const countChoices = [1, 2, 3, 4, 5, 6] as const;
const usualCount = 2;

/** Splits the group: who goes where, and for how long. Who is away is in no group, unless put into one. */
export function BreakoutDialog({ onClose }: Props) {
  const text = useText();
  const { state, aliasOf } = useScene();
  const people = peopleOf({ state, desk: null, now: 0 });
  const here = people.filter(({ isHere }) => isHere).map(({ id }) => id);
  const [count, setCount] = useState<number>(usualCount);
  const [minutes, setMinutes] = useState<number>(usualMinutes);
  const [places, setPlaces] = useState(() => placesOf(splitEvenly(here, usualCount, Math.random)));
  const split = (into: number) => {
    setCount(into);
    setPlaces(placesOf(splitEvenly(here, into, Math.random)));
  };
  const groups = Array.from({ length: count }, (_, index) => ({
    title: text(texts.groupTitle, { number: index + 1 }),
    memberIds: people.filter(({ id }) => places.get(id) === index).map(({ id }) => id),
  })).filter(({ memberIds }) => memberIds.length > 0);
  return (
    <ActivityDialog
      title={text(texts.groups)}
      confirm={text(texts.groupsOpen)}
      command={groups.length > 0 ? { type: 'breakout.open', lengthMs: minutes * minuteMs, groups } : null}
      onClose={onClose}
    >
      <Text c="dimmed">{text(texts.groupsLead)}</Text>
      <div className={classes.groupSettings}>
        <NativeSelect
          label={text(texts.groupsCount)}
          value={String(count)}
          onChange={(event) => split(Number(event.currentTarget.value))}
          data={countChoices.map(String)}
        />
        <NativeSelect
          label={text(texts.groupsLength)}
          value={String(minutes)}
          onChange={(event) => setMinutes(Number(event.currentTarget.value))}
          data={lengthChoices.map((choice) => ({
            value: String(choice),
            label: text(cockpitTexts.minutes, { minutes: choice }),
          }))}
        />
        <Button variant="default" onClick={() => split(count)}>
          {text(texts.groupsSplit)}
        </Button>
      </div>
      <ul className={classes.list}>
        {people.map(({ id, isHere }) => (
          <li key={id} className={classes.row} data-away={!isHere || undefined}>
            <span className={classes.grow}>
              {aliasOf(id)} {!isHere && <span className={classes.detail}>{text(cockpitTexts.isAway)}</span>}
            </span>
            <GroupChoice
              label={text(texts.groupOf, { name: aliasOf(id) })}
              count={count}
              value={places.get(id) ?? null}
              onChange={(place) => setPlaces((before) => withPlace(before, id, place))}
            />
          </li>
        ))}
      </ul>
      {groups.length === 0 && <Text c="dimmed">{text(texts.groupsEmpty)}</Text>}
    </ActivityDialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly count: number;
  readonly value: number | null;
  readonly onChange: (place: number | null) => void;
}

/** One tap puts a person into a group; pressing their group again takes them out. */
function GroupChoice({ label, count, value, onChange }: ChoiceProps) {
  const text = useText();
  return (
    <fieldset className={classes.choice} aria-label={label}>
      {Array.from({ length: count }, (_, place) => place).map((place) => (
        <button
          key={place}
          type="button"
          className={classes.choiceButton}
          aria-pressed={value === place}
          aria-label={text(texts.groupTitle, { number: place + 1 })}
          onClick={() => onChange(value === place ? null : place)}
        >
          {place + 1}
        </button>
      ))}
    </fieldset>
  );
}

type Places = ReadonlyMap<string, number>;

/** In which group each person is. */
function placesOf(groups: readonly (readonly string[])[]): Places {
  return new Map(groups.flatMap((ids, place) => ids.map((id) => [id, place] as const)));
}

function withPlace(before: Places, id: string, place: number | null): Places {
  const others = [...before].filter(([one]) => one !== id);
  return new Map(place === null ? others : [...others, [id, place]]);
}
