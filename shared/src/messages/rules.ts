import type { z } from 'zod';
import { isStaff } from '../accounts/roles.ts';
import type { DraftOf } from '../kernel/event.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import { isSilenced, type RoomFacts } from '../rooms/rules.ts';
import type { RoomPart } from '../rooms/state.ts';
import type { messageCommandSchemas, messageEvents } from './contract.ts';
import type { Message } from './timeline.ts';

export type MessageCommand = z.infer<(typeof messageCommandSchemas)[number]>;

export type MessageDraft = DraftOf<(typeof messageEvents)[number]>;

export interface MessageFacts extends RoomFacts {
  /** The message a command is about, folded up to the state's seq; undefined: there is none. */
  readonly target?: Message | undefined;
}

/** The seq of the message that must be at hand before deciding. */
export function targetOf(command: {
  readonly type: string;
  readonly messageSeq?: number | null | undefined;
  readonly replyTo?: number | null | undefined;
}): number | undefined {
  return command.messageSeq ?? command.replyTo ?? undefined;
}

type Deciders = {
  readonly [T in MessageCommand['type']]: (
    state: RoomPart,
    command: Extract<MessageCommand, { type: T }>,
    facts: MessageFacts,
  ) => Verdict<MessageDraft>;
};

/** One rule a command, for an actor whom the caller has found admitted to the room. */
export const messageDeciders: Deciders = {
  'message.post': (state, command, facts) => {
    if (isSilenced(state, facts)) return refuse('room.locked');
    if (command.replyTo !== undefined && !facts.target) return refuse('message.unknown');
    if (facts.target?.redacted) return refuse('message.redacted');
    const { body, replyTo = null, warning = '', card = null } = command;
    return accept('message.posted', { body, warning, replyTo, card });
  },

  'message.edit': (state, command, facts) => {
    if (isSilenced(state, facts)) return refuse('room.locked');
    if (!facts.target) return refuse('message.unknown');
    if (facts.target.author !== facts.actor.id) return refuse('message.notYours');
    if (facts.target.redacted) return refuse('message.redacted');
    if (facts.target.body === command.body) return refuse('message.unchanged');
    const { messageSeq, body } = command;
    return accept('message.edited', { messageSeq, body, warning: facts.target.warning ?? '' });
  },

  'message.redact': (_state, command, facts) => {
    if (!facts.target) return refuse('message.unknown');
    if (facts.target.author !== facts.actor.id && !isStaff(facts.actor.role)) return refuse('message.notYours');
    if (facts.target.redacted) return refuse('message.redacted');
    // Of people in care nothing stands in the room that nobody has looked at.
    const reason = isStaff(facts.actor.role) ? (command.reason ?? '') : '';
    return accept('message.redacted', { messageSeq: command.messageSeq, reason });
  },

  'message.react': (state, command, facts) => {
    if (isSilenced(state, facts)) return refuse('room.locked');
    if (!facts.target) return refuse('message.unknown');
    if (facts.target.redacted) return refuse('message.redacted');
    const given = facts.target.reactions[command.reaction]?.includes(facts.actor.id) ?? false;
    if (given === command.on) return refuse('message.unchanged');
    return accept('message.reacted', { messageSeq: command.messageSeq, reaction: command.reaction, on: command.on });
  },
};
