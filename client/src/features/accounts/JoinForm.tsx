import { aliasSchema, loginSchema, passwordSchema } from '@cairn/shared/accounts/contract';
import { Button, Progress, Stack, Text, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, refusalOf, whyNot } from './answers.ts';
import { PasswordField } from './PasswordField.tsx';
import { useEntrance } from './signedIn.ts';
import { accountTexts as texts } from './texts.ts';

interface Props {
  readonly token: string;
}

type Problem = { readonly field: 'login' | 'alias' | 'form'; readonly text: string };

const passwordMinLength = 10;
/** From here on the bar is full: four or five words. */
const passwordStrongLength = 20;

/** Sign-in name, password and the name for the group. */
export function JoinForm({ token }: Props) {
  const text = useText();
  const { grants } = useEntrance();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [alias, setAlias] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!loginSchema.safeParse(login).success) {
      return setProblem({ field: 'login', text: text(texts.joinLoginWrong) });
    }
    if (!aliasSchema.safeParse(alias).success) return setProblem({ field: 'alias', text: text(texts.aliasWrong) });
    setBusy(true);
    setProblem(null);
    try {
      await answerOf(grants.signUp({ token, login, password, alias }));
    } catch (error) {
      setProblem({ field: fieldOf(error), text: whyNot(error, text) });
    } finally {
      setBusy(false);
    }
  };

  const wrong = (field: Problem['field']) => (problem?.field === field ? problem.text : null);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {wrong('form') && (
          <Note tone="clay" icon={<IconInfoCircle size={20} />} role="alert">
            {wrong('form')}
          </Note>
        )}
        <TextInput
          label={text(texts.alias)}
          description={text(texts.aliasHint)}
          autoComplete="nickname"
          maxLength={32}
          value={alias}
          error={wrong('alias')}
          onChange={(event) => setAlias(event.currentTarget.value)}
        />
        <TextInput
          label={text(texts.joinLogin)}
          description={text(texts.joinLoginHint)}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={64}
          value={login}
          error={wrong('login')}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <div>
          <PasswordField
            label={text(texts.password)}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            hint={text(texts.joinPasswordHint)}
          />
          <PasswordLength length={password.length} />
        </div>
        <Button
          type="submit"
          fullWidth
          loading={busy}
          disabled={login === '' || alias === '' || !passwordSchema.safeParse(password).success}
        >
          {text(texts.join)}
        </Button>
      </Stack>
    </form>
  );
}

function PasswordLength({ length }: { readonly length: number }) {
  const text = useText();
  const missing = passwordMinLength - length;
  const strong = length >= passwordStrongLength;
  return (
    <div aria-live="polite">
      {length > 0 && (
        <>
          <Progress
            value={Math.min(100, (length / passwordStrongLength) * 100)}
            color={missing > 0 ? 'gray' : 'sage'}
            size="xs"
            mt="xs"
            aria-hidden="true"
          />
          <Text size="sm" c="dimmed" mt={4}>
            {missing > 0
              ? text(texts.joinPasswordShort, { missing })
              : text(strong ? texts.joinPasswordStrong : texts.joinPasswordFine)}
          </Text>
        </>
      )}
    </div>
  );
}

function fieldOf(error: unknown): Problem['field'] {
  const refusal = refusalOf(error);
  if (refusal?.code === 'login.taken' || refusal?.field === 'login') return 'login';
  if (refusal?.code === 'alias.taken' || refusal?.field === 'alias') return 'alias';
  return 'form';
}
