import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../../ui/useText.ts';
import { PhaseFields } from './PhaseFields.tsx';
import classes from './PhasesField.module.css';
import { moved, newPhase, type PhaseDraft } from './phases.ts';
import { planTexts as texts } from './texts.ts';

interface Props {
  readonly phases: readonly PhaseDraft[];
  readonly onChange: (phases: readonly PhaseDraft[]) => void;
}

const most = 12;

type Move = { readonly key: string; readonly by: -1 | 1 };

/** The phases of a session, in order, one to twelve of them. */
export function PhasesField({ phases, onChange }: Props) {
  const text = useText();
  const [lastMove, setLastMove] = useState<Move | null>(null);
  const list = useRef<HTMLOListElement>(null);

  // A phase that moved takes the focus along, so that it can be moved on by pressing again.
  useLayoutEffect(() => {
    if (!lastMove) return;
    const buttons = list.current?.querySelector(`[data-key="${lastMove.key}"]`)?.querySelectorAll('button');
    const [up, down] = buttons ?? [];
    const pressed = lastMove.by === -1 ? up : down;
    (pressed?.disabled ? (lastMove.by === -1 ? down : up) : pressed)?.focus();
  }, [lastMove]);

  const put = (phase: PhaseDraft) => onChange(phases.map((old) => (old.key === phase.key ? phase : old)));
  const move = (key: string, by: -1 | 1) => {
    onChange(moved(phases, key, by));
    setLastMove({ key, by });
  };
  const movedIndex = phases.findIndex(({ key }) => key === lastMove?.key);
  return (
    <div>
      <ol className={classes.phases} ref={list}>
        {phases.map((phase, index) => (
          <li key={phase.key} className={classes.phase} data-key={phase.key}>
            <div className={classes.head}>
              <span className={classes.number}>{text(texts.phaseNumber, { number: index + 1 })}</span>
              <ActionIcon
                aria-label={text(texts.up, { number: index + 1 })}
                disabled={index === 0}
                onClick={() => move(phase.key, -1)}
              >
                <IconArrowUp size={18} />
              </ActionIcon>
              <ActionIcon
                aria-label={text(texts.down, { number: index + 1 })}
                disabled={index === phases.length - 1}
                onClick={() => move(phase.key, 1)}
              >
                <IconArrowDown size={18} />
              </ActionIcon>
              <ActionIcon
                aria-label={text(texts.remove, { number: index + 1 })}
                disabled={phases.length === 1}
                onClick={() => onChange(phases.filter((one) => one !== phase))}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </div>
            <PhaseFields phase={phase} onChange={put} />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">
        {movedIndex >= 0 && text(texts.moved, { title: phases[movedIndex]?.title ?? '', number: movedIndex + 1 })}
      </VisuallyHidden>
      <Button
        variant="subtle"
        size="sm"
        h={40}
        leftSection={<IconPlus size={18} />}
        disabled={phases.length >= most}
        onClick={() => onChange([...phases, newPhase()])}
      >
        {text(texts.add)}
      </Button>
    </div>
  );
}
