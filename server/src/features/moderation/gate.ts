import { isStaff } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import type { Command } from '@cairn/shared/registry/decide';
import { mayRead } from '@cairn/shared/rooms/rules';
import { categoriesFor, type Policy, type PolicyAction, policyFor } from '@cairn/shared/safety/policy';
import type { Signal } from '@cairn/shared/safety/signals';
import type { RoomHost } from '../../log/host.ts';
import { type Submission, systemSubmitter } from '../../log/ports.ts';
import { deskBeside } from '../rooms/admission.ts';
import { policiesOf } from '../safety/policies.ts';
import { lookAt, type Seen } from '../safety/screening.ts';
import { callStaff } from './calling.ts';
import type { ModerationContext } from './context.ts';
import { noteListening } from './listening.ts';

type Words = Extract<Command, { type: 'message.post' | 'message.edit' }>;

/** Words on their way into a room. */
interface Passage {
  readonly host: RoomHost;
  readonly submission: Submission;
  readonly words: Words;
}

/**
 * Looks at the words of people in care before they are written. In this order (law L7): staff are called, then the words
 * are held, or their author is asked, or they go on. Staff are called also where the room would not take the words
 * (a mute, somebody else's turn); words that it would not take are neither held nor asked about.
 * @returns whether the author is shown the way to help
 * @throws Refused `message.held`, `message.ask`; `storage.unavailable` where staff could not be told
 */
export async function review(context: ModerationContext, host: RoomHost, submission: Submission): Promise<boolean> {
  const { actor, command } = submission;
  await noteListening(context, host, submission);
  if (command.type !== 'message.post' && command.type !== 'message.edit') return false;
  const isLookedAt = actor.role !== 'system' && !isStaff(actor.role) && mayRead(host.state, actor);
  if (!isLookedAt) return false;
  const seen = lookAt(context.screen, command);
  if (!seen.failed && seen.signals.length === 0) return false;
  return followUp(context, { host, submission, words: command }, seen);
}

async function followUp(context: ModerationContext, passage: Passage, seen: Seen): Promise<boolean> {
  const { host, submission, words } = passage;
  const { actor, commandId } = submission;
  const { store } = context.rooms.storage;
  const policy = policyFor(await policiesOf(context, actor.programId), host.state.kind);
  if (!policy) return false;
  const care = seen.signals.some(({ category }) => category === 'self-harm');
  // A repeat of words that are in the room already, or were released into it.
  if ((await store.ofCommand(host.roomId, actor.id, commandId)) !== null) return care;
  const about = { deskId: deskBeside(host), roomId: host.roomId, memberId: actor.id };
  await callStaff(context, { ...about, commandId: idOf('alert', passage), body: textOf(words) }, { policy, seen });

  const isRepeatOfHeld = (await store.ofCommand(deskBeside(host), systemSubmitter.id, idOf('hold', passage))) !== null;
  const held = signalsFor(policy, 'hold', seen.signals);
  const asked = words.confirmed ? [] : signalsFor(policy, 'ask', seen.signals);
  if (held.length === 0 && asked.length === 0 && !isRepeatOfHeld) return care;
  // What the room does not take, it refuses by itself.
  if (!isRepeatOfHeld && (await host.tryOut(submission)) !== null) return care;
  if (held.length > 0 || isRepeatOfHeld) {
    await hold(context, passage, held);
    throw new Refused('message.held', { ...(care && { care }) });
  }
  const signals = asked.map(({ category, span }) => ({ category, span }));
  throw new Refused('message.ask', { signals, ...(care && { care }) });
}

/** All that was written, as the spans of signals count through it (screening.ts). */
function textOf(words: Words): string {
  return words.type === 'message.post' && words.warning ? `${words.body}\n${words.warning}` : words.body;
}

/** Puts words aside for staff, at the desk. A repeat is one. */
async function hold({ rooms }: ModerationContext, passage: Passage, signals: readonly Signal[]): Promise<void> {
  const { host, submission, words } = passage;
  const desk = await rooms.hosts.get(deskBeside(host));
  const isNew = words.type === 'message.post';
  const command: Command = {
    type: 'message.hold',
    ...{ roomId: host.roomId, memberId: submission.actor.id, commandId: submission.commandId, body: words.body },
    warning: (isNew && words.warning) || '',
    replyTo: (isNew && words.replyTo) || null,
    card: (isNew && words.card) || null,
    messageSeq: isNew ? null : words.messageSeq,
    signals: [...signals],
  };
  const answer = await desk.submit({ actor: systemSubmitter, commandId: idOf('hold', passage), command });
  if (!answer.ok) throw Refused.because(answer.refusal);
}

function signalsFor(policy: Policy, action: PolicyAction, signals: readonly Signal[]): readonly Signal[] {
  const categories = categoriesFor(
    policy,
    action,
    signals.map(({ category }) => category),
  );
  return signals.filter(({ category }) => categories.includes(category));
}

/** The same for a repeat, and for nothing else: in none of its parts there is a slash. */
function idOf(what: 'alert' | 'hold', { host, submission }: Passage): string {
  return [what, host.roomId, submission.actor.id, submission.commandId].join('/');
}
