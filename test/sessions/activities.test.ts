import { minuteMs } from '@cairn/shared/kernel/time';
import type { Command } from '@cairn/shared/registry/decide';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, refusedWith } from '../kit/actors.ts';
import { storedLog } from '../kit/log.ts';
import type { Person } from '../kit/server.ts';
import { type Group, openGroup, soon } from './group.ts';

let group: Group;
let sessionId: string;
let facilitator: Actor;

beforeAll(async () => {
  group = await openGroup();
  ({ sessionId, facilitator } = await group.live([group.robin, group.kai, group.wren]));
});
afterAll(() => group.stop());

const openPoll = async () => {
  const poll: Command = { type: 'poll.open', question: 'What next?', options: ['Walk', 'Talk', 'Rest'] };
  return accepted(await facilitator.submit(sessionId, poll)).seq;
};
const closePoll = (pollSeq: number) => facilitator.submit(sessionId, { type: 'poll.close', pollSeq });
const vote = async (who: Person, pollSeq: number, option: number) => {
  const { status, refusal } = await group.call(who, `POST /rooms/${sessionId}/polls/${pollSeq}/votes`, { option });
  return refusal?.code ?? status;
};
const counts = async (seq: number) => (await storedLog(group.site.core, sessionId))[seq - 1]?.open.counts;

describe('a poll', () => {
  it('takes one vote a person, hides them until it is closed, and is closed once', async () => {
    const { robin, kai, maya, river } = group;
    const pollSeq = await openPoll();
    const own = (who: Person) => group.call(who, `GET /rooms/${sessionId}/polls/${pollSeq}/votes/own`);
    expect((await own(robin)).body).toEqual({ voted: false });
    expect(await vote(robin, pollSeq, 1)).toBe(204);
    expect((await own(robin)).body).toEqual({ voted: true });
    expect(await vote(robin, pollSeq, 2)).toBe('poll.alreadyVoted');
    expect(await vote(kai, pollSeq, 3)).toBe('request.invalid');
    expect(await vote(kai, pollSeq + 1, 0)).toBe('poll.isClosed');
    expect(await vote(river, pollSeq, 0)).toBe('room.unknown');
    expect((await own(river)).refusal?.code).toBe('room.unknown');
    expect((await group.state(maya, sessionId)).session?.poll).toMatchObject({ votes: 1 });
    expect(JSON.stringify(await group.state(maya, sessionId))).not.toContain('counts');
    expect(await vote(kai, pollSeq, 1)).toBe(204);
    const { seq } = accepted(await closePoll(pollSeq));
    expect(await counts(seq)).toEqual([0, 2, 0]);
    expect(await vote(maya, pollSeq, 0)).toBe('poll.isClosed');
    expect(refusedWith(await closePoll(pollSeq))).toBe('poll.isClosed');
  });

  it('without votes is closed with zeros', async () => {
    const { seq } = accepted(await closePoll(await openPoll()));
    expect(await counts(seq)).toEqual([0, 0, 0]);
  });

  it('goes on when somebody tries to close it who may not', async () => {
    const { robin, kai, dana, site } = group;
    const pollSeq = await openPoll();
    const close = { type: 'poll.close', pollSeq } as const;
    expect(refusedWith(await (await group.device(robin)).submit(sessionId, close))).toBe('role.refused');
    expect(refusedWith(await (await group.device(dana)).submit(sessionId, close))).toBe('room.unknown');
    expect(await vote(kai, pollSeq, 0)).toBe(204);
    const { seq } = accepted(await closePoll(pollSeq));
    expect(await counts(seq)).toEqual([1, 0, 0]);
    expect(site.logged()).not.toContain('a request failed');
  });

  it('counts every vote that was accepted, also those that came while it was closed', async () => {
    const { robin, kai, wren, maya, lee } = group;
    for (let round = 0; round < 5; round += 1) {
      const pollSeq = await openPoll();
      const voters = [robin, kai, wren, maya, lee];
      const votes = voters.map((who, index) => vote(who, pollSeq, index % 3));
      const closing = closePoll(pollSeq);
      const outcomes = await Promise.all(votes);
      const { seq } = accepted(await closing);
      const counted = [0, 0, 0];
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome === 204) counted[index % 3] = (counted[index % 3] ?? 0) + 1;
        else expect(outcome).toBe('poll.isClosed');
      }
      expect(await counts(seq)).toEqual(counted);
    }
  });

  it('leaves nothing behind that ties a person to an option', async () => {
    const { robin, kai, wren, site } = group;
    const pollSeq = await openPoll();
    await Promise.all([vote(robin, pollSeq, 0), vote(kai, pollSeq, 1), vote(wren, pollSeq, 1)]);
    const polls = site.core.database.connection.collection<{ _id: string }>('polls');
    const stored = await polls.findOne({ _id: `${sessionId}.${pollSeq}` });
    expect(stored).toEqual({
      _id: `${sessionId}.${pollSeq}`,
      voters: expect.arrayContaining(['robin', 'kai', 'wren']),
      counts: [1, 2, 0],
      closed: false,
    });
    const events = (await storedLog(site.core, sessionId)).filter(({ seq }) => seq > pollSeq);
    expect(events.map(({ type, actor }) => [type, actor])).toEqual(events.map(() => ['poll.counted', 'system']));
    for (const name of ['robin', 'kai', 'wren']) expect(JSON.stringify(events)).not.toContain(name);
    accepted(await closePoll(pollSeq));
  });
});

describe('a worksheet', () => {
  it('is filled in for oneself, and shared item by item', async () => {
    const { robin, kai, river, site } = group;
    const post: Command = {
      type: 'worksheet.post',
      title: 'Urge surfing',
      items: ['What set it off?', 'What helped?'],
    };
    const { seq } = accepted(await facilitator.submit(sessionId, post));
    const path = `/rooms/${sessionId}/worksheets/${seq}/answers`;
    const read = async (who: Person) => (await group.call(who, `GET ${path}`)).body;
    expect(await read(robin)).toEqual({ answers: [] });
    await group.call(robin, `PUT ${path}`, { answers: ['the station'] });
    const saved = await group.call(robin, `PUT ${path}`, {
      answers: ['the corner by the station', 'calling my sister'],
    });
    expect(saved.status).toBe(204);
    expect(await read(robin)).toEqual({ answers: ['the corner by the station', 'calling my sister'] });
    expect(await read(kai)).toEqual({ answers: [] });

    const code = async (who: Person, call: string, body?: object) => (await group.call(who, call, body)).refusal?.code;
    expect(await code(robin, `PUT ${path}`, { answers: ['1', '2', '3'] })).toBe('request.invalid');
    expect(await code(river, `GET ${path}`)).toBe('room.unknown');
    expect(await code(river, `PUT ${path}`, { answers: [] })).toBe('room.unknown');
    expect(await code(robin, `GET /rooms/${sessionId}/worksheets/1/answers`)).toBe('worksheet.unknown');
    expect(await code(robin, `PUT /rooms/${sessionId}/worksheets/9999/answers`, { answers: [] })).toBe(
      'worksheet.unknown',
    );

    const stored = await site.core.database.connection.collection('worksheetAnswers').find({}).toArray();
    expect(stored.map(({ accountId }) => accountId)).toEqual(['robin']);
    expect(JSON.stringify(stored)).not.toContain('station');
    const device = await group.device(robin, sessionId);
    accepted(await facilitator.submit(sessionId, { type: 'floor.mode', mode: 'open' }));
    const card = { kind: 'worksheet', worksheetSeq: seq, item: 0 } as const;
    const share = () => device.submit(sessionId, { type: 'message.post', body: 'the corner by the station', card });
    accepted(await share());
    expect(refusedWith(await share())).toBe('worksheet.alreadyShared');
  });
});

describe('breakouts', () => {
  const groups = (...memberIds: string[][]) =>
    memberIds.map((ids, index) => ({ title: `Group ${index + 1}`, memberIds: ids }));
  const open = async (...memberIds: string[][]) => {
    const command = { type: 'breakout.open', lengthMs: 10 * minuteMs, groups: groups(...memberIds) } as const;
    const { seq } = accepted(await facilitator.submit(sessionId, command));
    return memberIds.map((_ids, index) => `${sessionId}.b${seq}.${index + 1}`);
  };
  const say = { type: 'message.post', body: 'in our small group' } as const;

  it('are rooms of their own for their people and the staff, and rest when everybody is back', async () => {
    const { robin, kai, wren, lee, river } = group;
    const [one = '', two = ''] = await open(['robin', 'kai'], ['wren']);
    // Whoever hears that they are open, can open them at once.
    const robins = await group.device(robin, one);
    const lees = await group.device(lee, one, two);
    await group.device(kai, one);
    const wrens = await group.device(wren, two);
    expect(refusedWith(await wrens.open(one))).toBe('room.unknown');
    expect(refusedWith(await (await group.device(river)).open(one))).toBe('room.unknown');
    accepted(await robins.submit(one, say));
    accepted(await lees.submit(two, say));
    expect((await group.state(lee, one)).partOf).toBe(sessionId);
    const command = { type: 'member.admit', memberId: 'river' } as const;
    expect(refusedWith(await facilitator.submit(one, command))).toBe('account.unknown');

    accepted(await facilitator.submit(sessionId, { type: 'breakout.close' }));
    expect((await group.state(kai, one)).lock).toMatchObject({ reason: 'The small group has ended.', until: null });
    expect(refusedWith(await robins.submit(one, say))).toBe('room.locked');
    expect(refusedWith(await wrens.submit(two, say))).toBe('room.locked');
  });

  it('rest for good, also where somebody had locked one for a while', async () => {
    const { robin } = group;
    const [one = ''] = await open(['robin']);
    accepted(await facilitator.submit(one, { type: 'room.lock', until: Date.now() + minuteMs }));
    accepted(await facilitator.submit(sessionId, { type: 'breakout.close' }));
    expect((await group.state(robin, one)).lock).toMatchObject({ until: null });
  });

  it('are closed at once to whoever is removed from the session, and open to staff who come later', async () => {
    const { wren, site } = group;
    const [one = ''] = await open(['robin', 'wren']);
    const wrens = await group.device(wren, one);
    const late = await site.person('clinician');
    await site.room('morning', [late]);
    await vi.waitFor(async () => expect((await group.enter(late, sessionId)).body).toEqual({ standing: 'in' }), soon);
    await group.device(late, one);
    accepted(await facilitator.submit(sessionId, { type: 'member.remove', memberId: 'wren' }));
    expect(refusedWith(await wrens.submit(one, say))).toBe('member.removed');
    accepted(await facilitator.submit(sessionId, { type: 'session.end' }));
    expect((await group.state(late, one)).lock).toMatchObject({ reason: 'The small group has ended.' });
    expect(await group.summary(late, sessionId)).toMatchObject({ status: 'ended', standing: 'in' });
  });
});
