import { minuteMs } from '@cairn/shared/kernel/time';
import { useIntl } from 'react-intl';
import { useText } from '../../../ui/useText.ts';
import { lengthText } from '../when.ts';
import { floorTexts } from './floorTexts.ts';
import classes from './PhasesField.module.css';
import type { PhaseDraft } from './phases.ts';

/** The phases to look over, a line or two each. */
export function PhasesSummary({ phases }: { readonly phases: readonly PhaseDraft[] }) {
  const text = useText();
  const intl = useIntl();
  return (
    <ol className={classes.summary}>
      {phases.map(({ key, title, minutes, floor, question }) => (
        <li key={key} className={classes.line}>
          <span className={classes.lineTitle}>{title}</span>
          <span className={classes.lineLength}>{lengthText(intl, (minutes ?? 0) * minuteMs)}</span>
          <span className={classes.lineHow}>
            {[text(floorTexts[floor]), question].filter((words) => words !== '').join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
