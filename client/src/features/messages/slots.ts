import type { Refusal } from '@cairn/shared/kernel/refusal';
import type { Message } from '@cairn/shared/messages/timeline';
import type { RoomState } from '@cairn/shared/registry/state';
import type { ComponentType, ReactNode } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import type { PersonParts } from '../rooms/personParts.ts';
import type { Additions, Hold } from './additions.ts';

/** What a question to an author before their words go out is made of. */
export interface AskProps {
  readonly body: string;
  /** What was seen in them. */
  readonly signals: NonNullable<Refusal['signals']>;
  /** Back to writing; also when the question is put away. */
  readonly onKeep: () => void;
  readonly onSend: () => void;
}

/** What higher words add to a conversation. The components should keep their identity. */
export interface ConversationSlots {
  readonly additions?: Additions;
  /** Why the person's words cannot be sent now, for a reason that a higher word knows. */
  readonly hold?: Hold | null;
  /**
   * Hears why, when words were refused only because it was not their moment, and went back into the field; and when
   * somebody else looks at a change first.
   */
  readonly onHandedBack?: (refusal: Refusal) => void;
  /** Between the messages and the field to write in. */
  readonly aboveComposer?: ReactNode;
  /** Over the messages, at their beginning; within the conversation. */
  readonly AboveMessages?: ComponentType;
  /** Items of the menu on a message. */
  readonly MessageItems?: ComponentType<{ readonly message: Message }>;
  /** Asks an author before words go out. */
  readonly Ask?: ComponentType<AskProps>;
}

/** What higher words add to a room. The components should keep their identity. */
export interface RoomSlots extends ConversationSlots {
  /** What the room is called, where a higher word knows better. */
  readonly title?: string;
  /** Between the room's bar and its messages. */
  readonly top?: ReactNode;
  /** Before the messages, for as long as it lasts: they are still there, and out of reach. */
  readonly cover?: ReactNode;
  /** Beside the room, at its left. */
  readonly side?: ReactNode;
  /** Lines under the room's bar. */
  readonly notes?: ReactNode;
  /** Items of the room's menu. */
  readonly menu?: ReactNode;
  readonly person?: PersonParts;
  /** At the desk, above its log. `state` is the desk's. */
  readonly DeskTop?: ComponentType<{ readonly desk: RoomHandle; readonly state: RoomState }>;
  readonly deskAdditions?: Additions;
  /** Where there is room for one of the two, the desk comes first. */
  readonly deskFirst?: boolean;
  /** The room whose desk stands beside this one; absent: this room's own. */
  readonly deskOf?: string;
  /** The room fills the page: there is no list of rooms beside it. */
  readonly alone?: boolean;
}
