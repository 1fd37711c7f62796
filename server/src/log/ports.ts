import { systemActor } from '@cairn/shared/kernel/ids';
import type { Refusal } from '@cairn/shared/kernel/refusal';
import type { Command, Facts } from '@cairn/shared/registry/decide';
import type { Actor } from '@cairn/shared/rooms/rules';
import type { Clock } from '../config/clock.ts';
import type { Log } from '../config/log.ts';
import type { LogStorage } from './load.ts';
import type { AnyEvent } from './record.ts';

/** A command on its way into a room. The actor comes from the connection. */
export interface Submission {
  readonly actor: Actor & { readonly programId: string };
  readonly commandId: string;
  readonly command: Command;
  /** When the deadline that it carries out was, epoch milliseconds. */
  readonly dueAt?: number;
  /** Staff have let these words go: nothing that holds words back applies to them any more. */
  readonly isReleased?: true;
}

/** Who sends what nobody sent: set-up, admissions that were promised, deadlines that passed. */
export const systemSubmitter: Submission['actor'] = { id: systemActor, role: 'system', programId: '' };

/** The answer to a command: the seq of its event, or a refusal. */
export type Answer = { readonly ok: true; readonly seq: number } | { readonly ok: false; readonly refusal: Refusal };

/** What other servers are told of a batch. */
export interface Announcement {
  readonly roomId: string;
  readonly events: readonly AnyEvent[];
  /** The hash of the last event, base64. */
  readonly hash: string;
}

/** What the engine counts; the transport makes metrics of it. */
export interface LogMeter {
  appended(events: number, durationMs: number): void;
  conflicted(): void;
  caughtUp(events: number): void;
  /** A deadline was carried out, so late. */
  carried(latenessMs: number): void;
}

/** What the engine needs from outside. */
export interface LogPorts {
  readonly storage: LogStorage;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: LogMeter;
  /** Facts that live outside the room, such as the person a command is about. */
  lookUp(roomId: string, submission: Submission): Promise<Partial<Facts>>;
  /**
   * Carries out what follows from events that are in the log (records for finding rooms). Idempotent, and in any order: after a
   * crash it is done again.
   */
  effect(roomId: string, event: AnyEvent): Promise<void>;
  /** Gives new events, in order, to the readers on this server. */
  deliver(roomId: string, events: readonly AnyEvent[]): void;
  /** Tells other servers. May be lost (law L4). */
  announce(announcement: Announcement): void;
  /** Begins to hear what other servers announce of a room; gives the end of it. */
  follow(roomId: string): () => void;
}
