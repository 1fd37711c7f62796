import { Text } from '@mantine/core';
import { useText } from '../../ui/useText.ts';
import { CrisisLines } from './CrisisLines.tsx';
import { recalledHelp } from './help.ts';
import { programTexts as texts } from './texts.ts';

/** Whom to call or text, and truthfully who reads here and who does not. Needs nobody signed in, and no network. */
export function HelpCard() {
  const text = useText();
  const staffedHours = recalledHelp()?.staffedHours ?? '';
  return (
    <div>
      <Text mb="md">{text(texts.helpLead)}</Text>
      <CrisisLines />
      <Text size="sm" c="dimmed" mt="md">
        {text(texts.helpUnwatched)} {staffedHours && text(texts.helpStaffed, { hours: staffedHours })}
      </Text>
    </div>
  );
}
