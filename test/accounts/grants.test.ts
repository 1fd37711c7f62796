import type { GrantEnd } from '@cairn/server/src/features/accounts/grants';
import type { Grant } from '@cairn/shared/accounts/contract';
import { dayMs, minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, type Person, type Shared, share } from '../kit/office.ts';

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

const me = (token: string, at = office) => at.call('GET', '/api/accounts/current', { token });
const renew = (refreshToken: string | undefined, at = office) => at.call('POST', '/api/grants/renew', { refreshToken });

describe('A grant', () => {
  it('is a token of ten minutes, the own account, and a refresh cookie that scripts and other sites cannot use', async () => {
    const { login, password } = await office.hire('participant');
    const reply = await office.call('POST', '/api/grants', { body: { login: ` ${login.toUpperCase()} `, password } });
    expect(reply.status).toBe(201);
    const grant = reply.body as Grant;
    expect(Object.keys(grant).sort()).toEqual(['account', 'expiresAt', 'token']);
    expect(grant.account).toEqual({
      id: expect.any(String),
      login,
      role: 'participant',
      alias: expect.stringContaining('Alias'),
      programId: 'program',
    });
    const usableMs = grant.expiresAt - office.clock.now();
    expect(usableMs).toBeGreaterThan(10 * minuteMs - secondMs);
    expect(usableMs).toBeLessThanOrEqual(10 * minuteMs);
    expect(reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^cairn_refresh=[\w-]+\.[\w-]+; Max-Age=604800; Path=\/api\/grants; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect((await me(grant.token)).body).toEqual(grant.account);
  });

  it('runs out', async () => {
    const { token } = await office.hire('participant');
    office.clock.pass(10 * minuteMs - secondMs);
    expect((await me(token)).status).toBe(200);
    office.clock.pass(secondMs);
    expect((await me(token)).refusal?.code).toBe('grant.expired');
  });

  it('counts for nothing when a single letter of it is changed, or when it is signed otherwise', async () => {
    const { token } = await office.hire('admin');
    const [head = '', claims = '', signature = ''] = token.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const others = [`${head}.${claims}.A${signature.slice(1)}x`, `${none}.${claims}.`, `${head}.${claims}`, 'x', '.'];
    for (const forged of others) {
      const reply = await me(forged);
      expect(reply.status).toBe(401);
      expect(reply.refusal?.code).toBe('grant.invalid');
      expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    for (const authorization of ['', 'Bearer', `Basic ${token}`, token]) {
      const reply = await office.call('GET', '/api/accounts/current', { headers: { authorization } });
      expect(reply.refusal?.code).toBe('grant.missing');
    }
    expect((await office.call('GET', '/api/accounts/current')).refusal?.code).toBe('grant.missing');
  });
});

describe('Renewing', () => {
  it('gives a new token and a new cookie, on any server, and the new cookie works once more', async () => {
    const { refreshToken } = await office.hire('participant');
    const second = await renew(refreshToken);
    expect(second.status).toBe(201);
    expect(second.refreshToken).not.toBe(refreshToken);
    const third = await renew(second.refreshToken, other);
    expect(third.status).toBe(201);
    expect((await me((third.body as Grant).token)).status).toBe(200);
  });

  it('with a cookie that was traded before ends the whole family, on every server', async () => {
    const { refreshToken, token, id } = await office.hire('participant');
    const next = await renew(refreshToken);
    const ends: GrantEnd[] = [];
    const stop = office.accounts.grants.onEnded((end) => ends.push(end));
    expect((await renew(refreshToken)).refusal?.code).toBe('grant.ended');
    stop();
    expect(ends).toEqual([{ accountId: id, familyId: expect.any(String), code: 'grant.ended' }]);
    expect((await renew(next.refreshToken)).refusal?.code).toBe('grant.ended');
    expect((await me(token, other)).refusal?.code).toBe('grant.ended');
    expect((await me((next.body as Grant).token, other)).refusal?.code).toBe('grant.ended');
    const familyIds = [ends[0]?.familyId ?? '', 'another'];
    expect(await other.accounts.grants.endedAmong(familyIds)).toEqual(new Map([[familyIds[0], 'grant.ended']]));
    expect((await office.audit()).filter(({ action }) => action === 'grant.reuse')).toMatchObject([{ actor: id }]);
  });

  it('lets one of many at once with the same cookie pass, and ends the family', async () => {
    const { refreshToken } = await office.hire('participant');
    const replies = await Promise.all(Array.from({ length: 8 }, (_, n) => renew(refreshToken, n % 2 ? office : other)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(replies.map(({ refusal }) => refusal?.code))).toEqual(new Set([undefined, 'grant.ended']));
    const winner = replies.find(({ status }) => status === 201);
    expect((await renew(winner?.refreshToken)).refusal?.code).toBe('grant.ended');
  });

  it('is refused without a cookie, and with a made-up one', async () => {
    expect((await renew(undefined)).refusal?.code).toBe('grant.missing');
    for (const madeUp of ['', '.', 'x', 'a.b', `${crypto.randomUUID()}.secret`]) {
      expect((await renew(madeUp)).refusal?.code).toBe('grant.invalid');
    }
  });

  it('is over after a week without it, and after thirty days in any case', async () => {
    const idle = await office.hire('participant');
    office.clock.pass(7 * dayMs);
    expect((await renew(idle.refreshToken)).refusal?.code).toBe('grant.expired');

    let { refreshToken } = (await office.hire('participant')) as { refreshToken: string | undefined };
    for (let day = 6; day < 30; day += 6) {
      office.clock.pass(6 * dayMs);
      ({ refreshToken } = await renew(refreshToken));
      expect(refreshToken).toBeDefined();
    }
    office.clock.pass(6 * dayMs);
    expect((await renew(refreshToken)).refusal?.code).toBe('grant.expired');
  });
});

describe('Signing out', () => {
  it('ends this sign-in at once, takes the cookie away, and leaves other devices signed in', async () => {
    const phone = await office.hire('participant');
    const { body } = await office.call('POST', '/api/grants', {
      body: { login: phone.login, password: phone.password },
    });
    const laptop = body as Grant;
    const ends: GrantEnd[] = [];
    const stop = office.accounts.grants.onEnded((end) => ends.push(end));
    const reply = await office.call('DELETE', '/api/grants/current', { token: phone.token });
    stop();
    expect(reply.status).toBe(204);
    expect(reply.text).toBe('');
    expect(reply.headers.getSetCookie()).toEqual([
      'cairn_refresh=; Max-Age=0; Path=/api/grants; HttpOnly; SameSite=Strict',
    ]);
    expect(ends).toHaveLength(1);
    expect((await me(phone.token, other)).refusal?.code).toBe('grant.ended');
    expect((await renew(phone.refreshToken)).refusal?.code).toBe('grant.ended');
    expect((await me(laptop.token)).status).toBe(200);
  });
});

describe('Closing an account', () => {
  let admin: Person;
  let person: Person;
  const close = (id: string, token: string) => office.call('POST', `/api/accounts/${id}/deactivate`, { token });

  beforeAll(async () => {
    admin = await office.hire('admin');
    person = await office.hire('participant');
  });

  it('is for admins, for people of the program, and not for oneself', async () => {
    for (const role of ['participant', 'alumni', 'family', 'peer', 'facilitator', 'clinician'] as const) {
      const { token } = await office.hire(role);
      const reply = await close(person.id, token);
      expect(reply.status).toBe(403);
      expect(reply.refusal?.code).toBe('role.refused');
    }
    expect((await close(admin.id, admin.token)).refusal?.code).toBe('role.refused');
    expect((await close('nobody', admin.token)).refusal?.code).toBe('account.unknown');
    expect((await close('no%20body', admin.token)).refusal).toMatchObject({
      code: 'request.invalid',
      field: 'accountId',
    });
    expect((await me(person.token)).status).toBe(200);
  });

  it('ends every sign-in on every server at once, and looks like a wrong password afterwards', async () => {
    const ends: GrantEnd[] = [];
    const stop = office.accounts.grants.onEnded((end) => ends.push(end));
    expect((await close(person.id, admin.token)).status).toBe(204);
    stop();
    expect(ends).toEqual([{ accountId: person.id, familyId: null, code: 'account.deactivated' }]);
    expect((await me(person.token, other)).refusal?.code).toBe('account.deactivated');
    expect((await renew(person.refreshToken)).refusal?.code).toBe('account.deactivated');
    const { login, password } = person;
    const refused = await office.call('POST', '/api/grants', { body: { login, password } });
    expect(refused.refusal?.code).toBe('signin.refused');
    expect(await office.audit()).toContainEqual(
      expect.objectContaining({ actor: admin.id, action: 'account.deactivate', subject: person.id }),
    );
  });

  it('can be undone; old sign-ins stay ended', async () => {
    const reply = await office.call('POST', `/api/accounts/${person.id}/reactivate`, { token: admin.token });
    expect(reply.status).toBe(204);
    expect((await me(person.token)).refusal?.code).toBe('grant.ended');
    const { login, password } = person;
    expect((await office.call('POST', '/api/grants', { body: { login, password } })).status).toBe(201);
  });

  it('ends a sign-in that was under way meanwhile', async () => {
    const { id } = await office.hire('participant');
    const account = await office.records.accounts.findById(id).lean();
    if (!account) throw new Error('no account');
    await close(id, admin.token);
    await expect(office.accounts.grants.open(account)).rejects.toThrow('signin.refused');
    expect(await office.records.families.countDocuments({ accountId: id, status: 'active' })).toBe(0);
  });
});
