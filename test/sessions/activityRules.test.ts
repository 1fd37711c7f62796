import type { Command } from '@cairn/shared/registry/decide';
import { describe, expect, it } from 'vitest';
import { sessionOf } from './invariants.ts';
import { elapse } from './time.ts';
import { ash, begun, dana, deskOf, kai, lee, maya, phase, take, takeAll, type World, wren } from './world.ts';

const world = begun({ phases: [phase('open', 3_600_000), phase('open', 3_600_000)] }, [ash, kai, wren]);
const refusalOf = (at: World, actor: string, command: Command) => take(at, { actor, command }).refused;

describe('a prompt', () => {
  const prompt = (body: string) => ({ type: 'message.post', body, card: { kind: 'prompt' } }) as const;
  const asked = takeAll(world, [[lee, prompt('What helped?')]]);
  const { seq } = asked.state;

  it('of staff stands until the next one, or the next phase', () => {
    expect(sessionOf(asked).prompt).toEqual({ seq, text: 'What helped?' });
    expect(sessionOf(takeAll(asked, [[maya, prompt('And now?')]])).prompt?.text).toBe('And now?');
    expect(sessionOf(takeAll(asked, [[maya, { type: 'session.next' }]])).prompt).toBeNull();
    expect(refusalOf(world, kai, prompt('Mine'))).toBe('role.refused');
  });

  it('changes with its message, and goes with it', () => {
    const edited = takeAll(asked, [[lee, { type: 'message.edit', messageSeq: seq, body: 'What helps?' }]]);
    expect(sessionOf(edited).prompt).toEqual({ seq, text: 'What helps?' });
    const redacted = takeAll(asked, [[maya, { type: 'message.redact', messageSeq: seq }]]);
    expect(sessionOf(redacted).prompt).toBeNull();
  });
});

describe('a poll', () => {
  const open = { type: 'poll.open', question: 'Shall we?', options: ['Yes', 'No', 'Later'] } as const;
  const voting = takeAll(world, [[maya, { ...open, options: [...open.options] }]]);
  const pollSeq = voting.state.seq;
  const count = (votes: number): Command => ({ type: 'poll.count', pollSeq, votes });

  it('is one at a time', () => {
    expect(refusalOf(voting, dana, { ...open, options: [...open.options] })).toBe('poll.alreadyOpen');
  });

  it('says how many have voted, and counts nobody back', () => {
    const counted = takeAll(voting, [['system', count(2)]]);
    expect(sessionOf(counted).poll?.votes).toBe(2);
    for (const votes of [1, 2]) expect(refusalOf(counted, 'system', count(votes))).toBe('poll.unchanged');
  });

  it('tells its counts once it is closed, a number for each option, and takes no more', () => {
    const closed = takeAll(voting, [[maya, { type: 'poll.close', pollSeq }]]);
    expect(closed.events.at(-1)?.data).toEqual({
      pollSeq,
      counts: [2, 1, 0],
      question: 'Shall we?',
      options: ['Yes', 'No', 'Later'],
    });
    expect(sessionOf(closed).poll).toBeNull();
    expect(refusalOf(closed, 'system', count(3))).toBe('poll.isClosed');
    expect(refusalOf(closed, maya, { type: 'poll.close', pollSeq })).toBe('poll.isClosed');
  });

  it('is not closed by somebody who thinks of another', () => {
    expect(refusalOf(voting, maya, { type: 'poll.close', pollSeq: pollSeq - 1 })).toBe('poll.isClosed');
  });
});

describe('a worksheet', () => {
  const posted = takeAll(world, [[maya, { type: 'worksheet.post', title: 'Triggers', items: ['What?', 'Then?'] }]]);
  const worksheetSeq = posted.state.seq;
  const share = (item: number, of = worksheetSeq) =>
    ({ type: 'message.post', body: 'Mine', card: { kind: 'worksheet', worksheetSeq: of, item } }) as const;

  it('is shared item by item, each once', () => {
    const shared = takeAll(posted, [
      [kai, share(1)],
      [wren, share(1)],
      [kai, share(0)],
    ]);
    expect(sessionOf(shared).worksheets[worksheetSeq]?.shared).toEqual({ [kai]: [1, 0], [wren]: [1] });
    expect(refusalOf(shared, kai, share(1))).toBe('worksheet.alreadyShared');
  });

  it('has only the items that it has, and only if it is one', () => {
    expect(refusalOf(posted, kai, share(2))).toBe('worksheet.unknown');
    expect(refusalOf(posted, kai, share(0, worksheetSeq - 1))).toBe('worksheet.unknown');
  });

  it('waits for its turn to be shared, as words do', () => {
    const quiet = takeAll(posted, [[maya, { type: 'floor.mode', mode: 'quiet' }]]);
    expect(refusalOf(quiet, kai, share(0))).toBe('floor.quiet');
  });

  it('is one of at most twenty', () => {
    const one: Command = { type: 'worksheet.post', title: 'One more', items: ['What?'] };
    const many = takeAll(
      posted,
      Array.from({ length: 19 }, () => [maya, one] as const),
    );
    expect(refusalOf(many, maya, one)).toBe('worksheet.tooMany');
  });
});

describe('breakouts', () => {
  const open = (...groups: string[][]): Command => ({
    type: 'breakout.open',
    lengthMs: 300_000,
    groups: groups.map((memberIds, index) => ({ title: `Group ${index + 1}`, memberIds })),
  });
  const split = takeAll(world, [[maya, open([ash, kai], [wren])]]);

  it('have rooms of their own, with other names each time', () => {
    const again = takeAll(split, [
      [maya, { type: 'breakout.close' }],
      [maya, open([ash], [kai, wren])],
    ]);
    const ids = [split, again].flatMap((at) => sessionOf(at).breakouts?.groups.map(({ roomId }) => roomId) ?? []);
    expect(new Set(ids).size).toBe(4);
    expect(refusalOf(split, dana, open([ash]))).toBe('breakout.alreadyOpen');
  });

  it('return on time, to the millisecond, also in a pause', () => {
    const paused = takeAll(split, [[maya, { type: 'session.pause' }]]);
    for (const at of [split, paused]) {
      expect(sessionOf(elapse(at, 299_999)).breakouts).not.toBeNull();
      expect(sessionOf(elapse(at, 300_000)).breakouts).toBeNull();
    }
    expect(refusalOf(world, maya, { type: 'breakout.close' })).toBe('breakout.none');
  });

  it('take each person once, and only people of the group', () => {
    for (const groups of [[[ash, ash]], [[ash], [ash]], [['participant.stranger']], [[lee]]])
      expect(refusalOf(world, maya, open(...groups))).toBe('breakout.groups');
  });
});

describe('the desk', () => {
  const desk = deskOf();
  const entry = (place: string, reach = ''): Command => ({ type: 'entry.request', memberId: kai, place, reach });

  it('knows who is in the lobby, where they are, and who chose not to say', () => {
    const said = takeAll(desk, [['system', entry('At home', '555')]]);
    expect(said.state.entries[kai]).toMatchObject({ waiting: true, skipped: false, place: 'At home', reach: '555' });
    const skipped = takeAll(desk, [['system', entry('')]]);
    expect(skipped.state.entries[kai]).toMatchObject({ waiting: true, skipped: true, place: null, reach: null });
  });

  it('keeps what was said once they are in, and asks nobody to leave twice', () => {
    const closed = takeAll(desk, [
      ['system', entry('At home')],
      ['system', { type: 'entry.close', memberId: kai }],
    ]);
    expect(closed.state.entries[kai]).toMatchObject({ waiting: false, place: 'At home' });
    expect(refusalOf(closed, 'system', { type: 'entry.close', memberId: kai })).toBe('lobby.notThere');
    expect(takeAll(closed, [['system', entry('')]]).state.entries[kai]?.waiting).toBe(true);
  });

  it('takes a check-in once', () => {
    const checkin = { type: 'checkin.give', memberId: kai, sharedWith: 'staff', mood: 0, craving: 10 } as const;
    const given = takeAll(desk, [['system', checkin]]);
    expect(given.state.checkins[kai]).toMatchObject({ mood: 0, craving: 10, sharedWith: 'staff' });
    expect(refusalOf(given, 'system', { ...checkin, mood: 9 })).toBe('checkin.alreadyGiven');
  });

  it('is the only place for entries and corrections', () => {
    expect(refusalOf(world, 'system', entry('At home'))).toBe('session.none');
    const correct = { type: 'attendance.correct', memberId: kai, minutes: 50, reason: 'Late' } as const;
    expect(refusalOf(world, maya, correct)).toBe('session.none');
  });
});
