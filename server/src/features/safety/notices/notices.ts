import { createHash } from 'node:crypto';
import type { ChannelName, viewRota } from '@cairn/shared/safety/wire';
import { z } from 'zod';
import type { Errand } from '../../../storage/errands.ts';
import type { Carrier } from '../../errands.ts';
import { type AlertKey, untakenAlert } from '../alerts.ts';
import type { SafetyContext } from '../context.ts';
import type { Channel } from './channel.ts';

/** A rung that an alert has reached. */
export interface Rung extends AlertKey {
  readonly rung: number;
}

const noticeSchema = z.strictObject({ deskId: z.string(), alertSeq: z.int(), rung: z.int(), place: z.string() });

function kindOf(name: ChannelName): string {
  return `notice.${name}`;
}

/** The errands of telling these people of a rung, in every way that is set up. */
export async function noticesFor(
  channels: readonly Channel[],
  { deskId, alertSeq, rung }: Rung,
  accountIds: readonly string[],
): Promise<Errand[]> {
  const ofChannels = await Promise.all(
    channels.map(async ({ name, placesOf }) => {
      const places = await placesOf(accountIds);
      const kind = kindOf(name);
      return places.map((place): Errand => {
        const what = { deskId, alertSeq, rung, place };
        return { id: [kind, deskId, alertSeq, rung, place].join('/'), kind, what };
      });
    }),
  );
  return ofChannels.flat();
}

/** How notices are sent: each way has its own errands, so that one which fails is tried again by itself. */
export function noticeCarriers(
  context: SafetyContext,
  channels: readonly Channel[],
  publicUrl: () => string,
): (readonly [string, Carrier])[] {
  const { records, rooms } = context;
  const carry = async (channel: Channel, what: Errand['what']) => {
    const { place, rung, ...key } = noticeSchema.parse(what);
    const alert = await untakenAlert(rooms, key, rung);
    // Somebody has taken it, or others have long been called since.
    if (!alert || alert.rung > rung + 1) return;
    const id = createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32);
    const text = `Somebody is waiting for you. Please open ${publicUrl()}.`;
    try {
      await channel.send({ id, subject: 'Somebody is waiting for you', text }, place);
    } catch (error) {
      await records.noteChannel(channel.name, { failedAt: rooms.clock.now() });
      throw error;
    }
    await records.noteChannel(channel.name, { sentAt: rooms.clock.now() });
  };
  return channels.map((channel) => [kindOf(channel.name), (what) => carry(channel, what)]);
}

/** How the ways of calling do that are set up. */
export function channelsNow(
  { records, errands }: SafetyContext,
  channels: readonly Channel[],
): Promise<z.infer<typeof viewRota.answer>['channels']> {
  return Promise.all(
    channels.map(async ({ name }) => {
      const seen = await records.channel(name);
      const waiting = await errands.countRetried(kindOf(name));
      return { channel: name, sentAt: seen?.sentAt ?? null, failedAt: seen?.failedAt ?? null, waiting };
    }),
  );
}
