import { setTimeout as pause } from 'node:timers/promises';
import type { SentCommand as AnyCommand } from '@cairn/shared/registry/decide';
import type { LiveAnswer } from '../../kit/actors.ts';
import { settles } from './checker/outcomes.ts';
import type { Attempt, SentCommand } from './history.ts';
import { isLine, type Line, openLine } from './line.ts';
import { between, oneOf, type Random } from './random.ts';
import type { Recorder } from './recorder.ts';
import type { ServerPart } from './topology.ts';

/** Somebody who sends commands, each again and again, to whichever server, until an answer settles it. */
export interface Sender {
  /** The seq of its event; null where it was refused, or nobody answered before the end. */
  send(command: AnyCommand): Promise<number | null>;
  /** When the newest command that was answered had been begun. */
  readonly servedAt: number;
  /** Lets go, also of what waits for its answer. */
  stop(): void;
}

export interface SenderOptions {
  readonly person: { readonly id: string; readonly token: string };
  readonly roomId: string;
  readonly servers: readonly ServerPart[];
  readonly recorder: Recorder;
  readonly random: Random;
  /** Has the room open meanwhile. */
  readonly isThere?: boolean;
}

type Submitted = LiveAnswer<{ seq: number }>;

/** Not everybody is patient: some ask the next server while the first is still at it. */
const patiencesMs = [800, 2_500, 6_000];

export function createSender({ person, roomId, servers, recorder, random, isThere = false }: SenderOptions): Sender {
  let line: Line | null = null;
  let isStopped = false;
  let servedAt = 0;
  let count = 0;

  const connected = async (): Promise<Line | null> => {
    if (line?.isOpen) return line;
    line = null;
    const opened = await openLine(oneOf(random, servers), person.token);
    if (!isLine(opened)) return null;
    line = opened;
    if (isThere) await opened.ask('room.open', { roomId });
    return opened;
  };

  const leave = () => {
    line?.close();
    line = null;
  };

  const attemptOn = async (on: Line, sent: SentCommand, command: AnyCommand): Promise<Attempt> => {
    const attempt: Attempt = {
      server: on.server,
      sentAt: recorder.now(),
      answeredAt: null,
      closedAt: null,
      answer: null,
    };
    sent.attempts.push(attempt);
    const note = (answer: Submitted) => {
      attempt.answeredAt = recorder.now();
      attempt.answer = answer.ok ? { seq: answer.seq } : { refused: answer.refusal.code };
    };
    void on.closed.then(() => {
      attempt.closedAt = recorder.now();
    });
    const { commandId } = sent;
    const patienceMs = oneOf(random, patiencesMs);
    const answer = await on.ask<{ seq: number }>(
      'room.submit',
      { roomId, commandId, command },
      { patienceMs, onLate: note },
    );
    if (answer) note(answer);
    return attempt;
  };

  return {
    get servedAt() {
      return servedAt;
    },

    async send(command) {
      const begunAt = recorder.now();
      const commandId = `${person.id}.${count++}`;
      const sent: SentCommand = {
        ...{ roomId, actor: person.id, commandId, type: command.type },
        ...{ body: bodyOf(command), attempts: [] },
      };
      recorder.commands.push(sent);
      while (!isStopped) {
        const on = await connected();
        const attempt = on && (await attemptOn(on, sent, command));
        const settled = sent.attempts.find(({ answer }) => settles(answer))?.answer;
        if (settled) {
          servedAt = begunAt;
          return 'seq' in settled ? settled.seq : null;
        }
        // Half of those who heard nothing ask on the same connection, half go elsewhere.
        if (!attempt?.answer && random() < 0.5) leave();
        await pause(between(random, 20, 150));
      }
      return null;
    },

    stop() {
      isStopped = true;
      leave();
    },
  };
}

function bodyOf(command: AnyCommand): string | null {
  return 'body' in command && typeof command.body === 'string' ? command.body : null;
}
