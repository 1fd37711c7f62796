import { createHash } from 'node:crypto';
import type { ChannelName, viewRota } from '@cairn/shared/safety/wire';
import { z } from 'zod';
import type { Errand } from '../../../storage/errands.ts';
import type { Carrier } from '../../errands.ts';
import { type AlertKey, type Occasion, waitingAlert } from '../alerts.ts';
import type { SafetyContext } from '../context.ts';
import type { Channel } from './channel.ts';

/** An alert, and why somebody is called for it. */
export type Call = AlertKey & Occasion;

const placeSchema = z.strictObject({ deskId: z.string(), alertSeq: z.int(), place: z.string() });
const noticeSchema = z.union([placeSchema.extend({ rung: z.int() }), placeSchema.extend({ unseen: z.int() })]);

function kindOf(name: ChannelName): string {
  return `notice.${name}`;
}

/** A name for a call: the same whenever it is made again. */
export function nameOf(call: Call): string {
  const { deskId, alertSeq } = call;
  return [deskId, alertSeq, 'rung' in call ? call.rung : `unseen.${call.unseen}`].join('/');
}

/** The errands of telling these people of a call, in every way that is set up. */
export async function noticesFor(
  channels: readonly Channel[],
  call: Call,
  accountIds: readonly string[],
): Promise<Errand[]> {
  const ofChannels = await Promise.all(
    channels.map(async ({ name, placesOf }) => {
      const places = await placesOf(accountIds);
      const kind = kindOf(name);
      return places.map((place): Errand => {
        return { id: [kind, nameOf(call), place].join('/'), kind, what: { ...call, place } };
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
    const { place, ...call } = noticeSchema.parse(what);
    const alert = await waitingAlert(rooms, call, call);
    // Somebody looks after it, or others have long been called since.
    if (!alert || ('rung' in call && alert.rung > call.rung + 1)) return;
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
