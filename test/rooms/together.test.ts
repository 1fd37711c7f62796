import mongoose from 'mongoose';
import { afterEach, describe, expect, it } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { openSite, type Site } from '../kit/server.ts';

describe('People who open a room all at once', { timeout: 120_000 }, () => {
  let site: Site;
  afterEach(async () => {
    mongoose.set('debug', false);
    await site.stop();
  });

  it('cost a handful of questions to the database, however many they are', async () => {
    site = await openSite();
    const people = await Promise.all(Array.from({ length: 40 }, () => site.person('participant')));
    await site.room('mornings', people);
    const { url } = await site.startServer();
    const actors = await Promise.all(people.map(({ token }) => connect(url, token)));
    const asked: string[] = [];
    mongoose.set('debug', (collection: string, method: string) => asked.push(`${collection}.${method}`));
    for (const opened of await Promise.all(actors.map((actor) => actor.open('mornings')))) {
      expect(Object.keys(accepted(opened).state.members)).toHaveLength(people.length);
    }
    // Beside these, a server looks around from time to time.
    const isOfOpening = /^(accounts|agreements|events|grants|keys|memberships|rooms|snapshots)\./;
    expect(asked.filter((name) => isOfOpening.test(name)).length).toBeLessThan(people.length / 2);
    for (const actor of actors) actor.leave();
  });
});
