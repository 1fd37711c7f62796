import type { CrisisLine } from '@cairn/shared/programs/contract';
import { Button } from '@mantine/core';
import { IconMessage, IconPhone } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import classes from './CrisisLines.module.css';
import { linkOf, recalledHelp } from './help.ts';
import { programTexts as texts } from './texts.ts';

interface Props {
  /** Where room is scarce: a row each. */
  readonly compact?: boolean;
}

/** Whom to call or text, as it was last known on this device: signed out and offline too. */
export function CrisisLines({ compact = false }: Props) {
  const text = useText();
  const lines = recalledHelp()?.lines ?? [
    // practice.md: the lines of the United States, until the program has said its own.
    { name: text(texts.lifeline), contact: '988', how: 'callOrText' as const },
    { name: text(texts.emergencyLine), contact: '911', how: 'call' as const },
  ];
  return (
    <ul className={classes.lines} data-compact={compact || undefined}>
      {lines.map((line) => (
        <Line key={`${line.name} ${line.contact}`} line={line} compact={compact} />
      ))}
    </ul>
  );
}

function Line({ line, compact }: { readonly line: CrisisLine; readonly compact: boolean }) {
  const text = useText();
  return (
    <li className={classes.line}>
      <div className={classes.who}>
        <div className={classes.name}>{line.name}</div>
        <div className={classes.contact}>{line.contact}</div>
      </div>
      <div className={classes.ways}>
        {line.how !== 'text' && (
          <Button
            component="a"
            href={linkOf(line, 'call')}
            size="sm"
            h={44}
            px={compact ? 'sm' : 18}
            leftSection={<IconPhone size={18} />}
            aria-label={text(texts.callLine, { name: line.name })}
          >
            {text(texts.call)}
          </Button>
        )}
        {line.how !== 'call' && (
          <Button
            component="a"
            href={linkOf(line, 'text')}
            variant="light"
            size="sm"
            h={44}
            px={compact ? 'sm' : 18}
            leftSection={<IconMessage size={18} />}
            aria-label={text(texts.textLine, { name: line.name })}
          >
            {text(texts.textThem)}
          </Button>
        )}
      </div>
    </li>
  );
}
