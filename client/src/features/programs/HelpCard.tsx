import type { CrisisLine } from '@cairn/shared/programs/contract';
import { Button, Text } from '@mantine/core';
import { IconMessage, IconPhone } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import classes from './HelpCard.module.css';
import { linkOf, recalledHelp } from './help.ts';
import { programTexts as texts } from './texts.ts';

/** Whom to call or text, and truthfully who reads here and who does not. */
export function HelpCard() {
  const text = useText();
  const help = recalledHelp() ?? {
    // practice.md: the lines of the United States, until the program has said its own.
    lines: [
      { name: text(texts.lifeline), contact: '988', how: 'callOrText' as const },
      { name: text(texts.emergencyLine), contact: '911', how: 'call' as const },
    ],
    staffedHours: '',
  };
  return (
    <div>
      <Text mb="md">{text(texts.helpLead)}</Text>
      <ul className={classes.lines}>
        {help.lines.map((line) => (
          <Line key={`${line.name} ${line.contact}`} line={line} />
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="md">
        {text(texts.helpUnwatched)} {help.staffedHours && text(texts.helpStaffed, { hours: help.staffedHours })}
      </Text>
    </div>
  );
}

function Line({ line }: { readonly line: CrisisLine }) {
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
