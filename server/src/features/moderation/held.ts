import type { Event } from '@cairn/shared/kernel/event';
import type { ModerationEvent } from '@cairn/shared/moderation/state';
import { heldSettledMessage, heldWaitingMessage, type viewOwnHeld } from '@cairn/shared/moderation/wire';
import type { Command } from '@cairn/shared/registry/decide';
import { z } from 'zod';
import type { Clock } from '../../config/clock.ts';
import { toEvents } from '../../log/load.ts';
import type { Submission } from '../../log/ports.ts';
import type { AnyEvent } from '../../log/record.ts';
import type { Errands } from '../../storage/errands.ts';
import type { NewsSince } from '../board.ts';
import type { Carrier } from '../errands.ts';
import type { Caller } from '../handler.ts';
import type { Tell } from '../live.ts';
import { deskBeside, requireReader } from '../rooms/admission.ts';
import { settled } from '../sessions/context.ts';
import type { ModerationContext } from './context.ts';
import type { HeldRecord, ModerationRecords } from './records/held.ts';

type EventOfType<T extends ModerationEvent['type']> = Extract<ModerationEvent, { type: T }>;

const postKind = 'held.post';

/**
 * What follows at a desk when a message is held or decided on. A released one is posted as an errand: the desk must not
 * wait for the room, which may be waiting for the desk.
 */
export async function followHeld(
  { held, errands, clock }: { readonly held: ModerationRecords; readonly errands: Errands; readonly clock: Clock },
  deskId: string,
  event: AnyEvent,
): Promise<void> {
  const happened = event as Event as ModerationEvent;
  switch (happened.type) {
    case 'message.held':
      return held.hold(deskId, happened);
    case 'held.released': {
      await held.settle(deskId, happened);
      const { heldSeq } = happened.data;
      const what = { deskId, heldSeq };
      return errands.add([{ id: `${postKind}/${deskId}/${heldSeq}`, kind: postKind, what }], clock.now());
    }
    case 'held.refused':
      return held.settle(deskId, happened);
    default:
      return;
  }
}

/** How released messages come into their rooms. */
export function heldCarriers(context: ModerationContext): (readonly [string, Carrier])[] {
  return [[postKind, (what) => post(context, postSchema.parse(what))]];
}

const postSchema = z.strictObject({ deskId: z.string(), heldSeq: z.int() });

/**
 * Posts a message in its author's name, under the author's own command id: so it is there once, also where the author
 * sends it again. Staff have let it go, and no turn, lock or mute holds it back any more; but who has been removed
 * meanwhile writes no more, and an edit of what has been taken out is no more needed.
 */
async function post({ rooms }: ModerationContext, { deskId, heldSeq }: z.infer<typeof postSchema>): Promise<void> {
  const event = await eventAt({ rooms }, deskId, heldSeq);
  if (event?.type !== 'message.held') return;
  const { data } = event as Event as EventOfType<'message.held'>;
  const author = await rooms.people.profile(data.memberId);
  const command = commandOf(data);
  if (!author || !command) return;
  const actor: Submission['actor'] = { id: author.accountId, role: author.role, programId: author.programId };
  const host = await rooms.hosts.get(data.roomId);
  settled(await host.submit({ actor, commandId: data.commandId, command, isReleased: true }));
}

/** The words as they were sent; null: their author has been erased since. */
function commandOf({ body, warning, replyTo, card, messageSeq }: EventOfType<'message.held'>['data']): Command | null {
  if (body === null) return null;
  if (messageSeq !== null) return { type: 'message.edit', messageSeq, body };
  return {
    type: 'message.post',
    body,
    ...(warning && { warning }),
    ...(replyTo !== null && { replyTo }),
    ...(card && { card }),
  };
}

async function eventAt(
  { rooms: { storage } }: Pick<ModerationContext, 'rooms'>,
  roomId: string,
  seq: number,
): Promise<AnyEvent | undefined> {
  return (await toEvents(storage.vault, await storage.store.after(roomId, seq - 1, 1)))[0];
}

/**
 * What became of a person's held messages in a room, and until when they are muted there.
 * @throws Refused `agreement.unsigned`, `room.unknown`, `member.removed`
 */
export async function readOwnHeld(
  context: ModerationContext,
  caller: Caller,
  roomId: string,
): Promise<z.infer<typeof viewOwnHeld.answer>> {
  const { rooms, held } = context;
  const { accountId } = caller;
  const host = await requireReader(rooms, caller, roomId);
  const now = rooms.clock.now();
  const records = await held.ofAuthor(accountId, roomId, now);
  const desk = await rooms.hosts.get(deskBeside(host));
  const mute = Object.hasOwn(desk.state.mutes, accountId) ? desk.state.mutes[accountId] : undefined;
  return {
    held: await Promise.all(
      records.map(async (record) => ({
        ...{ commandId: record.commandId, outcome: record.outcome, at: record.changedAt.getTime() },
        word: await wordOf(context, record),
        ...(await wordsOf(context, record)),
      })),
    ),
    mutedUntil: mute && mute.until > now ? mute.until : null,
  };
}

/** What staff said as they gave it back; null: nothing. */
async function wordOf(
  context: Pick<ModerationContext, 'rooms'>,
  { deskId, outcome, settledSeq }: HeldRecord,
): Promise<string | null> {
  if (outcome !== 'refused' || settledSeq === null) return null;
  const event = await eventAt(context, deskId, settledSeq);
  return event?.type === 'held.refused' ? (event as Event as EventOfType<'held.refused'>).data.word || null : null;
}

/** The author's own words, for a device that did not write them. What was released stands in the room. */
async function wordsOf(
  context: Pick<ModerationContext, 'rooms'>,
  { _id, deskId, outcome }: HeldRecord,
): Promise<{ readonly body: string | null; readonly messageSeq: number | null }> {
  const event = outcome === 'released' ? undefined : await eventAt(context, deskId, Number(_id.split(':').at(-1)));
  if (event?.type !== 'message.held') return { body: null, messageSeq: null };
  const { body, messageSeq } = (event as Event as EventOfType<'message.held'>).data;
  return { body, messageSeq };
}

/** What authors hear of their held messages, on each of their devices: that staff have one, and what became of it. */
export function heldNews(context: Pick<ModerationContext, 'rooms' | 'held'>): NewsSince {
  return async (since) => {
    const changed = await context.held.changedSince(since);
    return Promise.all(
      changed.map(async (record) => {
        const { _id, roomId, accountId, commandId, outcome, changedAt } = record;
        const word = await wordOf(context, record);
        return {
          id: `held/${_id}/${outcome}`,
          at: changedAt.getTime(),
          tell: (tellHere: Tell) =>
            outcome === 'held'
              ? tellHere([accountId], heldWaitingMessage, { roomId, commandId })
              : tellHere([accountId], heldSettledMessage, { roomId, commandId, outcome, word }),
        };
      }),
    );
  };
}
