import { describe, expect, it } from 'vitest';
import type { Attempt, History, Law, Round, SentCommand, StoredEvent } from '../history.ts';
import { bounds } from './bounds.ts';
import { check } from './checker.ts';

/** Somebody's message in a room, as it is stored. */
function posted(seq: number, actor: string, changes: Partial<StoredEvent> = {}): StoredEvent {
  const data = { body: `words of ${actor}.${seq}`, warning: '', replyTo: null, card: null };
  const event = {
    seq,
    type: 'message.posted',
    at: seq,
    actor,
    data,
    commandId: `${actor}.${seq}`,
    isSuperseded: false,
  };
  return { ...event, ...changes };
}

const opened: StoredEvent = {
  ...{ seq: 1, type: 'room.opened', at: 1, actor: 'system', commandId: 'create', isSuperseded: false },
  data: { kind: 'cohort', title: 'Mornings', deskOf: null, partOf: null, about: null },
};

function attempt(sentAt: number, answer: Attempt['answer'], answeredAt = sentAt + 5): Attempt {
  return { server: 0, sentAt, answeredAt: answer && answeredAt, closedAt: answer ? null : answeredAt, answer };
}

function command(commandId: string, ...attempts: Attempt[]): SentCommand {
  const [actor = ''] = commandId.split('.');
  return { roomId: 'mornings', actor, commandId, type: 'message.post', body: `words of ${commandId}`, attempts };
}

const stored = [opened, posted(2, 'robin'), posted(3, 'kai'), posted(4, 'robin')];

/** A good history, with what a test makes of it. */
function history(changes: Partial<History> = {}, events: readonly StoredEvent[] = stored): History {
  return {
    ...{ seed: 1, rounds: [], posts: [], views: [], removals: [], given: [], stays: [], presences: [], endings: [] },
    troubles: [],
    readers: [{ name: 'wren', roomId: 'mornings', events: stored.map(asRead), isWhole: true }],
    commands: [
      command('robin.2', attempt(10, { seq: 2 })),
      command('kai.3', attempt(20, null), attempt(30, { seq: 3 })),
      command('robin.4', attempt(40, { seq: 4 })),
    ],
    logs: [{ roomId: 'mornings', startSeq: 1, quietSeq: events.length, events, tamperedSeq: null }],
    ...changes,
  };
}

const asRead = ({ seq, type, at, actor, data }: StoredEvent) => ({ seq, type, at, actor, data });

const reading = (...events: readonly StoredEvent[]): Partial<History> => ({
  readers: [{ name: 'wren', roomId: 'mornings', events: events.map(asRead), isWhole: true }],
});

const lawsBroken = (bad: History): Law[] => [...new Set(check(bad).map(({ law }) => law))];

function fault(from: number, until: number | null, ...parts: string[]): Round {
  return { nemesis: 'a fault', what: 'struck', parts, from, healedAt: until, recoveredAt: until };
}

it('finds nothing in a good history', () => {
  expect(check(history())).toEqual([]);
});

describe('what is stored', () => {
  it('has lost a command that was acknowledged', () => {
    const late = command('robin.9', attempt(50, { seq: 5 }));
    expect(lawsBroken(history({ commands: [...history().commands, late] }))).toEqual(['lost']);
  });

  it('has a command twice', () => {
    const again = posted(5, 'kai', { commandId: 'kai.3' });
    expect(lawsBroken(history(reading(...stored, again), [...stored, again]))).toContain('twice');
  });

  it('has a command elsewhere than was said, on one of two answers', () => {
    const moved = command('kai.3', attempt(20, { seq: 2 }), attempt(30, { seq: 3 }));
    const [first, , third] = history().commands;
    expect(lawsBroken(history({ commands: [first, moved, third].flatMap((one) => one ?? []) }))).toEqual(['twice']);
  });

  it('has a hole, or an event that was changed', () => {
    const [, , ...rest] = stored;
    const bad = history({ commands: history().commands.slice(1), readers: [] }, [opened, ...rest]);
    expect(lawsBroken(bad)).toEqual(['hole']);
    const [log] = history().logs;
    expect(lawsBroken(history({ logs: log ? [{ ...log, tamperedSeq: 3 }] : [] }))).toEqual(['tampered']);
  });

  it('has a command before one that was there when it was sent', () => {
    const late = [command('robin.2', attempt(60, { seq: 2 })), ...history().commands.slice(1)];
    expect(lawsBroken(history({ commands: late }))).toEqual(['order']);
  });

  it('has what was refused; but not where some server never answered', () => {
    const refused = (...before: Attempt[]) =>
      history({
        commands: history().commands.with(2, command('robin.4', ...before, attempt(40, { refused: 'room.locked' }))),
      });
    expect(lawsBroken(refused())).toEqual(['phantom']);
    expect(lawsBroken(refused(attempt(35, null)))).toEqual([]);
    expect(lawsBroken(refused(attempt(35, { refused: 'storage.unavailable' })))).toEqual([]);
  });

  it('has what nobody sent', () => {
    expect(lawsBroken(history({ commands: history().commands.slice(0, 2) }))).toEqual(['phantom']);
  });

  it('has lost what was in an outbox, has it twice, or in another order', () => {
    const put = (...seqs: number[]) =>
      seqs.map((seq) => ({ roomId: 'mornings', actor: 'ash', body: `words of ash.${seq}`, isWaiting: seq === 8 }));
    const log = [...stored, posted(5, 'ash'), posted(6, 'ash')];
    const all = reading(...log);
    expect(lawsBroken(history({ ...all, posts: put(5, 6) }, log))).toEqual([]);
    expect(lawsBroken(history({ ...all, posts: put(5, 6, 7) }, log))).toEqual(['lost']);
    expect(lawsBroken(history({ ...all, posts: put(5, 6, 8) }, log))).toEqual(['stuck']);
    expect(lawsBroken(history({ ...all, posts: put(6, 5) }, log))).toEqual(['order']);
    const twice = [...log, posted(7, 'ash', { data: posted(5, 'ash').data })];
    expect(lawsBroken(history({ ...reading(...twice), posts: put(5, 6) }, twice))).toEqual(['twice']);
  });
});

describe('what a reader holds', () => {
  const [first = opened, second = opened, third = opened, fourth = opened] = stored;

  it('has a hole, or another order', () => {
    expect(lawsBroken(history(reading(first, second, fourth)))).toEqual(['hole']);
    expect(lawsBroken(history(reading(first, third, second, fourth)))).toEqual(['hole']);
    expect(lawsBroken(history(reading(first, second, second, third, fourth)))).toEqual(['order']);
  });

  it('is not what is stored', () => {
    expect(lawsBroken(history(reading(first, second, third, posted(4, 'kai'))))).toEqual(['phantom']);
    expect(lawsBroken(history(reading(...stored, posted(5, 'kai'))))).toEqual(['phantom']);
    expect(
      lawsBroken(history(reading(first, second, third, { ...fourth, data: { ...fourth.data, body: null } }))),
    ).toEqual(['phantom']);
  });

  it('has the words of before an edit, or none; but no others', () => {
    const changed = { ...fourth, data: { ...fourth.data, body: null }, isSuperseded: true };
    const log = [first, second, third, changed];
    expect(lawsBroken(history(reading(...stored), log))).toEqual([]);
    expect(lawsBroken(history(reading(...log), log))).toEqual([]);
    const other = { ...fourth, data: { ...fourth.data, body: 'never said' } };
    expect(lawsBroken(history(reading(first, second, third, other), log))).toEqual(['phantom']);
  });

  it('may begin late, and must come to the end', () => {
    expect(lawsBroken(history(reading(third, fourth)))).toEqual([]);
    expect(lawsBroken(history(reading(first, second, third)))).toEqual(['stuck']);
  });

  it('is shown otherwise than it is', () => {
    const message = { seq: 2, author: 'robin', at: 2, body: 'words of robin.2', replyTo: null, warning: null };
    const shown = { ...message, card: null, editedAt: null, redacted: null, reactions: {} };
    const views = (...messages: (typeof shown)[]) =>
      history({ views: [{ name: 'ash', roomId: 'mornings', head: 4, messages }] });
    expect(lawsBroken(views(shown))).toEqual([]);
    expect(lawsBroken(views({ ...shown, body: 'never said' }))).toEqual(['phantom']);
  });
});

describe('bounds', () => {
  const removal = { roomId: 'mornings', memberId: 'kai', seq: 3, acknowledgedAt: 1_000, admittedAt: 30_000 };
  const given = (at: number, last: number) => ({ roomId: 'mornings', memberId: 'kai', server: 0, at, first: 2, last });
  const removing = (...some: ReturnType<typeof given>[]) => history({ removals: [removal], given: some });
  const removedBy = removal.acknowledgedAt + bounds.removalMs + bounds.toleranceMs;

  it('whoever was removed was given what came after', () => {
    expect(lawsBroken(removing(given(900, 3)))).toEqual([]);
    expect(lawsBroken(removing(given(1_001, 4)))).toEqual(['removal']);
    expect(lawsBroken(removing(given(30_001, 4)))).toEqual([]);
  });

  it('whoever was removed still reads beyond the bound; a server that cannot know is excused, without Redis it is not', () => {
    expect(lawsBroken(removing(given(removedBy, 3)))).toEqual([]);
    expect(lawsBroken(removing(given(removedBy + 1, 3)))).toEqual(['removal']);
    const during = (part: string) => ({ ...removing(given(removedBy + 1, 3)), rounds: [fault(2_000, 3_000, part)] });
    expect(lawsBroken(during('database'))).toEqual([]);
    expect(lawsBroken(during('server:0'))).toEqual([]);
    expect(lawsBroken(during('redis'))).toEqual(['removal']);
    expect(lawsBroken(during('server:1'))).toEqual(['removal']);
  });

  it('an ended sign-in that a server keeps open, or takes again', () => {
    const ending = (closedAt: number | null, ...takenBy: number[]) =>
      history({
        endings: [{ memberId: 'kai', acknowledgedAt: 1_000, connections: [{ server: 1, closedAt }], takenBy }],
      });
    const endedBy = 1_000 + bounds.endingMs + bounds.toleranceMs;
    expect(lawsBroken(ending(endedBy))).toEqual([]);
    expect(lawsBroken(ending(endedBy + 1))).toEqual(['ending']);
    expect(lawsBroken(ending(null))).toEqual(['ending']);
    expect(lawsBroken(ending(1_100, 0))).toEqual(['ending']);
    expect(lawsBroken({ ...ending(endedBy + 1), rounds: [fault(2_000, 3_000, 'redis')] })).toEqual(['ending']);
  });

  it('somebody who is there is called absent for long', () => {
    const stay = { roomId: 'mornings', memberId: 'kai', server: 1, from: 0, until: 60_000 };
    const told = (until: number, ...present: string[]) =>
      history({ stays: [stay], presences: [{ roomId: 'mornings', server: 0, at: 1_000, until, present }] });
    const seenBy = 1_000 + bounds.presenceMs + bounds.toleranceMs;
    expect(lawsBroken(told(seenBy, 'robin'))).toEqual([]);
    expect(lawsBroken(told(seenBy + 1, 'robin'))).toEqual(['presence']);
    expect(lawsBroken(told(seenBy + 1, 'robin', 'kai'))).toEqual([]);
    expect(lawsBroken({ ...told(seenBy + 1, 'robin'), rounds: [fault(2_000, 3_000, 'redis')] })).toEqual([]);
  });

  it('a command without an answer on a connection that stood; not during a fault', () => {
    const waiting = command('robin.9', attempt(0, null, bounds.answerMs + bounds.toleranceMs + 1));
    const commands = [...history().commands, waiting];
    expect(lawsBroken(history({ commands }))).toEqual(['stuck']);
    expect(lawsBroken(history({ commands, rounds: [fault(5_000, 6_000, 'server:0')] }))).toEqual([]);
  });

  it('a fault after which somebody was not served again, or late', () => {
    expect(lawsBroken(history({ rounds: [fault(0, null, 'redis')] }))).toEqual(['stuck']);
    const late = { ...fault(0, 1_000, 'redis'), recoveredAt: 1_001 + bounds.recoveryMs };
    expect(lawsBroken(history({ rounds: [late] }))).toEqual(['stuck']);
  });
});

it('tells what was seen to be wrong at once, and is the same for a history from a file', () => {
  const bad = history({ troubles: [{ law: 'process', text: 'server 0 ended by itself' }] });
  expect(lawsBroken(bad)).toEqual(['process']);
  expect(check(JSON.parse(JSON.stringify(bad)) as History)).toEqual(check(bad));
});
