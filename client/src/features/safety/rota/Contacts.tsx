import type { viewRota } from '@cairn/shared/safety/wire';
import { Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { RouteAnswer } from '../../../live/contract.ts';
import { Note } from '../../../ui/Note.tsx';
import { momentText } from '../../../ui/time.ts';
import { useText } from '../../../ui/useText.ts';
import { ContactField } from './ContactField.tsx';
import classes from './Rota.module.css';
import type { Colleague } from './rota.ts';
import { rotaTexts as texts } from './texts.ts';

type Channels = RouteAnswer<typeof viewRota>['channels'];

interface Props {
  readonly staff: readonly Colleague[];
  readonly channels: Channels;
}

/** Where people are called, and how the ways of calling do. For admins. */
export function Contacts({ staff, channels }: Props) {
  const text = useText();
  return (
    <section className={classes.contacts}>
      <h2>{text(texts.contacts)}</h2>
      <Text c="dimmed">{text(texts.contactsLead)}</Text>
      {channels.map((channel) => (
        <ChannelLine key={channel.channel} channel={channel} />
      ))}
      {channels.length === 0 && <Note tone="amber">{text(texts.noChannels)}</Note>}
      <Stack gap="sm">
        {staff.map(({ id, alias }) => (
          <ContactField
            key={id}
            accountId={id}
            label={text(texts.email, { name: alias })}
            saveLabel={text(texts.emailSaveOf, { name: alias })}
          />
        ))}
      </Stack>
    </section>
  );
}

function ChannelLine({ channel }: { readonly channel: Channels[number] }) {
  const text = useText();
  const intl = useIntl();
  const { sentAt, failedAt, waiting } = channel;
  const name = text(channel.channel === 'email' ? texts.channelEmail : texts.channelWebhook);
  const isFailing = failedAt !== null && failedAt > (sentAt ?? 0);
  if (isFailing) {
    return (
      <Note tone="clay" role="status">
        {text(texts.channelFailing, { channel: name, at: momentText(intl, failedAt), waiting })}
      </Note>
    );
  }
  return (
    <Note>
      {sentAt === null
        ? text(texts.channelNever, { channel: name })
        : text(texts.channelFine, { channel: name, at: momentText(intl, sentAt) })}
    </Note>
  );
}
