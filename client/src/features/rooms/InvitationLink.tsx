import { Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Note } from '../../ui/Note.tsx';
import { momentText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import { roomTexts as texts } from './texts.ts';

interface Props {
  readonly link: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly onAgain: () => void;
}

/** The link of an invitation that was just made. Nobody can read it again later. */
export function InvitationLink({ link, expiresAt, onAgain }: Props) {
  const text = useText();
  const intl = useIntl();
  return (
    <Stack gap="md">
      <Note tone="accent" role="status">
        {text(texts.inviteOnce, { until: momentText(intl, expiresAt) })}
      </Note>
      <TextInput
        label={text(texts.inviteLink)}
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="sm">
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}>
              {text(copied ? texts.copied : texts.copy)}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onAgain}>
          {text(texts.inviteAnother)}
        </Button>
      </Group>
    </Stack>
  );
}
