import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { dayMs } from '@cairn/shared/kernel/time';
import type { Clock } from '../config/clock.ts';
import { type Core, silentOutlets } from '../core.ts';
import { programId } from '../features/programs/defaults.ts';
import { admit, createRoom } from '../features/rooms/actions.ts';

export interface LoadRequest {
  readonly rooms: number;
  /** People a room; each person is in one room. */
  readonly members: number;
  /** The running server's address, for the load tool. */
  readonly url: string;
  readonly out: string;
}

/** A load test outlives ten minutes. */
const tokenForMs = dayMs;

/** How many people are let in, or signed in, side by side. */
const sideBySide = 100;

/**
 * Fills the database with rooms and people for a load test, and writes
 * `{url, rooms: [{roomId, members: [{memberId, token}]}]}`. Their password is random and told to nobody.
 */
export async function seedLoad(core: Core, clock: Clock, { rooms, members, url, out }: LoadRequest): Promise<void> {
  const run = randomBytes(4).toString('hex');
  const context = core.openRooms(silentOutlets(clock));
  const passwordHash = await core.accounts.hashPassword(randomBytes(32).toString('base64'));
  const { version } = await core.programs.agreements.current(programId);
  const seeded: { roomId: string; members: { memberId: string; token: string }[] }[] = [];

  for (let index = 0; index < rooms; index += 1) {
    const roomId = `load-${run}-${index}`;
    const ids = Array.from({ length: members }, (_, place) => `${roomId}-${place}`);
    await core.accounts.plant(
      ids.map((accountId) => ({
        accountId,
        programId,
        login: accountId,
        passwordHash,
        role: 'participant' as const,
        alias: accountId,
        signedVersion: version,
      })),
    );
    await createRoom(context, { roomId, kind: 'cohort', title: `Load ${index}`, programId, createdBy: 'system' });
    await inGroups(ids, (memberId) => admit(context, { roomId, memberId }));
    const tokens = await inGroups(ids, async (memberId) => {
      const { token } = await core.accounts.grants.open({ _id: memberId }, { forMs: tokenForMs, isUnlimited: true });
      return { memberId, token };
    });
    seeded.push({ roomId, members: tokens });
  }
  await context.hosts.stop();
  await writeFile(out, `${JSON.stringify({ url, rooms: seeded })}\n`, { mode: 0o600 });
}

async function inGroups<Given, Made>(all: readonly Given[], make: (one: Given) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < all.length; start += sideBySide) {
    made.push(...(await Promise.all(all.slice(start, start + sideBySide).map(make))));
  }
  return made;
}
