import { DatabaseError } from '../errors.ts';

/** A piece of work that settles its own promise, once it is known whether it is on disk. */
type Job = { run(): unknown; resolve(value: unknown): void; reject(error: unknown): void };

export type CommitPort = {
  /** Runs the work in one transaction: all of it is on disk on return, or none of it after a throw. */
  transact<T>(work: () => T): T;
  /** Grows with each change, so that it tells whether a job has written anything. */
  changeCount(): number;
  onFatal(error: Error): void;
};

export type GroupCommit = {
  submit<T>(work: () => T): Promise<T>;
  /** Commits what is waiting and takes nothing more. */
  close(): void;
};

/** LMDB's word for an environment that must not be used any more. */
const panic = -30795;

/**
 * Commits what was asked for at the same time as one transaction, with one sync to disk for all. A job that throws is
 * rejected with nothing of it stored, and without harm to the others.
 */
export function openGroupCommit({ transact, changeCount, onFatal }: CommitPort): GroupCommit {
  let waiting: Job[] = [];
  let isClosed = false;

  const runJob = (job: Job): (() => void) => {
    const before = changeCount();
    try {
      const result = job.run();
      return () => job.resolve(result);
    } catch (error) {
      if (changeCount() !== before) throw new Undone(job, error);
      return () => job.reject(storageError(error));
    }
  };

  const commit = (jobs: readonly Job[]): void => {
    if (jobs.length === 0) return;
    try {
      for (const settle of transact(() => jobs.map(runJob))) settle();
    } catch (error) {
      recover(jobs, error);
    }
  };

  /** Nothing of the group is stored. Without the one that had to be undone it is tried again; else each tries alone. */
  const recover = (jobs: readonly Job[], error: unknown): void => {
    const { culprit, cause } = blame(jobs, error);
    culprit?.reject(storageError(cause));
    if (isPanic(cause)) onFatal(cause);
    if (culprit !== undefined) commit(jobs.filter((job) => job !== culprit));
    else for (const job of jobs) commit([job]);
  };

  const commitWaiting = () => {
    const jobs = waiting;
    waiting = [];
    commit(jobs);
  };

  return {
    submit: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (isClosed) throw new DatabaseError('ShutdownInProgress', 'The database is shutting down');
        if (waiting.length === 0) setImmediate(commitWaiting);
        waiting.push({ run: work, resolve: (value) => resolve(value as T), reject });
      }),
    close: () => {
      isClosed = true;
      commitWaiting();
    },
  };
}

/** Carries out of a transaction which job has to be undone, and why. */
class Undone extends Error {
  readonly job: Job;

  constructor(job: Job, cause: unknown) {
    super('a write has to be undone', { cause });
    this.job = job;
  }
}

function blame(jobs: readonly Job[], error: unknown): { culprit: Job | undefined; cause: unknown } {
  if (error instanceof Undone) return { culprit: error.job, cause: error.cause };
  return { culprit: jobs.length === 1 ? jobs[0] : undefined, cause: error };
}

function isPanic(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === panic;
}

/** LMDB reports a full disk as its map being full, as ENOSPC or, after a short write, as an input/output error. */
function storageError(error: unknown): unknown {
  if (error instanceof DatabaseError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const isFull = /MDB_MAP_FULL|No space left|Input\/output error|File too large|quota/i.test(text);
  if (!isFull) return error;
  return new DatabaseError('OutOfDiskSpace', `The write was not stored: the disk is full or failing (${text})`);
}
