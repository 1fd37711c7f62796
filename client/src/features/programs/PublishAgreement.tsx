import { type Program, publishAgreement } from '@cairn/shared/programs/contract';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, whyNot } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { programKey } from './program.ts';
import { programTexts as texts } from './texts.ts';

interface Props {
  readonly program: Program;
}

/** Changing the ground rules: a new version, which everybody signs anew. For admins. */
export function PublishAgreement({ program }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const [body, setBody] = useState(program.agreement.text);
  const [asking, { open, close }] = useDisclosure(false);
  const { version } = program.agreement;

  const publish = useMutation({
    mutationFn: () => answerOf(http.request(publishAgreement, { body: { text: body } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: programKey }),
  });

  return (
    <Stack gap="md">
      <Text>{text(texts.publishLead, { version })}</Text>
      <Textarea
        label={text(texts.publishField)}
        description={text(texts.publishHint)}
        autosize
        minRows={8}
        maxRows={24}
        maxLength={20_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {publish.isError && (
        <Note tone="clay" role="alert">
          {whyNot(publish.error, text)}
        </Note>
      )}
      <div>
        <Button
          onClick={open}
          loading={publish.isPending}
          disabled={body.trim() === '' || body.trim() === program.agreement.text.trim()}
        >
          {text(texts.publish)}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={text(texts.publishAsk, { version: version + 1 })}
        confirm={text(texts.publish)}
        cancel={text(texts.cancel)}
        onConfirm={() => publish.mutate()}
        onClose={close}
      >
        {text(texts.publishAskText)}
      </ConfirmDialog>
    </Stack>
  );
}
