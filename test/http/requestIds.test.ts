import { handleOpen } from '@cairn/server/src/features/handler';
import { route } from '@cairn/shared/kernel/wire';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Office, openOffice } from '../kit/office.ts';

const nothing = z.strictObject({});
const faulty = route({
  ...{ method: 'post', path: '/test/faulty', summary: 'Fails.', access: 'anyone', params: nothing, body: nothing },
  ...{ status: 200, answer: nothing, refusals: [] },
});
const handlers = [
  handleOpen(faulty, async () => {
    throw new TypeError('nobody expected this');
  }),
];

let office: Office;
afterEach(() => office.stop());

const fail = (requestId?: string) =>
  office.call('POST', '/api/test/faulty', requestId === undefined ? {} : { headers: { 'x-request-id': requestId } });

/** The id in the answer. */
const idOf = async (requestId?: string) => (await fail(requestId)).headers.get('x-request-id') ?? '';

const logged = () =>
  office
    .logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; requestId?: string });

const made = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('The id of a request', () => {
  it('is in its answer, and in every line that is logged of it', async () => {
    office = await openOffice({ handlers });
    const [one, other] = [await idOf(), await idOf()];
    expect(one).toMatch(made);
    expect(other).not.toBe(one);
    for (const id of [one, other])
      expect(
        logged()
          .filter(({ requestId }) => requestId === id)
          .map(({ msg }) => msg),
      ).toEqual(['a request failed', 'answered']);
  });

  it('is the one that a trusted proxy gave, if it can be an id', async () => {
    office = await openOffice({ handlers, trustedProxies: 1 });
    expect(await idOf('7f3a0c52-proxy.1')).toBe('7f3a0c52-proxy.1');
    for (const unfit of ['short', 'x'.repeat(65), 'with words in it', '{"level":60}', 'é'.repeat(10)])
      expect(await idOf(unfit)).toMatch(made);
  });

  it('is nobody’s to choose where no proxy is trusted', async () => {
    office = await openOffice({ handlers });
    expect(await idOf('7f3a0c52-proxy.1')).toMatch(made);
  });
});
