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
 * Raises an alert at a desk. Once this returns it is on disk, and the ladder has begun.
 * @returns its seq at the desk
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

/**
 * An alert that nobody has taken; undefined: somebody has, or it is closed.
 * @param rung how far it has climbed at least; this server may not have heard of it yet
 */
export async function untakenAlert(
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
