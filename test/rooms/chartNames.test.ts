import { programId } from '@cairn/server/src/features/programs/defaults';
import { serialize } from 'bson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../kit/send.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let url: string;
let maya: Person;
let robin: Person;
let elsewhere: Person;

beforeAll(async () => {
  site = await openSite();
  url = (await site.startServer()).url;
  maya = await site.person('facilitator', 'maya');
  elsewhere = await site.person('facilitator', 'elsewhere');
  await site.core.accounts.plant([
    {
      accountId: 'robin',
      programId,
      login: 'robin',
      passwordHash: 'none',
      role: 'participant',
      alias: 'Robin',
      chartName: 'Theodora Vance',
      signedVersion: 1,
    },
  ]);
  robin = await site.person('participant', 'robin');
  await site.room('mornings', [maya, robin]);
});
afterAll(() => site.stop());

const ask = ({ token }: Person) => send(`${url}/api/rooms/mornings/chart-names`, { method: 'GET', token });
const looks = () =>
  site.core.database.connection.collection('audit').countDocuments({ action: 'chart-names.view', subject: 'mornings' });

describe('the chart names of a room', () => {
  it("are given to that room's staff, and each look is in the audit", async () => {
    expect((await ask(maya)).body).toEqual(
      expect.arrayContaining([
        { memberId: 'robin', chartName: 'Theodora Vance' },
        { memberId: 'maya', chartName: null },
      ]),
    );
    expect(await looks()).toBe(1);
  });

  it('are given to no peer, and to no staff of another room', async () => {
    expect((await ask(robin)).refusal?.code).toBe('role.refused');
    expect((await ask(elsewhere)).refusal?.code).toBe('room.unknown');
    expect(await looks()).toBe(1);
  });

  it('stand nowhere readable: not in a log line, and not in the database', async () => {
    expect(site.logged()).not.toContain('Theodora');
    for (const { name } of await site.core.database.connection.listCollections()) {
      const records = await site.core.database.connection.collection(name).find({}).toArray();
      expect(Buffer.from(serialize({ records })).includes('Theodora'), name).toBe(false);
    }
  });
});
