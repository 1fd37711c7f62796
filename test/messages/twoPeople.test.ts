import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accepted, connect, refusedWith } from '../kit/actors.ts';
import { send } from '../kit/send.ts';
import { openSite, type Site, sitePassword } from '../kit/server.ts';

let site: Site;
let url: string;

beforeAll(async () => {
  site = await openSite();
  url = (await site.startServer()).url;
});
afterAll(() => site.stop());

async function signIn(login: string): Promise<string> {
  const reply = await send(`${url}/api/grants`, { method: 'POST', body: { login, password: sitePassword } });
  expect(reply.status).toBe(201);
  return (reply.body as { token: string }).token;
}

describe('two people in a room', () => {
  it('sign in, post, edit, redact, resume after a seq, and repeat a command', async () => {
    const people = [await site.person('participant', 'robin'), await site.person('participant', 'kai')];
    await site.room('mornings', people);
    const robin = await connect(url, await signIn('robin'));
    const kai = await connect(url, await signIn('kai'));
    const opened = accepted(await robin.open('mornings'));
    expect(opened.events.map(({ type }) => type)).toEqual(['room.opened', 'member.joined', 'member.joined']);
    accepted(await kai.open('mornings'));

    const post = { type: 'message.post', body: 'slept badly' } as const;
    const { seq } = accepted(await robin.submit('mornings', post, 'robin-1'));
    expect(seq).toBe(opened.head + 1);
    expect(accepted(await robin.submit('mornings', post, 'robin-1')).seq).toBe(seq);
    expect(accepted(await kai.submit('mornings', post, 'robin-1')).seq).toBe(seq + 1);

    accepted(await robin.submit('mornings', { type: 'message.edit', messageSeq: seq, body: 'slept a little' }));
    expect(refusedWith(await kai.submit('mornings', { type: 'message.edit', messageSeq: seq, body: 'x' }))).toBe(
      'message.notYours',
    );
    accepted(await kai.submit('mornings', { type: 'message.react', messageSeq: seq, reaction: 'hug', on: true }));
    accepted(await robin.submit('mornings', { type: 'message.redact', messageSeq: seq, reason: 'too much' }));

    await vi.waitFor(() => expect(kai.heard('mornings')).toHaveLength(5));
    expect(kai.heard('mornings').map(({ type }) => type)).toEqual([
      'message.posted',
      'message.posted',
      'message.edited',
      'message.reacted',
      'message.redacted',
    ]);
    expect(kai.heard('mornings')).toEqual(robin.heard('mornings'));

    kai.leave();
    const again = await connect(url, await signIn('kai'));
    const resumed = accepted(await again.open('mornings', seq + 1));
    expect(resumed.events.map((event) => event.seq)).toEqual([seq + 2, seq + 3, seq + 4]);
    expect(JSON.stringify(accepted(await again.open('mornings')))).not.toContain('slept a');
    robin.leave();
    again.leave();
  });
});
