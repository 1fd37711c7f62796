import { minuteMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { send } from '../kit/send.ts';
import type { Person } from '../kit/server.ts';
import { type Group, openGroup } from '../sessions/group.ts';

let group: Group;
let otherUrl: string;

beforeAll(async () => {
  group = await openGroup();
  otherUrl = (await group.site.startServer()).url;
});
afterAll(() => group.stop());

/** A request to the other server. Without Redis, it hears of the first one's events up to a second later. */
const elsewhere = ({ token }: Person, route: string, body?: unknown) => {
  const [method = '', path = ''] = route.split(' ');
  return send(`${otherUrl}/api${path}`, { method, token, ...(body !== undefined && { body }) });
};

it('a person may reach any server at any step: each knows at once what another has just written', async () => {
  const { maya, robin, kai } = group;
  const sessionId = await group.schedule({ startsAt: Date.now() + 30 * minuteMs });
  const facilitator = await group.device(maya, sessionId, `${sessionId}.desk`);
  // The other server has the session open, as it was before.
  const enter = (who: Person) => elsewhere(who, `POST /sessions/${sessionId}/entry`, {});
  expect((await enter(robin)).refusal?.code).toBe('session.notOpen');

  accepted(await facilitator.submit(sessionId, { type: 'session.lobby' }));
  for (const who of [robin, kai]) expect((await enter(who)).body).toEqual({ standing: 'waiting' });
  accepted(await facilitator.submit(sessionId, { type: 'member.admit', memberId: 'robin' }));
  const robins = await connect(otherUrl, robin.token);
  accepted(await robins.open(sessionId));
  robins.leave();
  expect((await enter(robin)).body).toEqual({ standing: 'in' });
  expect((await elsewhere(kai, `DELETE /sessions/${sessionId}/entry`)).status).toBe(204);
  const { entries } = accepted(await facilitator.open(`${sessionId}.desk`)).state;
  expect(entries.robin).toMatchObject({ waiting: false });

  accepted(await facilitator.submit(sessionId, { type: 'session.begin' }));
  const poll = { type: 'poll.open' as const, question: 'Ready?', options: ['Yes', 'No'] };
  const { seq } = accepted(await facilitator.submit(sessionId, poll));
  const path = `/rooms/${sessionId}/polls/${seq}/votes`;
  expect((await elsewhere(robin, `POST ${path}`, { option: 0 })).status).toBe(204);
  expect((await group.call(robin, `POST ${path}`, { option: 1 })).refusal?.code).toBe('poll.alreadyVoted');
  accepted(await facilitator.submit(sessionId, { type: 'poll.close', pollSeq: seq }));
  expect((await elsewhere(maya, `POST ${path}`, { option: 0 })).refusal?.code).toBe('poll.isClosed');

  const sheet = { type: 'worksheet.post' as const, title: 'One line', items: ['Today?'] };
  const { seq: worksheetSeq } = accepted(await facilitator.submit(sessionId, sheet));
  const answers = `/rooms/${sessionId}/worksheets/${worksheetSeq}/answers`;
  expect((await elsewhere(robin, `PUT ${answers}`, { answers: ['quiet'] })).status).toBe(204);
  expect((await group.call(robin, `GET ${answers}`)).body).toEqual({ answers: ['quiet'] });
});
