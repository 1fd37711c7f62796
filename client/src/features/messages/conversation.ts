import type { Reaction } from '@cairn/shared/messages/contract';
import type { Message } from '@cairn/shared/messages/timeline';
import type { RoomState } from '@cairn/shared/registry/state';
import { type ComponentType, createContext, useContext } from 'react';
import type { ChartNames } from '../rooms/chartNames.ts';
import type { Additions, Hold } from './additions.ts';

/** What every row of a conversation knows and can do. */
export interface Conversation {
  readonly state: RoomState;
  readonly ownId: string;
  readonly isStaff: boolean;
  /** Null while chart names are not shown. */
  readonly chartNames: ChartNames | null;
  /** Why the person's words cannot be sent now; null: they can. */
  readonly hold: Hold | null;
  readonly additions: Additions;
  /** Items that a higher word brings into the menu on a message. */
  readonly MessageItems: ComponentType<{ readonly message: Message }> | null;
  /** Messages with a content warning that the person has chosen to read. */
  readonly uncovered: ReadonlySet<number>;
  readonly uncover: (seq: number, shown: boolean) => void;
  readonly messageAt: (seq: number) => Message | undefined;
  readonly reply: (message: Message) => void;
  readonly edit: (message: Message) => void;
  readonly takeOut: (message: Message) => void;
  readonly react: (message: Message, reaction: Reaction) => void;
  readonly goTo: (seq: number) => void;
  readonly retry: (commandId: string) => void;
  /** Takes a waiting or refused message out of the outbox; `keep` puts its words into the composer. */
  readonly discard: (commandId: string, keep: boolean) => void;
}

export const ConversationContext = createContext<Conversation | null>(null);

export function useConversation(): Conversation {
  const conversation = useContext(ConversationContext);
  if (!conversation) throw new Error('A row stands outside of a conversation.');
  return conversation;
}

/** What this person can do with a message. A courtesy: the server decides (shared/messages/rules.ts). */
export function mayDo(conversation: Conversation, message: Message) {
  const own = message.author === conversation.ownId;
  const there = message.redacted === null;
  const { hold } = conversation;
  const speaking = there && (hold === null || hold.mayPrepare);
  return {
    reply: speaking,
    react: speaking,
    edit: there && own && hold === null && message.body !== null,
    copy: there && message.body !== null && !isCovered(conversation, message),
    takeOut: there && (own || conversation.isStaff),
  };
}

/** Whether a content warning still hides the words: those of others, until they are opened. */
export function isCovered({ ownId, uncovered }: Conversation, { seq, author, warning }: Message): boolean {
  return warning !== null && author !== ownId && !uncovered.has(seq);
}
