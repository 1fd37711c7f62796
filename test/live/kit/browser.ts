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
