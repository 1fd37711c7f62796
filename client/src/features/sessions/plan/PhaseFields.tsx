import { floorModeSchema } from '@cairn/shared/floor/contract';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type GiveText, useText } from '../../../ui/useText.ts';
import { floorTexts } from './floorTexts.ts';
import classes from './PhasesField.module.css';
import { hasTurns, type PhaseDraft } from './phases.ts';
import { planTexts as texts } from './texts.ts';

interface Props {
  readonly phase: PhaseDraft;
  readonly onChange: (phase: PhaseDraft) => void;
}

const longestMinutes = 180;

const turnChoices = [30 * secondMs, ...[1, 2, 3, 5, 10].map((minutes) => minutes * minuteMs)];

/** What a phase is: its title, its length, who may speak in it and for how long, and what it asks. */
export function PhaseFields({ phase, onChange }: Props) {
  const text = useText();
  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.title}
        label={text(texts.phaseTitle)}
        value={phase.title}
        maxLength={60}
        onChange={(event) => onChange({ ...phase, title: event.currentTarget.value })}
      />
      <NumberInput
        label={text(texts.phaseMinutes)}
        value={phase.minutes ?? ''}
        min={1}
        max={longestMinutes}
        allowNegative={false}
        onChange={(value) => onChange({ ...phase, minutes: typeof value === 'number' ? value : null })}
      />
      <NativeSelect
        className={hasTurns(phase.floor) ? undefined : classes.whole}
        label={text(texts.phaseFloor)}
        value={phase.floor}
        onChange={(event) => onChange({ ...phase, floor: floorModeSchema.parse(event.currentTarget.value) })}
        data={floorModeSchema.options.map((value) => ({ value, label: text(floorTexts[value]) }))}
      />
      {hasTurns(phase.floor) && (
        <NativeSelect
          label={text(texts.phaseTurn)}
          value={String(phase.turnMs ?? '')}
          onChange={(event) => onChange({ ...phase, turnMs: Number(event.currentTarget.value) || null })}
          data={[
            { value: '', label: text(texts.turnOpen) },
            ...choicesWith(phase.turnMs).map((ms) => ({ value: String(ms), label: turnText(text, ms) })),
          ]}
        />
      )}
      <TextInput
        className={classes.whole}
        label={text(phase.floor === 'round' ? texts.roundQuestion : texts.phaseQuestion)}
        value={phase.question}
        maxLength={300}
        onChange={(event) => onChange({ ...phase, question: event.currentTarget.value })}
      />
    </div>
  );
}

/** The usual choices, and the one that a plan has already. */
function choicesWith(turnMs: number | null): readonly number[] {
  return [...new Set(turnMs === null ? turnChoices : [...turnChoices, turnMs])].sort((one, other) => one - other);
}

function turnText(text: GiveText, ms: number): string {
  return ms % minuteMs === 0
    ? text(texts.turnMinutes, { minutes: ms / minuteMs })
    : text(texts.turnSeconds, { seconds: Math.round(ms / secondMs) });
}
