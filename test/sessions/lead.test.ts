import { describe, expect, it } from 'vitest';
import { sessionOf } from './invariants.ts';
import { carry, elapse, firstDue } from './time.ts';
import { begun, comes, dana, goes, later, lee, maya, phase, take, takeAll, type World } from './world.ts';

const world = begun({ phases: [phase('open', 3_600_000)] });
const without = (id: string): World => take(world, { actor: 'system', command: goes(id) });
const leaderOf = (of: World) => sessionOf(of).leadId;

describe('the lead', () => {
  it('goes to another leader who is here, 30 seconds after the one who led was gone', () => {
    const alone = without(maya);
    expect(leaderOf(elapse(alone, 29_999))).toBe(maya);
    expect(leaderOf(elapse(alone, 30_000))).toBe(dana);
  });

  it('stays where it is when they are back in time, or when one of their devices never went', () => {
    const back = take(elapse(without(maya), 29_000), { actor: 'system', command: comes(maya) });
    expect(leaderOf(elapse(back, 60_000))).toBe(maya);
    const twice = takeAll(world, [
      ['system', comes(maya, 's2')],
      ['system', goes(maya, 's1')],
    ]);
    expect(leaderOf(elapse(twice, 60_000))).toBe(maya);
  });

  it('is not taken by a server that has not heard yet that they are back', () => {
    const alone = without(maya);
    const due = firstDue(alone, alone.now + 30_000);
    if (!due) throw new Error('somebody has to lead');
    const back = take(later(alone, 30_000), { actor: 'system', command: comes(maya) });
    expect(carry(back, due).refused).toBe('deadline.moved');
  });

  it('waits for a leader: peer specialists and participants do not take over', () => {
    const alone = take(without(maya), { actor: 'system', command: goes(dana) });
    const waiting = elapse(alone, 600_000);
    expect(leaderOf(waiting)).toBe(maya);
    expect(leaderOf(elapse(take(waiting, { actor: 'system', command: comes(dana) }), 0))).toBe(dana);
  });

  it('counts from the beginning for whoever began before their coming was known', () => {
    const state = { ...world.state, presence: { ...world.state.presence, [maya]: { servers: [], since: 0 } } };
    expect(leaderOf(elapse({ ...world, state }, 29_999))).toBe(maya);
    expect(leaderOf(elapse({ ...world, state }, 30_000))).toBe(dana);
  });

  it('goes on when whoever led is removed, also the second time', () => {
    const remove = { type: 'member.remove', memberId: maya } as const;
    const first = elapse(take(world, { actor: 'system', command: remove }), 30_000);
    expect(leaderOf(first)).toBe(dana);
    const again = takeAll(later(first, 1_000), [
      [dana, { type: 'member.admit', memberId: maya }],
      ['system', comes(maya)],
      [dana, { type: 'session.lead', memberId: maya }],
      ['system', remove],
    ]);
    expect(leaderOf(elapse(again, 30_000))).toBe(dana);
  });

  it('is given to a leader who is here alone', () => {
    const give = (memberId: string) => ({ actor: maya, command: { type: 'session.lead', memberId } }) as const;
    expect(leaderOf(take(world, give(dana)))).toBe(dana);
    expect(take(world, give(maya)).refused).toBe('lead.unchanged');
    expect(take(world, give(lee)).refused).toBe('role.refused');
    expect(take(world, give('facilitator.lou')).refused).toBe('member.unknown');
    expect(take(without(dana), give(dana)).refused).toBe('member.absent');
  });
});
