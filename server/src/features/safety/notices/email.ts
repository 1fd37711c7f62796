import { secondMs } from '@cairn/shared/kernel/time';
import { createTransport } from 'nodemailer';
import type { Config } from '../../../config/env.ts';
import type { Channel } from './channel.ts';

/** How long each step of talking with the mail server may take. */
const stepWithinMs = 4 * secondMs;

/**
 * Calls by e-mail, over SMTP (RFC 5321). A place is a person's account id.
 * @param emailOf where a person is called; null: nowhere
 */
export function openEmailChannel(
  { smtpUrl, from }: NonNullable<Config['mail']>,
  emailOf: (accountId: string) => Promise<string | null>,
): Channel {
  const transport = createTransport({
    url: smtpUrl,
    ...{ connectionTimeout: stepWithinMs, greetingTimeout: stepWithinMs, socketTimeout: stepWithinMs },
    ...{ dnsTimeout: stepWithinMs, disableFileAccess: true, disableUrlAccess: true },
  });

  return {
    name: 'email',

    async placesOf(accountIds) {
      const emails = await Promise.all(accountIds.map(emailOf));
      return accountIds.filter((_id, index) => emails[index] !== null);
    },

    async send({ id, subject, text }, accountId) {
      const to = await emailOf(accountId);
      if (to === null) return;
      const domain = from.split('@').at(-1)?.replace(/>$/, '') ?? 'localhost';
      await transport.sendMail({ from, to, subject, text: `${text}\n`, messageId: `<${id}@${domain}>` });
    },
  };
}
