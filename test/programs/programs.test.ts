import { programId } from '@cairn/server/src/features/programs/defaults';
import { secondMs } from '@cairn/shared/kernel/time';
import type { Program } from '@cairn/shared/programs/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, type Person, type Shared, share } from '../kit/office.ts';

let shared: Shared;
let office: Office;
let other: Office;
let admin: Person;

beforeAll(async () => {
  shared = await share();
  [office, other] = await Promise.all([openOffice({ beside: shared }), openOffice({ beside: shared })]);
  admin = await office.hire('admin');
});

afterAll(async () => {
  await office.stop();
  await other.stop();
  await shared.database.stop();
});

const view = async (token: string, at = office) => (await at.call('GET', '/api/program', { token })).body as Program;
const sign = (token: string, version: unknown) =>
  office.call('POST', '/api/agreement/signatures', { token, body: { version } });
const publish = (text: string, token = admin.token) => office.call('POST', '/api/agreement', { token, body: { text } });
const passes = (at: Office, { id }: Person) =>
  at.programs.agreements.require({ accountId: id, programId }).then(
    () => true,
    (error: Error) => error.message,
  );

describe('A new program', () => {
  it('has a group agreement, crisis lines and hours, once, though two servers set it up together', async () => {
    const program = await view(admin.token);
    expect(program).toMatchObject({ id: 'program', name: 'Our program', timeZone: 'America/New_York' });
    expect(program.crisisLines.map(({ contact, how }) => [contact, how])).toEqual([
      ['988', 'callOrText'],
      ['911', 'call'],
      ['HOME to 741741', 'text'],
    ]);
    expect(program.agreement).toMatchObject({ version: 1, signedAt: null });
    expect(program.agreement.text).toMatch(/what is said here stays here/i);
    expect(await other.programs.agreements.current(programId)).toMatchObject({ version: 1 });
  });

  it('can be described anew by an admin, and by nobody else', async () => {
    const body = {
      name: 'Evening track',
      timeZone: 'Europe/Vienna',
      staffedHours: '',
      crisisLines: [{ name: 'Telefonseelsorge', contact: '142', how: 'call' }],
    };
    const { token } = await office.hire('clinician');
    expect((await office.call('PUT', '/api/program', { token, body })).refusal?.code).toBe('role.refused');
    expect((await office.call('PUT', '/api/program', { token: admin.token, body })).status).toBe(204);
    expect(await view(token, other)).toMatchObject(body);
    const wrong = [
      ['timeZone', { ...body, timeZone: 'Mars/Olympus' }],
      ['crisisLines', { ...body, crisisLines: [] }],
      ['crisisLines.0.how', { ...body, crisisLines: [{ name: 'x', contact: 'y', how: 'shout' }] }],
      ['agreement', { ...body, agreement: 'x' }],
    ] as const;
    for (const [field, bad] of wrong) {
      const reply = await office.call('PUT', '/api/program', { token: admin.token, body: bad });
      expect(reply.refusal).toMatchObject({ code: 'request.invalid', field });
    }
  });
});

describe('The group agreement', () => {
  it('holds everybody back until it is signed, is signed once, and leaves an audit entry', async () => {
    const person = await office.hire('participant');
    expect(await passes(office, person)).toBe('agreement.unsigned');
    const { version } = (await view(person.token)).agreement;
    expect((await sign(person.token, version + 1)).refusal?.code).toBe('agreement.outdated');
    expect((await sign(person.token, '1')).refusal).toMatchObject({ code: 'request.invalid', field: 'version' });
    const signedAt = office.clock.now();
    expect((await sign(person.token, version)).status).toBe(204);
    office.clock.pass(secondMs);
    expect((await sign(person.token, version)).status).toBe(204);
    expect((await view(person.token)).agreement.signedAt).toBe(signedAt);
    expect(await passes(office, person)).toBe(true);
    expect(await passes(other, person)).toBe(true);
    const entries = (await office.audit()).filter(
      ({ actor, action }) => actor === person.id && action === 'agreement.sign',
    );
    expect(entries).toMatchObject([{ details: { version } }]);
    expect((await office.accounts.grants.identify(person.token)).signedVersion).toBe(version);
  });

  it('in a new version is signed anew: at once where it was published, within seconds on other servers', async () => {
    const person = await office.hire('participant');
    const { version } = (await view(person.token)).agreement;
    await sign(person.token, version);
    expect([await passes(office, person), await passes(other, person)]).toEqual([true, true]);
    expect((await publish('Be kind.')).body).toEqual({ version: version + 1 });
    expect([await passes(office, person), await passes(other, person)]).toEqual(['agreement.unsigned', true]);
    other.clock.pass(5 * secondMs);
    expect(await passes(other, person)).toBe('agreement.unsigned');
    expect((await view(person.token)).agreement).toEqual({ version: version + 1, text: 'Be kind.', signedAt: null });
    expect((await sign(person.token, version)).refusal?.code).toBe('agreement.outdated');
    await sign(person.token, version + 1);
    expect([await passes(office, person), await passes(other, person)]).toEqual([true, true]);
  });

  it('gets one version after the other when several publish at once, and is published by admins alone', async () => {
    const { version } = (await view(admin.token)).agreement;
    const replies = await Promise.all(Array.from({ length: 5 }, (_, n) => publish(`Version of admin ${n}.`)));
    const versions = replies.map(({ body }) => (body as { version: number }).version).sort((a, b) => a - b);
    expect(versions).toEqual([1, 2, 3, 4, 5].map((n) => version + n));
    const { token } = await office.hire('facilitator');
    expect((await publish('Mine.', token)).refusal?.code).toBe('role.refused');
  });
});
