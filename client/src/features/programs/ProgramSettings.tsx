import { type Program, updateProgram } from '@cairn/shared/programs/contract';
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, whyNot } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { CrisisLinesField, type KeyedLine, keyed } from './CrisisLinesField.tsx';
import { programKey } from './program.ts';
import { programTexts as texts } from './texts.ts';

interface Props {
  readonly program: Program;
}

const timeZones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** What the program says of itself. For admins. */
export function ProgramSettings({ program }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const [name, setName] = useState(program.name);
  const [timeZone, setTimeZone] = useState(program.timeZone);
  const [staffedHours, setStaffedHours] = useState(program.staffedHours);
  const [crisisLines, setCrisisLines] = useState<readonly KeyedLine[]>(() => program.crisisLines.map(keyed));

  const save = useMutation({
    mutationFn: () =>
      answerOf(
        http.request(updateProgram, {
          body: { name, timeZone, staffedHours, crisisLines: crisisLines.map(({ key: _key, ...line }) => line) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: programKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };

  const complete =
    name.trim() !== '' && crisisLines.every((line) => line.name.trim() !== '' && line.contact.trim() !== '');
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={text(texts.name)}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={text(texts.timeZone)}
          data={timeZones}
          searchable
          allowDeselect={false}
          value={timeZone}
          onChange={(value) => setTimeZone(value ?? timeZone)}
        />
        <TextInput
          label={text(texts.staffedHours)}
          description={text(texts.staffedHoursHint)}
          value={staffedHours}
          maxLength={200}
          onChange={(event) => setStaffedHours(event.currentTarget.value)}
        />
        <CrisisLinesField lines={crisisLines} onChange={setCrisisLines} />
        {save.isError && (
          <Note tone="clay" role="alert">
            {whyNot(save.error, text)}
          </Note>
        )}
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!complete}>
            {text(texts.save)}
          </Button>
          <Text c="dimmed" role="status">
            {save.isSuccess && text(texts.saved)}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
