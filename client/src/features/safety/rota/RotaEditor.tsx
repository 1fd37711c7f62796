import { gapsOf, type Rota } from '@cairn/shared/safety/onCall';
import { updateRota } from '@cairn/shared/safety/wire';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useProgram } from '../../programs/program.ts';
import { Contacts } from './Contacts.tsx';
import { draftOf, overlapsIn, rotaOf } from './drafts.ts';
import { Gaps } from './Gaps.tsx';
import { OnCallNow } from './OnCallNow.tsx';
import { OverridesField } from './OverridesField.tsx';
import { type Colleague, rotaKey, useRota } from './rota.ts';
import { rotaTexts as texts } from './texts.ts';
import { WeekField } from './WeekField.tsx';
import { useWeekdays } from './weekdays.ts';

/** Who is on call when, and how people are called. For admins. */
export function RotaEditor() {
  const text = useText();
  const rota = useRota();
  const timeZone = useProgram().data?.timeZone;
  if (rota.isPending || timeZone === undefined) return <Skeleton height={320} />;
  if (!rota.data) return <Note tone="clay">{whyNot(rota.error, text)}</Note>;
  return (
    <Stack gap="xl">
      <Stack gap="md">
        <OnCallNow />
        <Text>{text(texts.lead)}</Text>
        <RotaForm known={rota.data.rota} staff={rota.data.staff} timeZone={timeZone} />
      </Stack>
      <Contacts staff={rota.data.staff} channels={rota.data.channels} />
    </Stack>
  );
}

interface FormProps {
  readonly known: Rota;
  readonly staff: readonly Colleague[];
  /** The program's. */
  readonly timeZone: string;
}

function RotaForm({ known, staff, timeZone }: FormProps) {
  const text = useText();
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const weekdays = useWeekdays();
  const [draft, setDraft] = useState(() => draftOf(known, timeZone));
  const rota = rotaOf(draft, timeZone);
  const gaps = rota ? gapsOf(rota) : [];

  const save = useMutation({
    mutationFn: (whole: Rota) =>
      answerOf(http.request(updateRota, { body: { rota: whole, acceptGaps: gapsOf(whole).length > 0 } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: rotaKey }),
  });
  const change = (changes: Partial<typeof draft>) => {
    setDraft({ ...draft, ...changes });
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (rota) save.mutate(rota);
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Text c="dimmed">{text(texts.zone, { zone: timeZone })}</Text>
        <WeekField shifts={draft.shifts} staff={staff} onChange={(shifts) => change({ shifts })} />
        <OverridesField
          overrides={draft.overrides}
          staff={staff}
          timeZone={timeZone}
          onChange={(overrides) => change({ overrides })}
        />
        {rota === null ? <Note tone="amber">{text(texts.incomplete)}</Note> : <Gaps gaps={gaps} />}
        {rota &&
          overlapsIn(rota).map((weekday) => (
            <Note key={weekday} tone="amber">
              {text(texts.overlap, { day: weekdays[weekday] ?? '' })}
            </Note>
          ))}
        {save.isError && (
          <Note tone="clay" role="alert">
            {whyNot(save.error, text)}
          </Note>
        )}
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={rota === null}>
            {text(gaps.length > 0 ? texts.saveAnyway : texts.save)}
          </Button>
          <Text c="dimmed" role="status">
            {save.isSuccess && text(texts.saved)}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
