import type { Event } from '@cairn/shared/kernel/event';
import { systemActor } from '@cairn/shared/kernel/ids';
import type { SafetyEvent } from '@cairn/shared/safety/state';
import { z } from 'zod';
import type { Clock } from '../../config/clock.ts';
import { systemSubmitter } from '../../log/ports.ts';
import type { AnyEvent } from '../../log/record.ts';
import type { Errands } from '../../storage/errands.ts';
import type { Carrier } from '../errands.ts';
import { settled } from '../sessions/context.ts';
import { type AlertKey, waitingAlert } from './alerts.ts';
import type { SafetyContext } from './context.ts';
import type { Channel } from './notices/channel.ts';
import { type Call, nameOf, noticeCarriers, noticesFor } from './notices/notices.ts';
import { whomToCall } from './rota.ts';

const callKind = 'alert.call';
const askKind = 'alert.ask';
const joinKind = 'alert.join';

/**
 * Notes what follows from the events of alerts: people are called, the owner is told what joined an alert, and whoever
 * takes one comes into its room. The desk waits for no more than the note.
 */
export async function followAlerts(
  { errands, clock }: { readonly errands: Errands; readonly clock: Clock },
  deskId: string,
  event: AnyEvent,
): Promise<void> {
  const happened = event as Event as SafetyEvent;
  const call = (alertSeq: number, rung: number) =>
    errands.add(
      [{ id: `${callKind}/${deskId}/${alertSeq}/${rung}`, kind: callKind, what: { deskId, alertSeq, rung } }],
      clock.now(),
    );
  switch (happened.type) {
    case 'alert.raised':
      return call(happened.seq, 0);
    case 'alert.climbed':
      return call(happened.data.alertSeq, happened.data.rung);
    case 'alert.continued': {
      const { seq, data } = happened;
      const what = { deskId, alertSeq: data.alertSeq, unseen: seq };
      return errands.add([{ id: `${askKind}/${deskId}/${seq}`, kind: askKind, what }], clock.now());
    }
    case 'alert.claimed': {
      const { actor: memberId, data } = happened;
      const what = { deskId, alertSeq: data.alertSeq, memberId };
      return errands.add([{ id: `${joinKind}/${deskId}/${data.alertSeq}`, kind: joinKind, what }], clock.now());
    }
    default:
      return;
  }
}

/** What the server counts of alerts. */
export interface AlertMeter {
  /** The first people were told, so long after it was raised. */
  called(afterMs: number): void;
  /** Somebody took it, so long after it was raised. */
  claimed(afterMs: number): void;
}

export interface LadderPorts {
  readonly channels: readonly Channel[];
  /** Has every server look at the board of calls. */
  readonly called: () => void;
  readonly meter: AlertMeter;
  readonly publicUrl: () => string;
}

/** How people are called. */
export function ladderCarriers(context: SafetyContext, ports: LadderPorts): (readonly [string, Carrier])[] {
  return [
    [callKind, (what) => call(context, ports, callSchema.parse(what))],
    [askKind, (what) => ask(context, ports, askSchema.parse(what))],
    [joinKind, (what) => join(context, joinSchema.parse(what))],
    ...noticeCarriers(context, ports.channels, ports.publicUrl),
  ];
}

const callSchema = z.strictObject({ deskId: z.string(), alertSeq: z.int(), rung: z.int() });
const askSchema = z.strictObject({ deskId: z.string(), alertSeq: z.int(), unseen: z.int() });
const joinSchema = z.strictObject({ deskId: z.string(), alertSeq: z.int(), memberId: z.string() });

/**
 * Calls the people of a rung. They are let into the desk, where they see what it is about and can take it; a room for
 * help opens to them as well. Any other room opens to whoever takes the alert, and to nobody before: its people are not
 * to see, by who comes in, that somebody has been called.
 */
async function call(
  context: SafetyContext,
  ports: LadderPorts,
  { rung, ...key }: z.infer<typeof callSchema>,
): Promise<void> {
  const { rooms, errands } = context;
  const { deskId, alertSeq } = key;
  const alert = await waitingAlert(rooms, key, { rung });
  const desk = await rooms.records.find(deskId);
  if (!desk || alert?.rung !== rung) return;
  const called = await whomToCall(context, desk.programId, { at: alert.toldAt, rung, about: desk.about ?? null });
  await errands.add(await noticesFor(ports.channels, { ...key, rung }, called), rooms.clock.now());
  const details = { alertSeq, rung, called: called.length };
  await rooms.audit.write({ actor: systemActor, action: 'alert.call', subject: deskId, details });
  const places = alert.kind === 'help' ? [alert.roomId, deskId] : [deskId];
  for (const roomId of places) await Promise.all(called.map((id) => letIn(context, roomId, { key, memberId: id })));
  await callLive(context, ports, { call: { ...key, rung }, called });
  if (rung === 0) ports.meter.called(rooms.clock.now() - alert.at);
}

/** Tells the owner of an alert, in every way, that something joined it; once for all that they have not seen yet. */
async function ask(context: SafetyContext, ports: LadderPorts, asked: z.infer<typeof askSchema>): Promise<void> {
  const { rooms, errands } = context;
  const { deskId, alertSeq, unseen } = asked;
  const alert = await waitingAlert(rooms, asked, { unseen });
  if (!alert?.ownerId) return;
  const called = [alert.ownerId];
  await errands.add(await noticesFor(ports.channels, asked, called), rooms.clock.now());
  const details = { alertSeq, unseen, called: 1 };
  await rooms.audit.write({ actor: systemActor, action: 'alert.ask', subject: deskId, details });
  await callLive(context, ports, { call: asked, called });
}

/** Calls those who have a window open, at whichever server. */
async function callLive(
  { rooms, records }: SafetyContext,
  { called: say }: LadderPorts,
  { call, called }: { readonly call: Call; readonly called: readonly string[] },
): Promise<void> {
  const { deskId } = call;
  await records.addCall({ _id: nameOf(call), deskId, accountIds: [...called], at: new Date(rooms.clock.now()) });
  say();
}

/**
 * Whoever takes an alert comes into the room that it is about. A breakout's staff are those of its session. Where it is
 * about one of the staff they do not: that person would see them come.
 */
async function join(context: SafetyContext, { memberId, ...key }: z.infer<typeof joinSchema>): Promise<void> {
  const { rooms } = context;
  const { deskId, alertSeq } = key;
  const desk = await rooms.records.find(deskId);
  const roomId = desk?.deskOf;
  if (!roomId || desk.about || (await rooms.records.membership(roomId, memberId))?.active) return;
  const details = { alertSeq, roomId };
  await rooms.audit.write({ actor: memberId, action: 'alert.join', subject: deskId, details });
  await letIn(context, roomId, { key, memberId });
}

/** Who is in already, stays in. The id is the alert's: who is taken out later, is not brought back by it. */
async function letIn(
  { rooms }: SafetyContext,
  roomId: string,
  { key: { deskId, alertSeq }, memberId }: { readonly key: AlertKey; readonly memberId: string },
): Promise<void> {
  const commandId = `alert/${deskId}/${alertSeq}/${memberId}`;
  const host = await rooms.hosts.get(roomId);
  settled(await host.submit({ actor: systemSubmitter, commandId, command: { type: 'member.admit', memberId } }));
}
