import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useIntl } from 'react-intl';
import { useText } from '../../../ui/useText.ts';
import { lengthText, timeIn } from '../when.ts';
import classes from './PhasesField.module.css';
import { PhasesField } from './PhasesField.tsx';
import { PhasesSummary } from './PhasesSummary.tsx';
import { type PhaseDraft, totalMs } from './phases.ts';
import { planTexts as texts } from './texts.ts';

interface Props {
  readonly phases: readonly PhaseDraft[];
  readonly onChange: (phases: readonly PhaseDraft[]) => void;
  /** Epoch milliseconds; null while there is no such time. */
  readonly startsAt: number | null;
  readonly timeZone: string;
}

/** The phases as the program has them, to look over; to change them for this one session is a press away. */
export function PlannedPhases({ phases, onChange, startsAt, timeZone }: Props) {
  const text = useText();
  const intl = useIntl();
  const [editing, { open }] = useDisclosure(false);
  const allMs = totalMs(phases);
  const length = lengthText(intl, allMs);
  return (
    <section aria-label={text(texts.phases)}>
      <h2 className={classes.heading}>{text(texts.phases)}</h2>
      {editing ? <PhasesField phases={phases} onChange={onChange} /> : <PhasesSummary phases={phases} />}
      <div className={classes.foot}>
        <p className={classes.total}>
          {startsAt === null
            ? text(texts.total, { length })
            : text(texts.totalUntil, { length, end: timeIn(intl, timeZone, startsAt + allMs) })}
        </p>
        {!editing && (
          <Button className={classes.change} variant="subtle" size="sm" h={40} onClick={open}>
            {text(texts.change)}
          </Button>
        )}
      </div>
    </section>
  );
}
