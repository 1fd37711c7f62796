import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice, type Person } from '../kit/office.ts';

let office: Office;
let robin: Person;
let kai: Person;

beforeAll(async () => {
  office = await openOffice({ trustedProxies: 1, limits: { address: 30, person: 10, words: 5 } });
  [robin, kai] = [await office.hire('participant'), await office.hire('participant')];
});
afterAll(() => office.stop());

const ask = (token: string, address: string) =>
  office.call('GET', '/api/accounts/current', { token, headers: { 'X-Forwarded-For': address } });

it('a person who asks too much is told when to try again, and others are not', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(robin.token, '192.0.2.1')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(2);
  for (const { headers, body } of refused) {
    expect(body).toMatchObject({ refusal: { code: 'request.tooMany' } });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await ask(kai.token, '192.0.2.1')).status).toBe(200);
});

it('an address that asks too much is refused whoever asks, and another address is not', async () => {
  const strangers = await Promise.all(Array.from({ length: 32 }, () => ask('none', '192.0.2.2')));
  expect(strangers.filter(({ status }) => status === 429)).toHaveLength(2);
  expect((await ask(kai.token, '192.0.2.2')).status).toBe(429);
  expect((await ask(kai.token, '192.0.2.3')).status).toBe(200);
});
