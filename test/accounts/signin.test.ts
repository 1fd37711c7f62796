import { failuresMax } from '@cairn/server/src/features/accounts/attempts';
import { type Argon2, argon2 } from '@cairn/server/src/features/accounts/passwords';
import { minuteMs } from '@cairn/shared/kernel/time';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Office, openOffice, password, type Shared, share } from '../kit/office.ts';

let shared: Shared;
let office: Office;
let comparisons = 0;

const counted: Argon2 = {
  ...argon2,
  verify: (hashed, given) => {
    comparisons += 1;
    return argon2.verify(hashed, given);
  },
};

beforeAll(async () => {
  shared = await share();
  office = await openOffice({ beside: shared, argon2: counted, trustedProxies: 1 });
});

afterAll(async () => {
  await office.stop();
  await shared.database.stop();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Somebody else each time, so that the limits of one test do not reach another. */
let neighbours = 0;
const newAddress = () => {
  neighbours += 1;
  return `203.0.113.${neighbours}`;
};

const signIn = (login: string, given: string, address: string) =>
  office.call('POST', '/api/grants', { body: { login, password: given }, headers: { 'x-forwarded-for': address } });

describe('Wrong login, wrong password, unknown and closed account', () => {
  it('get the same answer, byte for byte, after the same work', async () => {
    const { login } = await office.hire('participant');
    const closed = await office.hire('participant');
    await office.records.accounts.updateOne({ _id: closed.id }, { $set: { status: 'deactivated' } });
    const attempts = [
      [login, 'not the password'],
      ['nobody-has-this-login', password],
      ['this could never be a login!', password],
      ['', ''],
      [closed.login, password],
    ] as const;
    for (const [name, given] of attempts) {
      const before = comparisons;
      const reply = await signIn(name, given, newAddress());
      expect(reply.status).toBe(401);
      expect(reply.text).toBe(
        '{"refusal":{"code":"signin.refused","text":"This sign-in name and password do not match an open account."}}',
      );
      expect(reply.headers.getSetCookie()).toEqual([]);
      expect(comparisons - before).toBe(1);
    }
  });

  it('accepts the same password typed as other code points', async () => {
    const { id, login } = await office.hire('participant');
    const passwordHash = await office.accounts.hashPassword('caf\u00e9 au lait \u2460');
    await office.records.accounts.updateOne({ _id: id }, { $set: { passwordHash } });
    expect((await signIn(login, 'cafe\u0301 au lait 1', newAddress())).status).toBe(201);
  });

  it('stores passwords as argon2id with 19 MiB and two passes', async () => {
    const { id } = await office.hire('participant');
    const account = await office.records.accounts.findById(id).lean();
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('Attempts to sign in', () => {
  it.each([
    ['at an account', true],
    ['at a login that nobody has', false],
  ])('%s are limited the same', async (_, exists) => {
    const login = exists ? (await office.hire('participant')).login : `nobody-${crypto.randomUUID()}`;
    const address = newAddress();
    for (let n = 0; n < failuresMax.loginFromAddress; n += 1) {
      expect((await signIn(login, 'wrong', address)).refusal?.code).toBe('signin.refused');
    }
    const before = comparisons;
    const reply = await signIn(login, password, address);
    expect(reply.status).toBe(429);
    expect(reply.refusal?.code).toBe('request.tooMany');
    expect(reply.refusal?.retryAfterMs).toBeGreaterThan(14 * minuteMs);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
    expect(comparisons).toBe(before);
    expect((await signIn(login, password, newAddress())).status).toBe(exists ? 201 : 401);
  });

  it('are limited when they come all at once', async () => {
    const { login } = await office.hire('participant');
    const address = newAddress();
    const replies = await Promise.all(Array.from({ length: 30 }, () => signIn(login, 'wrong', address)));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(failuresMax.loginFromAddress);
  });

  it('that go well do not count', async () => {
    const { login } = await office.hire('participant');
    const address = newAddress();
    for (let n = 0; n < failuresMax.loginFromAddress + 2; n += 1) {
      expect((await signIn(login, password, address)).status).toBe(201);
    }
  });

  it('are possible again after a quarter of an hour', async () => {
    const { login } = await office.hire('participant');
    const address = newAddress();
    for (let n = 0; n < failuresMax.loginFromAddress; n += 1) await signIn(login, 'wrong', address);
    // The limiter reads the machine's clock and takes no other.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * minuteMs });
    expect((await signIn(login, password, address)).status).toBe(201);
  });

  it('from one network at many logins are limited too, and a whole /64 of IPv6 is one network', async () => {
    const { attempts } = office.accounts;
    const fail = (address: string, login: string) =>
      attempts
        .limit({ address, login }, async () => Promise.reject(new Error('wrong')))
        .catch((error: Error) => error.message);
    for (let n = 0; n < failuresMax.address; n += 1) {
      expect(await fail(n % 2 ? '2001:db8:0:7::1' : `2001:DB8::7:${n}:0:0:1`, `login-${n}`)).toBe('wrong');
    }
    expect(await fail('2001:db8:0:7:ffff::9', 'one-more')).toBe('request.tooMany');
    expect(await fail('2001:db8:0:8::1', 'one-more')).toBe('wrong');
  });

  it('at one login from many networks are limited too', async () => {
    const { attempts } = office.accounts;
    const fail = (address: string) =>
      attempts
        .limit({ address, login: 'victim' }, async () => Promise.reject(new Error('wrong')))
        .catch((error: Error) => error.message);
    for (let n = 0; n < failuresMax.login; n += 1) expect(await fail(`198.51.100.${n}`)).toBe('wrong');
    expect(await fail('198.51.100.250')).toBe('request.tooMany');
  });
});
