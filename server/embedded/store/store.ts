import { open } from 'lmdb';
import { openGroupCommit } from './group-commit.ts';

/** Where the next keys stand; `start` is part of the range and `end` is not. */
export type KeyRange = { start: Buffer; end: Buffer };

export type Entry = { key: Uint8Array; value: Uint8Array };

/** A consistent view of everything stored. */
export type View = {
  get(key: Uint8Array): Uint8Array | undefined;
  range(range: KeyRange, reverse?: boolean): Iterable<Entry>;
  count(range: KeyRange): number;
};

/** A view that also writes, and sees its own writes. */
export type WriteView = View & {
  put(key: Uint8Array, value: Uint8Array): void;
  remove(key: Uint8Array): void;
};

export type Snapshot = View & { close(): void };

export type Store = {
  /** Runs at once on what is committed now. The view must not be kept. */
  read<T>(work: (view: View) => T): T;
  /** A view that stays as it is until it is closed, for a cursor. */
  snapshot(): Snapshot;
  /** Runs soon, with others in one commit. Resolves when the result is on disk; rejects with nothing of it stored. */
  write<T>(work: (view: WriteView) => T): Promise<T>;
  close(): Promise<void>;
};

export type StoreOptions = {
  dir: string;
  /** Called when LMDB says that it cannot go on; the process should end and be started again. */
  onFatal(error: Error): void;
};

/** Address space kept for the file, not disk space: more than a clinic will ever fill. */
const mapSizeBytes = 512 * 2 ** 30;

/** LMDB's limit on a key, at the page size of 4,096 bytes that every platform is given here. */
export const maxKeyBytes = 1978;

/**
 * Opens the LMDB environment in a directory that the caller has locked. Writes that wait at the same time become one
 * transaction and one sync to disk. LMDB writes synchronously here: its asynchronous transactions do not roll back
 * when a callback throws and lose the reason of a failed commit.
 */
export function openStore({ dir, onFatal }: StoreOptions): Store {
  const db = open<Uint8Array, Uint8Array>({
    path: dir,
    noSubdir: false,
    keyEncoding: 'binary',
    encoding: 'binary',
    mapSize: mapSizeBytes,
    pageSize: 4096,
    overlappingSync: false,
  });

  const viewOf = (transaction?: ReturnType<typeof db.useReadTransaction>): View => {
    const within = transaction === undefined ? {} : { transaction };
    return {
      get: (key) => (transaction === undefined ? db.get(key) : db.get(key, within)),
      // A reverse range in LMDB begins at `start` and leaves out `end`: both ends have to be turned around.
      range: ({ start, end }, reverse = false) =>
        reverse
          ? db.getRange({ ...within, start: end, end: start, reverse, exclusiveStart: true, inclusiveEnd: true })
          : db.getRange({ ...within, start, end }),
      count: ({ start, end }) => db.getKeysCount({ ...within, start, end }),
    };
  };

  const committed = viewOf();
  let changeCount = 0;
  const writing: WriteView = {
    ...committed,
    put: (key, value) => {
      changeCount += 1;
      db.putSync(key, value);
    },
    remove: (key) => {
      changeCount += 1;
      db.removeSync(key);
    },
  };

  const commits = openGroupCommit({
    transact: (work) => db.transactionSync(work),
    changeCount: () => changeCount,
    onFatal,
  });

  return {
    read: (work) => {
      db.resetReadTxn();
      return work(committed);
    },
    snapshot: () => {
      db.resetReadTxn();
      const transaction = db.useReadTransaction();
      return { ...viewOf(transaction), close: () => transaction.done() };
    },
    write: (work) => commits.submit(() => work(writing)),
    close: async () => {
      commits.close();
      await db.close();
    },
  };
}
