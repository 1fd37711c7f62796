import { gather } from '@cairn/server/src/storage/gather';
import { describe, expect, it } from 'vitest';

/** A store whose answers wait until they are let go. */
function slowStore() {
  const questions: { readonly ids: string[]; readonly answer: () => void; readonly fail: () => void }[] = [];
  const find = gather(
    (ids: string[]) =>
      new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
        const known = ids.filter((id) => id !== 'nobody').map((id) => [id, `record of ${id}`] as const);
        questions.push({ ids, answer: () => resolve(new Map(known)), fail: () => reject(new Error('away')) });
      }),
  );
  return { questions, find };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Look-ups that are gathered', () => {
  it('go together while an earlier one runs, each id once', async () => {
    const { questions, find } = slowStore();
    const first = find('a');
    await turn();
    const others = [find('b'), find('nobody'), find('b'), find('a')];
    await turn();
    expect(questions.map(({ ids }) => ids)).toEqual([['a']]);
    questions[0]?.answer();
    expect(await first).toBe('record of a');
    await turn();
    expect(questions.map(({ ids }) => ids)).toEqual([['a'], ['b', 'nobody', 'a']]);
    questions[1]?.answer();
    expect(await Promise.all(others)).toEqual(['record of b', undefined, 'record of b', 'record of a']);
  });

  it('never get an answer that is older than their question', async () => {
    let stored = 'before';
    const find = gather(async (ids: string[]) => {
      const read = stored;
      await turn();
      return new Map(ids.map((id) => [id, read]));
    });
    const early = find('a');
    await turn();
    stored = 'after';
    expect(await Promise.all([early, find('a')])).toEqual(['before', 'after']);
  });

  it('go in questions of a thousand ids', async () => {
    const { questions, find } = slowStore();
    const found = Promise.all(Array.from({ length: 2_500 }, (_, index) => find(`${index}`)));
    await turn();
    expect(questions.map(({ ids }) => ids.length)).toEqual([1_000, 1_000, 500]);
    for (const { answer } of questions) answer();
    expect((await found).at(-1)).toBe('record of 2499');
  });

  it('go on after one that failed', async () => {
    const { questions, find } = slowStore();
    const failing = find('a');
    await turn();
    const next = find('b');
    questions[0]?.fail();
    await expect(failing).rejects.toThrow('away');
    await turn();
    questions[1]?.answer();
    expect(await next).toBe('record of b');
  });
});
