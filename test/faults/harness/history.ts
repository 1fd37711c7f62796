import type { AnyEvent } from '@cairn/server/src/log/record';
import type { Message } from '@cairn/shared/messages/timeline';

/**
 * What happened in one run, as the harness saw it from outside. Plain data, so that it can be kept in a file and
 * checked again. All times are milliseconds since the run began, on a clock that nobody sets and
 * that stands still while the harness itself could not run.
 */
export interface History {
  readonly seed: number;
  readonly rounds: readonly Round[];
  readonly commands: readonly SentCommand[];
  /** What the product's own outbox was given, in order. */
  readonly posts: readonly Post[];
  readonly readers: readonly Reader[];
  readonly views: readonly View[];
  readonly removals: readonly Removal[];
  /** What people got while they were in and out of a room. */
  readonly given: readonly Given[];
  readonly stays: readonly Stay[];
  readonly presences: readonly PresenceTold[];
  readonly endings: readonly Ending[];
  /** What was seen to be wrong at once. */
  readonly troubles: readonly Trouble[];
  readonly logs: readonly StoredLog[];
}

/** One fault, from when it struck until it was taken away, and until everybody was served again. */
export interface Round {
  readonly nemesis: string;
  readonly what: string;
  /** The parts it touches: `server:0`, `redis`, `database`, or a link as `clients:0`, `redis:0`, `database:0`. */
  readonly parts: readonly string[];
  readonly from: number;
  healedAt: number | null;
  recoveredAt: number | null;
}

/** One sending of a command to one server. */
export interface Attempt {
  readonly server: number;
  readonly sentAt: number;
  answeredAt: number | null;
  /** When the connection was given up, or broke. */
  closedAt: number | null;
  answer: { readonly seq: number } | { readonly refused: string } | null;
}

/** A command with its id, sent until somebody answered. */
export interface SentCommand {
  readonly roomId: string;
  readonly actor: string;
  readonly commandId: string;
  readonly type: string;
  /** The words in it. */
  readonly body: string | null;
  readonly attempts: Attempt[];
}

export interface Post {
  readonly roomId: string;
  readonly actor: string;
  readonly body: string;
  /** At the end it was still in the outbox. */
  isWaiting: boolean;
}

/** Somebody who follows a room's log, and what they hold of it in the end. */
export interface Reader {
  readonly name: string;
  readonly roomId: string;
  readonly events: AnyEvent[];
  /** They should have everything at the end. */
  readonly isWhole: boolean;
}

/** A room as the product's client shows it at the end. */
export interface View {
  readonly name: string;
  readonly roomId: string;
  readonly head: number;
  readonly messages: readonly Message[];
}

/** A person's place in a room ended, and perhaps began again. */
export interface Removal {
  readonly roomId: string;
  readonly memberId: string;
  readonly seq: number;
  readonly acknowledgedAt: number;
  /** When they were first asked in again; null: not until the end. */
  admittedAt: number | null;
}

/** A run of events that somebody was given at once. */
export interface Given {
  readonly roomId: string;
  readonly memberId: string;
  readonly server: number;
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/** Somebody had a room open at a server. */
export interface Stay {
  readonly roomId: string;
  readonly memberId: string;
  readonly server: number;
  readonly from: number;
  until: number | null;
}

/** A server said who is in a room, and that nobody else is. It stands until it says otherwise. */
export interface PresenceTold {
  readonly roomId: string;
  readonly server: number;
  readonly at: number;
  /** When it said something else, or whoever heard it had gone; null: it stood to the end. */
  until: number | null;
  readonly present: readonly string[];
}

/** A sign-in was ended, or an account closed. */
export interface Ending {
  readonly memberId: string;
  readonly acknowledgedAt: number;
  /** Their connections then, and when each was closed; null: never. */
  readonly connections: { readonly server: number; closedAt: number | null }[];
  /** Servers that took the token afterwards. */
  readonly takenBy: number[];
}

export type Law =
  | 'lost'
  | 'twice'
  | 'order'
  | 'hole'
  | 'tampered'
  | 'phantom'
  | 'removal'
  | 'ending'
  | 'presence'
  | 'stuck'
  | 'process';

export interface Trouble {
  readonly law: Law;
  readonly text: string;
}

/** A room's log as it is stored at the end, opened for reading. */
export interface StoredLog {
  readonly roomId: string;
  /** The newest event before the run began. */
  readonly startSeq: number;
  /** The newest when everybody had stopped writing: every reader has to come so far. */
  readonly quietSeq: number;
  readonly events: readonly StoredEvent[];
  /** The first event that is not as it was written; null: all are. */
  readonly tamperedSeq: number | null;
}

export interface StoredEvent extends AnyEvent {
  readonly commandId: string;
  /** A later event took the place of its words. */
  readonly isSuperseded: boolean;
}
