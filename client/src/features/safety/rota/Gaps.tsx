import type { RotaGap } from '@cairn/shared/safety/onCall';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import classes from './Rota.module.css';
import { rotaTexts as texts } from './texts.ts';
import { useTimeOfDay, useWeekdays, weekOrder } from './weekdays.ts';

interface Props {
  readonly gaps: readonly RotaGap[];
}

const wholeDay = 1_440;

/** The hours that nobody covers, before they are saved. */
export function Gaps({ gaps }: Props) {
  const text = useText();
  const weekdays = useWeekdays();
  const timeOf = useTimeOfDay();
  if (gaps.length === 0) return <Note tone="accent">{text(texts.gapsFine)}</Note>;
  const inOrder = gaps.toSorted((one, other) => weekOrder.indexOf(one.weekday) - weekOrder.indexOf(other.weekday));
  return (
    <Note tone="amber" role="status" icon={<IconAlertTriangle size={20} />}>
      {text(texts.gaps)}
      <ul className={classes.gaps}>
        {inOrder.map(({ weekday, from, to }) => {
          const day = weekdays[weekday] ?? '';
          const isWhole = from === 0 && to === wholeDay;
          const end = to === wholeDay ? text(texts.midnight) : timeOf(to);
          return (
            <li key={`${weekday} ${from}`}>
              {isWhole ? text(texts.gapDay, { day }) : text(texts.gap, { day, from: timeOf(from), to: end })}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
