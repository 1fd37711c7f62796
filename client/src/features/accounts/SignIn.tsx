import { Button, Stack, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { GrantState } from '../../live/contract.ts';
import { CenteredPage } from '../../ui/CenteredPage.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, whyNot } from './answers.ts';
import { PasswordField } from './PasswordField.tsx';
import { useEntrance } from './signedIn.ts';
import { accountTexts as texts } from './texts.ts';

interface Props {
  /** Says why one is here again, where it was not one's own wish. */
  readonly state: Extract<GrantState, { kind: 'signedOut' }>;
}

/** Signing in with name and password. On success the grants change, and the app shows the rooms. */
export function SignIn({ state }: Props) {
  const text = useText();
  const { grants } = useEntrance();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await answerOf(grants.signIn(login, password));
    } catch (error) {
      setProblem(whyNot(error, text));
    } finally {
      setBusy(false);
    }
  };

  const note = problem ?? state.refusal?.text;
  return (
    <CenteredPage title={text(texts.signInTitle)} lead={text(texts.signInLead)} footer={text(texts.signInHelp)}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {note && (
            <Note tone={problem ? 'clay' : 'accent'} icon={<IconInfoCircle size={20} />} role="alert">
              {note}
            </Note>
          )}
          <TextInput
            label={text(texts.login)}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
            withAsterisk={false}
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <PasswordField
            label={text(texts.password)}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" fullWidth mt="xs" loading={busy} disabled={login.trim() === '' || password === ''}>
            {text(texts.signIn)}
          </Button>
        </Stack>
      </form>
    </CenteredPage>
  );
}
