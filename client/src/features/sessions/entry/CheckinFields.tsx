import { checkinAudienceSchema } from '@cairn/shared/sessions/contract';
import { Radio, Stack, Text } from '@mantine/core';
import type { MessageDescriptor } from 'react-intl';
import { useText } from '../../../ui/useText.ts';
import { type Audience, type EntryDraft, hasCheckin } from './entry.ts';
import { Scale } from './Scale.tsx';
import classes from './SessionPage.module.css';
import { entryTexts as texts } from './texts.ts';

interface Props {
  readonly draft: EntryDraft;
  readonly onChange: (draft: EntryDraft) => void;
  readonly isAudienceMissing: boolean;
}

const audiences: Readonly<Record<Audience, { readonly name: MessageDescriptor; readonly hint: MessageDescriptor }>> = {
  group: { name: texts.group, hint: texts.groupHint },
  staff: { name: texts.staff, hint: texts.staffHint },
  me: { name: texts.me, hint: texts.meHint },
};

/** How one is, in two numbers that may be left out; and who sees them, as soon as there is one. */
export function CheckinFields({ draft, onChange, isAudienceMissing }: Props) {
  const text = useText();
  return (
    <section className={classes.part}>
      <h2>{text(texts.howTitle)}</h2>
      <Text c="dimmed" mb="md">
        {text(texts.howLead)}
      </Text>
      <Stack gap="lg">
        <Scale
          label={text(texts.mood)}
          low={text(texts.moodLow)}
          high={text(texts.moodHigh)}
          value={draft.mood}
          onChange={(mood) => onChange({ ...draft, mood })}
        />
        <Scale
          label={text(texts.craving)}
          low={text(texts.cravingLow)}
          high={text(texts.cravingHigh)}
          value={draft.craving}
          onChange={(craving) => onChange({ ...draft, craving })}
        />
        {hasCheckin(draft) && (
          <Radio.Group
            size="md"
            label={text(texts.audience)}
            value={draft.sharedWith}
            onChange={(value) => onChange({ ...draft, sharedWith: checkinAudienceSchema.parse(value) })}
            error={isAudienceMissing && text(texts.audienceMissing)}
          >
            <Stack gap="sm" my="sm">
              {checkinAudienceSchema.options.map((audience) => (
                <Radio
                  key={audience}
                  value={audience}
                  label={text(audiences[audience].name)}
                  description={text(audiences[audience].hint)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Stack>
    </section>
  );
}
