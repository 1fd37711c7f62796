import { Refused } from '@cairn/shared/kernel/refusal';
import type { Command } from '@cairn/shared/registry/decide';
import type { AlertKind } from '@cairn/shared/safety/contract';
import type { Alert } from '@cairn/shared/safety/state';
import type { Hosts } from '../../log/hosts.ts';
import { systemSubmitter } from '../../log/ports.ts';

/** Something that staff are called for. */
export interface Cause {
  readonly deskId: string;
  /** The same for a repeat, so that it calls once. */
  readonly commandId: string;
  readonly kind: AlertKind;
  readonly roomId: string;
  readonly memberId: string;
  /** What was written, where something was. */
  readonly body: string;
  readonly rules: readonly string[];
}

/**
 * Raises an alert at a desk, or has the words join the one that is open about the same person. Once this returns it is
 * on disk, and somebody is called.
 * @returns the seq of that at the desk
 * @throws Refused `storage.unavailable`; whoever sent what leads to it is to send it again
 */
export async function raiseAlert(
  { hosts }: { readonly hosts: Pick<Hosts, 'get'> },
  { deskId, commandId, rules, ...cause }: Cause,
): Promise<number> {
  const desk = await hosts.get(deskId);
  const command: Command = { type: 'alert.raise', ...cause, rules: [...rules], about: null };
  const answer = await desk.submit({ actor: systemSubmitter, commandId, command });
  if (!answer.ok) throw Refused.because(answer.refusal);
  return answer.seq;
}

/** Where an alert stands: the desk, and the event that raised it. */
export interface AlertKey {
  readonly deskId: string;
  readonly alertSeq: number;
}

/** Why somebody is called: the alert reached a rung of the ladder, or its owner has not seen some words that joined it. */
export type Occasion = { readonly rung: number } | { readonly unseen: number };

/** An alert as long as it waits for those who are called on an occasion; undefined: it no longer does. */
export async function waitingAlert(
  context: { readonly hosts: Pick<Hosts, 'get'> },
  key: AlertKey,
  occasion: Occasion,
): Promise<Alert | undefined> {
  if ('rung' in occasion) return untakenAlert(context, key, occasion.rung);
  const desk = await context.hosts.get(key.deskId);
  if (desk.state.seq < occasion.unseen) await desk.catchUp();
  const alert = desk.state.alerts[key.alertSeq];
  return alert?.unseen?.seq === occasion.unseen ? alert : undefined;
}

/**
 * An alert that nobody has taken; undefined: somebody has, or it is closed.
 * @param rung how far it has climbed at least; this server may not have heard of it yet
 */
async function untakenAlert(
  { hosts }: { readonly hosts: Pick<Hosts, 'get'> },
  { deskId, alertSeq }: AlertKey,
  rung: number,
): Promise<Alert | undefined> {
  const desk = await hosts.get(deskId);
  const isBehind = () => desk.state.seq < alertSeq || (desk.state.alerts[alertSeq]?.rung ?? rung) < rung;
  if (isBehind()) await desk.catchUp();
  const alert = desk.state.alerts[alertSeq];
  return alert?.ownerId === null ? alert : undefined;
}
