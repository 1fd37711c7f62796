import { enterLobby, type SessionSummary } from '@cairn/shared/sessions/wire';
import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, refusalOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useLookAgain } from '../sessions.ts';
import { CheckinFields } from './CheckinFields.tsx';
import { type EntryDraft, emptyEntry, entryOf, missingIn } from './entry.ts';
import classes from './SessionPage.module.css';
import { entryTexts as texts } from './texts.ts';

interface Props {
  readonly session: SessionSummary;
}

/** What is asked on the way to the lobby: where one is, how to be reached, and, for those who like, how one is. */
export function EntryForm({ session }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const lookAgain = useLookAgain();
  const [draft, setDraft] = useState(emptyEntry);
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const placeField = useRef<HTMLInputElement>(null);
  const missing = missingIn(draft);

  const enter = useMutation({
    mutationFn: () => answerOf(http.request(enterLobby, { params: { sessionId: session.id }, body: entryOf(draft) })),
    onSettled: lookAgain,
  });
  // A full group, or another one's: nobody is told which.
  const isNotOpen = refusalOf(enter.error)?.code === 'room.unknown';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSubmitted(true);
    if (missing === null) enter.mutate();
    if (missing === 'where') placeField.current?.focus();
  };

  return (
    <form className={classes.form} onSubmit={submit}>
      <WhereFields
        draft={draft}
        onChange={setDraft}
        placeField={placeField}
        isMissing={wasSubmitted && missing === 'where'}
      />
      <CheckinFields draft={draft} onChange={setDraft} isAudienceMissing={wasSubmitted && missing === 'audience'} />
      {enter.isError && (
        <Note tone="clay" role="alert">
          {isNotOpen ? text(texts.notNow) : whyNot(enter.error, text)}
        </Note>
      )}
      <Button type="submit" loading={enter.isPending} fullWidth>
        {text(texts.toLobby)}
      </Button>
    </form>
  );
}

interface FieldsProps {
  readonly draft: EntryDraft;
  readonly onChange: (draft: EntryDraft) => void;
  readonly placeField: RefObject<HTMLInputElement | null>;
  readonly isMissing: boolean;
}

function WhereFields({ draft, onChange, placeField, isMissing }: FieldsProps) {
  const text = useText();
  // What was typed is out of sight, too, once one would rather not say it.
  const shown = draft.skips ? { place: '', reach: '' } : draft;
  return (
    <section className={classes.part}>
      <h2>{text(texts.whereTitle)}</h2>
      <Text c="dimmed" mb="md">
        {text(texts.whereLead)}
      </Text>
      <Stack gap="md">
        <TextInput
          ref={placeField}
          label={text(texts.place)}
          description={text(texts.placeHint)}
          maxLength={300}
          autoComplete="off"
          disabled={draft.skips}
          value={shown.place}
          onChange={(event) => onChange({ ...draft, place: event.currentTarget.value })}
        />
        <TextInput
          label={text(texts.reach)}
          description={text(texts.reachHint)}
          maxLength={300}
          autoComplete="off"
          disabled={draft.skips}
          value={shown.reach}
          onChange={(event) => onChange({ ...draft, reach: event.currentTarget.value })}
        />
        <Checkbox
          size="md"
          label={text(texts.skip)}
          description={draft.skips && text(texts.skipHint)}
          checked={draft.skips}
          onChange={(event) => onChange({ ...draft, skips: event.currentTarget.checked })}
        />
        <div role="alert">{isMissing && <Note tone="amber">{text(texts.whereMissing)}</Note>}</div>
      </Stack>
    </section>
  );
}
