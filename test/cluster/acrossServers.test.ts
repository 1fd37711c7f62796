import { secondMs } from '@cairn/shared/kernel/time';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect, cutOff, refusedWith } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { send } from '../kit/send.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let clock: HeldClock;
let here: string;
let there: string;
let maya: Person;
let robin: Person;

beforeEach(async () => {
  clock = holdClock();
  site = await openSite({ clock });
  here = (await site.startServer()).url;
  there = (await site.startServer()).url;
  maya = await site.person('facilitator');
  robin = await site.person('participant');
  await site.room('mornings', [maya, robin]);
});
afterEach(() => site.stop());

async function opened(url: string, { token }: Person): Promise<Actor> {
  const actor = await connect(url, token);
  accepted(await actor.open('mornings'));
  return actor;
}

/** Lets a second pass again and again, so that the servers look for what they missed, until it is so. */
const soon = <Result>(check: () => Result | Promise<Result>) =>
  vi.waitFor(
    async () => {
      clock.pass(secondMs);
      return check();
    },
    { timeout: 10_000 },
  );

describe('two servers without a bus', () => {
  it('show within a second what was written on the other (L4)', async () => {
    const [facilitator, participant] = [await opened(here, maya), await opened(there, robin)];
    const seq = await facilitator.post('mornings', 'good morning');
    expect(participant.heard('mornings')).toEqual([]);
    await soon(() => expect(participant.heard('mornings').map((event) => event.seq)).toEqual([seq]));
    accepted(
      await participant.submit('mornings', { type: 'message.react', messageSeq: seq, reaction: 'hug', on: true }),
    );
    await soon(() => expect(facilitator.heard('mornings').at(-1)?.type).toBe('message.reacted'));
  });

  it('give the first answer to a command that was sent to both, in whichever order', async () => {
    const [first, second] = [await opened(here, robin), await opened(there, robin)];
    const command = { type: 'message.post', body: 'once' } as const;
    const { seq } = accepted(await first.submit('mornings', command, 'same'));
    expect(accepted(await second.submit('mornings', command, 'same')).seq).toBe(seq);
    const both = await Promise.all([first, second].map((actor) => actor.submit('mornings', command, 'again')));
    expect(both.map((answer) => accepted(answer).seq)).toEqual([seq + 1, seq + 1]);
  });

  it('tell whoever comes over from the other no less than they knew there (L3)', async () => {
    const facilitator = await opened(here, maya);
    await opened(there, robin);
    const seq = await facilitator.post('mornings', 'good morning');
    const moved = await connect(there, maya.token);
    expect(accepted(await moved.open('mornings', seq))).toMatchObject({ head: seq, state: { seq }, events: [] });
  });

  it('open a room to whom the other has just let in', async () => {
    const [facilitator, kai] = [await opened(here, maya), await site.person('participant')];
    await opened(there, robin);
    accepted(await facilitator.submit('mornings', { type: 'member.admit', memberId: kai.id }));
    const newcomer = await connect(there, kai.token);
    expect(accepted(await newcomer.open('mornings')).state.members).toHaveProperty(kai.id);
  });

  it('cut somebody who was removed on the other, before what came after', async () => {
    const [facilitator, participant] = [await opened(here, maya), await opened(there, robin)];
    const { seq } = accepted(await facilitator.submit('mornings', { type: 'member.remove', memberId: robin.id }));
    await facilitator.post('mornings', 'after');
    await soon(async () => expect(refusedWith(await participant.open('mornings'))).toBe('member.removed'));
    expect(participant.heard('mornings').map((event) => event.seq)).toEqual([seq]);
    expect(refusedWith(await participant.submit('mornings', { type: 'message.post', body: 'x' }))).toBe(
      'member.removed',
    );
  });

  it('give somebody who was removed on the other nothing of what came after, also not as history', async () => {
    const [facilitator, participant] = [await opened(here, maya), await opened(there, robin)];
    const { seq } = accepted(await facilitator.submit('mornings', { type: 'member.remove', memberId: robin.id }));
    await facilitator.post('mornings', 'after');
    const { events } = accepted(await participant.history('mornings', seq + 10, 50));
    expect(events.at(-1)?.seq).toBe(seq - 1);
  });

  it('refuse a write of somebody who was removed on the other and whose server does not know yet (L1)', async () => {
    const [facilitator, participant] = [await opened(here, maya), await opened(there, robin)];
    accepted(await facilitator.submit('mornings', { type: 'member.remove', memberId: robin.id }));
    const late = await participant.submit('mornings', { type: 'message.post', body: 'too late' });
    expect(refusedWith(late)).toBe('member.removed');
    expectOneLog(await storedLog(site.core, 'mornings'));
  });

  it('close what a sign-out or a deactivation on the other ended', async () => {
    const { token } = await site.core.accounts.grants.open({ _id: robin.id });
    const signedOut = await connect(there, token);
    await send(`${here}/api/grants/current`, { method: 'DELETE', token });
    await Promise.all([cutOff(signedOut), soon(() => expect(signedOut.socket.connected).toBe(false))]);
    expect(signedOut.told('grant.ended')).toEqual([{ code: 'grant.ended' }]);

    const [admin, closed] = [await site.person('admin'), await connect(there, robin.token)];
    const path = `/api/accounts/${robin.id}/deactivate`;
    expect((await send(`${here}${path}`, { method: 'POST', token: admin.token, body: {} })).status).toBe(204);
    await soon(() => expect(closed.socket.connected).toBe(false));
    expect(closed.told('grant.ended')).toEqual([{ code: 'account.deactivated' }]);
  });

  it('unlock a room whose time has come once between them (L6)', async () => {
    const [facilitator, participant] = [await opened(here, maya), await opened(there, robin)];
    const until = clock.now() + 60 * secondMs;
    const { seq } = accepted(await facilitator.submit('mornings', { type: 'room.lock', until }));
    await soon(() => expect(participant.heard('mornings').at(-1)?.seq).toBe(seq));
    expect(refusedWith(await participant.submit('mornings', { type: 'message.post', body: 'x' }))).toBe('room.locked');
    clock.pass(60 * secondMs);
    for (const actor of [facilitator, participant]) {
      await soon(() => expect(actor.heard('mornings').at(-1)?.type).toBe('room.unlocked'));
    }
    await participant.post('mornings', 'back');
    const records = await storedLog(site.core, 'mornings');
    expectOneLog(records);
    expect(records.filter(({ type }) => type === 'room.unlocked')).toHaveLength(1);
  });

  it('never give words again that were edited or taken out on the other', async () => {
    const [writer, reader] = [await opened(here, robin), await opened(there, maya)];
    const seq = await writer.post('mornings', 'the first words');
    await soon(() => expect(reader.heard('mornings')).toHaveLength(1));
    accepted(await writer.submit('mornings', { type: 'message.edit', messageSeq: seq, body: 'the second words' }));
    accepted(await writer.submit('mornings', { type: 'message.redact', messageSeq: seq }));
    await soon(() => expect(reader.heard('mornings')).toHaveLength(3));
    for (const url of [here, there]) {
      const fresh = await opened(url, maya);
      const given = [
        accepted(await fresh.open('mornings')),
        accepted(await fresh.open('mornings', seq - 1)),
        accepted(await fresh.history('mornings', seq + 3, 50)),
      ];
      expect(JSON.stringify(given)).not.toContain('words');
      expect(given[2]).toMatchObject({ events: expect.arrayContaining([expect.objectContaining({ seq: seq + 2 })]) });
    }
  });
});
