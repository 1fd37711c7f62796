import { updateContact, viewContact } from '@cairn/shared/safety/wire';
import { Button, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import classes from './Rota.module.css';
import { rotaTexts as texts } from './texts.ts';

interface Props {
  readonly accountId: string;
  readonly label: string;
  readonly hint?: string;
  readonly saveLabel?: string;
}

/** Where somebody of the staff is called by e-mail. Asked for only while it is shown. */
export function ContactField({ accountId, label, hint, saveLabel }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const params = { accountId };
  const queryKey = ['contact', accountId];
  const contact = useQuery({
    queryKey,
    queryFn: () => answerOf(http.request(viewContact, { params })),
    gcTime: 0,
  });
  const [typed, setTyped] = useState<string | null>(null);
  const known = contact.data?.email ?? '';
  const email = (typed ?? known).trim();
  const save = useMutation({
    mutationFn: () => answerOf(http.request(updateContact, { params, body: { email: email === '' ? null : email } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const problem = save.error ?? contact.error;
  return (
    <form onSubmit={submit}>
      <div className={classes.contact}>
        <TextInput
          type="email"
          autoComplete="off"
          maxLength={254}
          label={label}
          description={hint}
          value={typed ?? known}
          disabled={contact.isPending}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            save.reset();
          }}
        />
        <Button
          type="submit"
          variant="light"
          aria-label={saveLabel}
          loading={save.isPending}
          disabled={email === known}
        >
          {text(texts.emailSave)}
        </Button>
      </div>
      <Text size="sm" c="dimmed" role="status">
        {save.isSuccess && text(texts.emailSaved)}
      </Text>
      {problem && (
        <Note tone="clay" role="alert">
          {whyNot(problem, text)}
        </Note>
      )}
    </form>
  );
}
