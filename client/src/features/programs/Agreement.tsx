import { type Program, signAgreement } from '@cairn/shared/programs/contract';
import { Button, Checkbox, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CenteredPage } from '../../ui/CenteredPage.tsx';
import { Note } from '../../ui/Note.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, refusalOf, whyNot } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import classes from './Agreement.module.css';
import { programTexts as texts } from './texts.ts';

interface Props {
  readonly program: Program;
}

/** The ground rules, to read and sign. Stands before every room until the version in force is signed. */
export function Agreement({ program }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const { version } = program.agreement;
  // Another version is another promise.
  const [readVersion, setReadVersion] = useState<number | null>(null);
  const read = readVersion === version;

  const sign = useMutation({
    mutationFn: () => answerOf(http.request(signAgreement, { body: { version } })),
    onSettled: () => queries.invalidateQueries(),
  });
  const outdated = refusalOf(sign.error)?.code === 'agreement.outdated';

  return (
    <CenteredPage
      wide
      title={text(texts.agreementTitle)}
      lead={text(texts.agreementLead, { program: program.name })}
      footer={text(texts.agreementVersion, { version })}
    >
      <div className={classes.text}>
        <Prose text={program.agreement.text} />
      </div>
      <Stack gap="md" mt="lg">
        {sign.isError && (
          <Note tone="clay" icon={<IconInfoCircle size={20} />} role="alert">
            {outdated ? text(texts.agreementChanged) : whyNot(sign.error, text)}
          </Note>
        )}
        <Checkbox
          size="md"
          label={text(texts.agreementRead)}
          checked={read}
          onChange={(event) => setReadVersion(event.currentTarget.checked ? version : null)}
        />
        <Button onClick={() => sign.mutate()} loading={sign.isPending} disabled={!read}>
          {text(texts.agreementSign)}
        </Button>
      </Stack>
    </CenteredPage>
  );
}
