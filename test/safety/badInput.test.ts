import { createServer } from 'node:net';
import { screen } from '@cairn/server/src/features/safety/screen/screen';
import { describe, expect, it, vi } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { says, setUpWard } from '../kit/ward.ts';

const ward = setUpWard();
const post = (body: string) => ({ type: 'message.post', body }) as const;
const alertsOf = async () => Object.values((await ward.desk()).alerts);

/** A port at which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('words that hide', () => {
  it.each([
    ['zero-width characters', 'I am going to k\u200Bi\u200Cl\u200Dl my\u2060self tonight'],
    ['marks of direction', '\u202AI am \u200Fgoing to kill\u200E myself\u202C tonight'],
    ['marks that turn the text round', 'I am going to \u2066kill myself\u2069 tonight'],
    ['look-alikes', 'I am g\u043Eing t\u043E k\u0456ll mys\u0435lf t\u043Enight'],
  ])('behind %s call staff, who read them as they were written', async (_name, body) => {
    const robin = await ward.device(ward.robin);
    expect(accepted(await robin.submit(ward.roomId, post(body))).care).toBe(true);
    expect(await alertsOf()).toMatchObject([{ kind: 'self-harm', body }]);
  });

  it('in a content warning, or in what is told to staff in a report, call staff', async () => {
    const kai = await ward.device(ward.kai);
    const note = `It is too much. ${says.selfHarm}`;
    const flag = { type: 'message.flag', memberId: ward.robin.id, reason: 'other', note } as const;
    expect(accepted(await kai.submit(ward.roomId, flag, 'r1')).care).toBe(true);
    expect(accepted(await kai.submit(ward.roomId, flag, 'r1')).care).toBe(true);
    expect(await alertsOf()).toMatchObject([{ kind: 'self-harm', memberId: ward.kai.id, body: note, more: [] }]);
    // What is told about one of the staff stays where that person does not read it.
    const aboutMaya = { ...flag, memberId: ward.maya.id } as const;
    accepted(await kai.submit(ward.roomId, aboutMaya, 'r2'));
    expect(await alertsOf()).toHaveLength(1);
    expect(JSON.stringify((await ward.call(ward.ines, 'GET /care')).body)).toContain('"kind":"self-harm"');
  });

  it('in the reason for taking out one’s own message are not kept; those of staff are', async () => {
    const [robin, maya] = [await ward.device(ward.robin), await ward.device(ward.maya)];
    const redact = async (actor: typeof robin, reason: string) => {
      const messageSeq = await robin.post(ward.roomId, 'words');
      accepted(await actor.submit(ward.roomId, { type: 'message.redact', messageSeq, reason }));
      await vi.waitFor(() => expect(maya.heard(ward.roomId).at(-1)?.type).toBe('message.redacted'));
      return maya.heard(ward.roomId).at(-1)?.data.reason;
    };
    expect(await redact(robin, 'text me at 415-555-0134')).toBe('');
    expect(await redact(maya, 'A name was in it.')).toBe('A name was in it.');
  });
});

describe('text made to take long', () => {
  it.each([
    ['one letter', 'a'.repeat(4_000)],
    ['nearly a word, again and again', 'kil '.repeat(1_000)],
    ['nearly a number, again and again', '555-123-'.repeat(500)],
    ['nearly an address', `a@${'a.'.repeat(1_990)}`],
    ['open brackets', '('.repeat(4_000)],
    ['letters one by one', 'k i l l '.repeat(500)],
    ['marks upon marks', `e${'\u0301'.repeat(3_999)}`],
    ['turned round at each letter', '\u202Ea\u202C'.repeat(1_333)],
    ['joined emoji', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} '.repeat(400)],
    ['ten thousand emoji', '\u{1F600}'.repeat(10_000)],
  ])('%s is screened in a moment', (_name, text) => {
    screen(text);
    const startedAt = performance.now();
    screen(text);
    // Far above what it takes, far below what a pattern takes that runs away.
    expect(performance.now() - startedAt).toBeLessThan(250);
  });
});

describe('a mail server that is not there', () => {
  it('holds up nobody: who is called hears it live, letters are tried again, and that is shown', async () => {
    const mail = { smtpUrl: `smtp://127.0.0.1:${await deadPort()}`, from: 'cairn@clinic.example' };
    const server = await ward.site.startServer({ calling: { mail } });
    expect(
      (await ward.call(ward.maya, `PUT /on-call/contacts/${ward.maya.id}`, { email: 'maya@clinic.example' })).status,
    ).toBe(204);
    const maya = await ward.device(ward.maya, server);
    const robin = await ward.device(ward.robin, server);
    accepted(await robin.submit(ward.roomId, post(says.selfHarm)));
    await ward.soon(() => expect(maya.told('care.changed')).toContainEqual({ deskId: ward.deskId, called: true }));
    await robin.post(ward.roomId, 'the room goes on');
    const { token } = await ward.site.core.accounts.grants.open({ _id: ward.maya.id });
    await ward.soon(async () => {
      const rota = await fetch(`${server.url}/api/on-call`, { headers: { authorization: `Bearer ${token}` } });
      expect(await rota.json()).toMatchObject({
        channels: [{ channel: 'email', sentAt: null, failedAt: expect.any(Number), waiting: 1 }],
      });
    });
  });
});

describe('what has been decided', () => {
  it('is not decided again: a held message released or given back twice, and the one after the other', async () => {
    const [robin, maya] = [await ward.device(ward.robin), await ward.device(ward.maya)];
    for (const id of ['c1', 'c2'])
      expect(refusedWith(await robin.submit(ward.roomId, post(says.sourcing), id))).toBe('message.held');
    const [first = 0, second = 0] = Object.keys((await ward.desk()).held).map(Number);
    const release = (heldSeq: number) => ({ type: 'held.release', heldSeq }) as const;
    const refuse = (heldSeq: number) => ({ type: 'held.refuse', heldSeq }) as const;
    accepted(await maya.submit(ward.deskId, release(first)));
    accepted(await maya.submit(ward.deskId, refuse(second)));
    for (const again of [release(first), refuse(first), release(second), refuse(second), release(9_999), release(1)])
      expect(refusedWith(await maya.submit(ward.deskId, again))).toBe('held.settled');
  });

  it('and a report on what stands in another room is about nothing that its reader sees', async () => {
    const other = `other-${ward.roomId}`;
    await ward.site.room(other, [ward.maya, ward.robin]);
    const [kai, robin] = [await ward.device(ward.kai), await ward.device(ward.robin, ward.here, [other])];
    let messageSeq = 0;
    for (let n = 0; n < 5; n += 1) messageSeq = await robin.post(other, 'elsewhere');
    const flag = { type: 'message.flag', messageSeq, reason: 'worried' } as const;
    expect(refusedWith(await kai.submit(ward.roomId, flag))).toBe('message.unknown');
    expect(refusedWith(await kai.submit(other, flag))).toBe('room.unknown');
    expect(refusedWith(await kai.submit('no-such-room', flag))).toBe('room.unknown');
  });
});
