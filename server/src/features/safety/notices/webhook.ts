import { createHmac } from 'node:crypto';
import { secondMs } from '@cairn/shared/kernel/time';
import type { Clock } from '../../../config/clock.ts';
import type { Config } from '../../../config/env.ts';
import type { Channel } from './channel.ts';

const answerWithinMs = 5 * secondMs;

/**
 * Calls by a POST to the program's own system (a pager, a phone bridge): one place, whoever is called. So that it can
 * tell our calls from others', `X-Cairn-Signature` is `v1=` and the HMAC-SHA256, in hex, of `X-Cairn-Timestamp` (epoch
 * milliseconds), a dot and the body. A repeat has the same `id`.
 */
export function openWebhookChannel({ url, secret }: NonNullable<Config['webhook']>, clock: Clock): Channel {
  return {
    name: 'webhook',

    placesOf: async (accountIds) => (accountIds.length > 0 ? ['webhook'] : []),

    async send({ id, text }) {
      const body = JSON.stringify({ id, text });
      const timestamp = String(clock.now());
      const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
      const giveUp = new AbortController();
      const stopWaiting = clock.after(answerWithinMs, () => giveUp.abort());
      try {
        const response = await fetch(url, {
          method: 'POST',
          // To wherever it would lead, nothing of ours goes.
          redirect: 'error',
          signal: giveUp.signal,
          headers: {
            'content-type': 'application/json',
            'x-cairn-timestamp': timestamp,
            'x-cairn-signature': `v1=${signature}`,
          },
          body,
        });
        await response.body?.cancel();
        if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
      } finally {
        stopWaiting();
      }
    },
  };
}
