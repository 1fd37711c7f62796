import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

/** What a browser has and Node 20 does not. */

/** A browser that has kept nothing yet. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A browser that keeps nothing (as some do in private mode). Gives what ends it. */
export function forgetfulBrowser(): () => void {
  const kept = globalThis.indexedDB;
  const refusing = new IDBFactory();
  refusing.open = () => {
    throw new DOMException(
      'A mutation operation was attempted on a database that did not allow mutations.',
      'InvalidStateError',
    );
  };
  globalThis.indexedDB = refusing;
  return () => {
    globalThis.indexedDB = kept;
  };
}

type Kept = Readonly<Record<string, unknown>>;

/** Writes everything in some of a database's tables anew, as another build of the page would have written it. */
export async function rewriteKept(database: string, tables: readonly string[], change: (kept: Kept) => Kept) {
  const db = await done(indexedDB.open(database));
  const write = db.transaction(tables, 'readwrite');
  for (const table of tables) {
    const store = write.objectStore(table);
    // The values have their keys in them.
    for (const value of await done(store.getAll())) await done(store.put(change(value)));
  }
  db.close();
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Web Locks, as one browser's tabs share them: one holder a name, in the order asked, and a signal ends the waiting. */
export function browserLocks(): Pick<LockManager, 'request'> {
  const last = new Map<string, Promise<unknown>>();
  async function request(name: string, ...rest: unknown[]): Promise<unknown> {
    const work = rest.at(-1) as () => Promise<unknown>;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    const before = last.get(name) ?? Promise.resolve();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    last.set(
      name,
      before.then(() => held),
    );
    try {
      await Promise.race([before, aborted(signal)]);
      return await work();
    } finally {
      release();
    }
  }
  return { request: request as LockManager['request'] };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('The wait was aborted.', 'AbortError')));
  });
}
