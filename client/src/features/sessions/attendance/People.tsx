import { useIsNarrow } from '../../../ui/useScreen.ts';
import { useText } from '../../../ui/useText.ts';
import classes from './Attendance.module.css';
import type { Attended } from './attendance.ts';
import { CorrectButton, Minutes, Name, Presence, type Shared } from './Person.tsx';
import { attendanceTexts as texts } from './texts.ts';

interface Props extends Shared {
  readonly people: readonly Attended[];
}

/** People and when they were there: a table, and where that has no room, cards. */
export function People({ people, ...shared }: Props) {
  const narrow = useIsNarrow();
  return narrow ? <Cards people={people} {...shared} /> : <Table people={people} {...shared} />;
}

type AbsentProps = Pick<Props, 'people' | 'chartNames' | 'onCorrect'>;

/** Those who were not there: their names say it all. */
export function Absent({ people, chartNames, onCorrect }: AbsentProps) {
  return (
    <ul className={classes.cards}>
      {people.map((person) => (
        <li key={person.memberId} className={classes.absent}>
          <Name person={person} chartNames={chartNames} />
          <CorrectButton person={person} onCorrect={onCorrect} />
        </li>
      ))}
    </ul>
  );
}

function Cards({ people, ...shared }: Props) {
  return (
    <ul className={classes.cards}>
      {people.map((person) => (
        <li key={person.memberId} className={classes.card}>
          <div className={classes.cardHead}>
            <Name person={person} chartNames={shared.chartNames} />
            <Minutes person={person} />
          </div>
          <Presence person={person} {...shared} />
          <CorrectButton person={person} onCorrect={shared.onCorrect} />
        </li>
      ))}
    </ul>
  );
}

function Table({ people, ...shared }: Props) {
  const text = useText();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{text(texts.person)}</th>
          <th scope="col">{text(texts.when)}</th>
          <th scope="col" className={classes.number}>
            {text(texts.minutes)}
          </th>
          <td className={classes.tool} />
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.memberId}>
            <th scope="row">
              <Name person={person} chartNames={shared.chartNames} />
            </th>
            <td>
              <Presence person={person} {...shared} />
            </td>
            <td className={classes.number}>
              <Minutes person={person} />
            </td>
            <td className={classes.tool}>
              <CorrectButton person={person} onCorrect={shared.onCorrect} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
