import { DatabaseError } from './errors.ts';
import type { Store, View } from './store/store.ts';

/** Documents leave the database as encoded BSON. */
export type Rows = Iterator<Uint8Array>;

type Cursor = { namespace: string; rows: Rows; pending: Uint8Array | undefined; close(): void; usedAtMs: number };

export type Page = { cursorId: number; documents: Uint8Array[] };

export type PageSize = { count: number; single: boolean };

/** A cursor nobody asked for in this time is closed, because it keeps old pages of the file from being used again. */
const idleAfterMs = 10 * 60_000;

const maxBatchBytes = 16 * 2 ** 20;

export type Cursors = ReturnType<typeof openCursors>;

/** The cursors of all connections. Each reads from its own snapshot until it is exhausted, killed or idle for too long. */
export function openCursors(store: Store, now: () => number) {
  const cursors = new Map<number, Cursor>();
  let lastId = 0;

  const closeCursor = (id: number): boolean => {
    const cursor = cursors.get(id);
    cursors.delete(id);
    cursor?.close();
    return cursor !== undefined;
  };

  const closeIdle = () => {
    for (const [id, cursor] of cursors) if (now() - cursor.usedAtMs >= idleAfterMs) closeCursor(id);
  };

  const nextPage = (id: number, cursor: Cursor, size: number): Page => {
    try {
      const documents = take(cursor, size);
      if (cursor.pending !== undefined) return { cursorId: id, documents };
      closeCursor(id);
      return { cursorId: 0, documents };
    } catch (error) {
      closeCursor(id);
      throw error;
    }
  };

  return {
    /** Starts reading and gives the first page; what is left waits under the page's cursorId. */
    open(namespace: string, { count, single }: PageSize, start: (view: View) => Rows): Page {
      closeIdle();
      const snapshot = store.snapshot();
      const rows = started(snapshot, start);
      const close = () => {
        rows.return?.();
        snapshot.close();
      };
      lastId += 1;
      const cursor: Cursor = { namespace, rows, pending: undefined, close, usedAtMs: now() };
      cursors.set(lastId, cursor);
      const page = nextPage(lastId, cursor, count);
      if (!single) return page;
      closeCursor(lastId);
      return { ...page, cursorId: 0 };
    },
    next(id: number, namespace: string, count: number): Page {
      const cursor = cursors.get(id);
      if (cursor === undefined || cursor.namespace !== namespace)
        throw new DatabaseError('CursorNotFound', `cursor id ${id} not found`);
      cursor.usedAtMs = now();
      return nextPage(id, cursor, count);
    },
    kill: closeCursor,
    closeIdle,
    closeAll() {
      for (const id of [...cursors.keys()]) closeCursor(id);
    },
    get size() {
      return cursors.size;
    },
  };
}

function started(snapshot: View & { close(): void }, start: (view: View) => Rows): Rows {
  try {
    return start(snapshot);
  } catch (error) {
    snapshot.close();
    throw error;
  }
}

/** Takes up to `count` documents and as many as fit into a reply, and leaves the one after in `pending`. */
function take(cursor: Cursor, count: number): Uint8Array[] {
  const taken: Uint8Array[] = [];
  let bytes = 0;
  if (cursor.pending === undefined) cursor.pending = advance(cursor.rows);
  while (cursor.pending !== undefined && taken.length < count) {
    if (taken.length > 0 && bytes + cursor.pending.length > maxBatchBytes) break;
    taken.push(cursor.pending);
    bytes += cursor.pending.length;
    cursor.pending = advance(cursor.rows);
  }
  return taken;
}

function advance(rows: Rows): Uint8Array | undefined {
  const next = rows.next();
  return next.done === true ? undefined : next.value;
}
