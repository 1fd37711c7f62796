import type { Grant } from '@cairn/shared/accounts/contract';
import { dayMs, secondMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, password, type Shared, share } from '../kit/office.ts';

let shared: Shared;
let office: Office;
let other: Office;

beforeAll(async () => {
  shared = await share();
  office = await openOffice({ beside: shared });
  other = await openOffice({ beside: shared });
});

afterAll(async () => {
  await office.stop();
  await other.stop();
  await shared.database.stop();
});

let people = 0;
const newcomer = (token: string) => {
  people += 1;
  return { token, login: `newcomer-${people}`, password, alias: `Newcomer ${people}` };
};

const signUp = (body: unknown, at = office) => at.call('POST', '/api/accounts', { body });
const view = (token: string) => office.call('POST', '/api/invitations/view', { body: { token } });

describe('An invitation', () => {
  it('leads to an account that is signed in, has its role, its rooms to come, and a sealed chart name', async () => {
    const token = await office.invite('participant', { chartName: 'Jane Q. Public', roomIds: ['room-1', 'room-2'] });
    const seen = await view(token);
    expect(seen.body).toEqual({
      programName: 'Our program',
      role: 'participant',
      expiresAt: office.clock.now() + 7 * dayMs,
    });
    const body = newcomer(token);
    const reply = await signUp({ ...body, login: ` ${body.login.toUpperCase()} ` });
    expect(reply.status).toBe(201);
    expect(reply.refreshToken).toBeDefined();
    const { account, token: grant } = reply.body as Grant;
    expect(account).toMatchObject({ login: body.login, role: 'participant', alias: body.alias });
    expect((await office.call('GET', '/api/accounts/current', { token: grant })).body).toEqual(account);

    const { people: persons } = office.accounts;
    expect(await persons.pendingAdmissions(account.id)).toEqual(['room-1', 'room-2']);
    await persons.clearAdmission(account.id, 'room-1');
    await persons.clearAdmission(account.id, 'room-1');
    expect(await persons.pendingAdmissions(account.id)).toEqual(['room-2']);
    expect(await persons.chartNames([account.id])).toEqual(new Map([[account.id, 'Jane Q. Public']]));

    const stored = await office.records.accounts.findById(account.id).lean();
    expect(JSON.stringify(stored)).not.toContain('Jane');
    expect(stored?.chartName?.toString()).not.toContain('Jane');
    expect(JSON.stringify(await office.records.invitations.find().lean())).not.toContain(token);
  });

  it('works once, also when twenty people use it at the same moment on two servers', async () => {
    const token = await office.invite('participant');
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => signUp(newcomer(token), n % 2 ? office : other)),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    const refusals = replies.flatMap(({ refusal }) => refusal?.code ?? []);
    expect(refusals).toEqual(Array.from({ length: 19 }, () => 'invitation.invalid'));
  });

  it('cannot be used after seven days; used, expired, unknown and malformed-but-plausible ones look alike', async () => {
    const used = await office.invite('family');
    await signUp(newcomer(used));
    const expired = await office.invite('family');
    office.clock.pass(7 * dayMs - secondMs);
    expect((await view(expired)).status).toBe(200);
    office.clock.pass(secondMs);
    const bodies = new Set<string>();
    for (const token of [used, expired, 'A'.repeat(43), 'x'.repeat(20)]) {
      for (const reply of [await view(token), await signUp(newcomer(token))]) {
        expect(reply.status).toBe(410);
        bodies.add(reply.text);
      }
    }
    expect([...bodies]).toEqual([
      '{"refusal":{"code":"invitation.invalid","text":"This invitation cannot be used. Your program can send you a new one."}}',
    ]);
  });

  it('stays good when the sign-up is refused', async () => {
    const token = await office.invite('alumni');
    const body = newcomer(token);
    expect((await signUp({ ...body, password: 'too short' })).refusal).toMatchObject({
      code: 'request.invalid',
      field: 'password',
    });
    expect((await signUp({ ...body, role: 'admin' })).refusal).toMatchObject({
      code: 'request.invalid',
      field: 'role',
    });
    expect((await signUp(body)).status).toBe(201);
  });
});

describe('A name', () => {
  it('to sign in with is taken once, also at the same moment', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, () => office.invite('participant')));
    const replies = await Promise.all(tokens.map((token) => signUp({ ...newcomer(token), login: 'the-same-login' })));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    const codes = new Set(replies.flatMap(({ refusal }) => refusal?.code ?? []));
    expect([...codes]).toEqual(['login.taken']);
    const later = await signUp({ ...newcomer(await office.invite('participant')), login: 'the-same-login' });
    expect(later.refusal?.code).toBe('login.taken');
  });

  it('for the group is taken once, and nobody can look like somebody else', async () => {
    await signUp({ ...newcomer(await office.invite('participant')), alias: 'River Stone' });
    for (const alias of [
      'River Stone',
      'river stone',
      'ＲＩＶＥＲ Stone',
      'River-Stone',
      'River  Stone',
      'Rivér Stone'.normalize('NFD'),
    ]) {
      const reply = await signUp({ ...newcomer(await office.invite('participant')), alias });
      if (alias.normalize('NFC').includes('é')) expect(reply.status).toBe(201);
      else expect(reply.refusal?.code).toBe('alias.taken');
    }
    const tokens = await Promise.all(Array.from({ length: 6 }, () => office.invite('participant')));
    const replies = await Promise.all(tokens.map((token) => signUp({ ...newcomer(token), alias: 'Straße' })));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    const late = await signUp({ ...newcomer(await office.invite('participant')), alias: 'STRASSE' });
    expect(late.refusal?.code).toBe('alias.taken');
  });
});

describe('Who may invite whom', () => {
  it.each([
    ['admin', 'admin', true],
    ['admin', 'participant', true],
    ['facilitator', 'participant', true],
    ['clinician', 'family', true],
    ['facilitator', 'peer', false],
    ['clinician', 'admin', false],
    ['peer', 'participant', false],
    ['participant', 'participant', false],
  ] as const)('%s inviting %s: %s', async (role, invited, allowed) => {
    const inviter = { accountId: 'somebody', programId: 'program', role };
    const made = office.accounts.invitations.make({ inviter, role: invited, roomIds: [] });
    if (allowed) expect((await made).token).toMatch(/^[\w-]{43}$/);
    else await expect(made).rejects.toThrow('role.refused');
  });
});

describe('The first admin', () => {
  it('is invited by the program itself, by the same link on every server, until there is one', async () => {
    const empty = await share();
    const one = await openOffice({ beside: empty });
    const two = await openOffice({ beside: empty });
    const made = await Promise.all([one, two].map((at) => at.accounts.invitations.forFirstAdmin('program')));
    expect(made[0]).toEqual(made[1]);
    const first = made[0]?.token ?? '';

    empty.clock.pass(7 * dayMs);
    expect((await signUp(newcomer(first), one)).refusal?.code).toBe('invitation.invalid');
    const renewed = await Promise.all([one, two].map((at) => at.accounts.invitations.forFirstAdmin('program')));
    expect(renewed[0]).toEqual(renewed[1]);
    expect(renewed[0]?.token).not.toBe(first);

    const reply = await signUp(newcomer(renewed[1]?.token ?? ''), one);
    expect((reply.body as Grant).account.role).toBe('admin');
    expect(await two.accounts.invitations.forFirstAdmin('program')).toBeNull();
    await one.stop();
    await two.stop();
    await empty.database.stop();
  });
});

describe('The people of the program', () => {
  it('are listed with chart names for admins alone, and each look is in the audit', async () => {
    const admin = await office.hire('admin');
    const token = await office.invite('participant', { chartName: 'John Doe' });
    const { account } = (await signUp(newcomer(token))).body as Grant;
    const reply = await office.call('GET', '/api/people', { token: admin.token });
    expect(reply.status).toBe(200);
    expect(reply.body).toContainEqual({
      id: account.id,
      role: 'participant',
      alias: account.alias,
      chartName: 'John Doe',
      active: true,
    });
    expect(await office.audit()).toContainEqual(expect.objectContaining({ actor: admin.id, action: 'people.view' }));
    for (const role of ['participant', 'facilitator', 'clinician', 'peer'] as const) {
      const { token: lesser } = await office.hire(role);
      expect((await office.call('GET', '/api/people', { token: lesser })).refusal?.code).toBe('role.refused');
    }
  });

  it('leave no name, login, alias, password or token in the log or in the audit', async () => {
    const secret = await office.invite('participant', { chartName: 'Verysecret Chartname' });
    const body = {
      token: secret,
      login: 'verysecret-login',
      password: 'verysecret password',
      alias: 'Verysecret Alias',
    };
    const { token } = (await signUp(body)).body as Grant;
    await signUp(body);
    await office.call('GET', '/api/accounts/current', { token });
    await office.call('POST', '/api/grants', { body: { login: body.login, password: 'verysecret wrong' } });
    const written = office.logged() + JSON.stringify(await office.audit());
    expect(written).toContain('/api/grants');
    for (const word of [/verysecret/i, secret, token, '127.0.0.1']) expect(written).not.toMatch(word);
  });
});
