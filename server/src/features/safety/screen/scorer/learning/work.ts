import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Lessons } from './learn.ts';
import type { Learner } from './learner.ts';

/** Has a member trained, beside the others, when a processor is free. */
export type Work = (lessons: Lessons) => Promise<Learner>;

const workerFile = new URL(import.meta.url.replace(/work\.([jt]s)$/, 'learnWorker.$1'));

/** As many members learn at once as there are processors; `say` is told of each that is done. */
export function openWork(say: (progress: string) => void): Work {
  const waiting: (() => void)[] = [];
  let free = availableParallelism();
  let asked = 0;
  let done = 0;

  async function turn(): Promise<void> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
  }

  function next(): void {
    const begin = waiting.shift();
    if (begin) begin();
    else free += 1;
  }

  return async (lessons) => {
    asked += 1;
    await turn();
    try {
      return await learnApart(lessons);
    } finally {
      next();
      done += 1;
      say(`${done} of ${asked} learned`);
    }
  };
}

function learnApart(lessons: Lessons): Promise<Learner> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: lessons });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
