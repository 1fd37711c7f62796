import { secondMs } from '@cairn/shared/kernel/time';
import type { Clock } from './clock.ts';

const tellEveryMs = 3 * secondMs;
const forgetAfterMs = 5 * secondMs;

export interface TypingOptions {
  readonly accountId: string;
  readonly clock: Clock;
  onChange(): void;
}

/** Who is writing in a room, and how often one says so oneself. */
export interface Typing {
  members(): readonly string[];
  heard(memberId: string): void;
  /** These people's messages are here. */
  wrote(memberIds: readonly string[]): void;
  /** Whether it is time to tell the others; if so, they count as told. */
  mayTell(): boolean;
  clear(): void;
}

/** Remembers who is writing, for five seconds each. */
export function createTyping({ accountId, clock, onChange }: TypingOptions): Typing {
  const forgetting = new Map<string, () => void>();
  let toldAt = Number.NEGATIVE_INFINITY;

  function forget(memberId: string): boolean {
    forgetting.get(memberId)?.();
    return forgetting.delete(memberId);
  }

  return {
    members: () => [...forgetting.keys()],
    heard(memberId) {
      if (memberId === accountId) return;
      const isNew = !forget(memberId);
      const stopTimer = clock.after(forgetAfterMs, () => {
        forgetting.delete(memberId);
        onChange();
      });
      forgetting.set(memberId, stopTimer);
      if (isNew) onChange();
    },
    wrote(memberIds) {
      if (memberIds.filter(forget).length > 0) onChange();
      if (memberIds.includes(accountId)) toldAt = Number.NEGATIVE_INFINITY;
    },
    mayTell() {
      if (clock.now() - toldAt < tellEveryMs) return false;
      toldAt = clock.now();
      return true;
    },
    clear() {
      for (const memberId of [...forgetting.keys()]) forget(memberId);
    },
  };
}
