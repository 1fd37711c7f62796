import type { Refusal } from '@cairn/shared/kernel/refusal';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createStore, type Store } from './store.ts';

/** A message of the outbox at rest. */
export interface StoredMessage {
  readonly accountId: string;
  readonly roomId: string;
  readonly commandId: string;
  /** The place in the outbox of this browser: counted by the database, over all tabs. */
  readonly order: number;
  readonly body: string;
  readonly replyTo: number | null;
  readonly warning: string | null;
  /** Epoch milliseconds of this device's clock. */
  readonly queuedAt: number;
  /** The newest seq known when it was written. */
  readonly queuedAfter: number;
  /** The newest seq known when it was first sent; null: not sent yet. */
  readonly sentAfter: number | null;
  readonly refusal: Refusal | null;
  /** The author was asked about something in it, and sends it all the same. */
  readonly confirmed: boolean;
  /** Staff held it and gave it back, with or without a word; null: they did not. */
  readonly returned: { readonly word: string | null } | null;
}

export interface StoredDraft {
  readonly accountId: string;
  readonly roomId: string;
  readonly body: string;
  readonly replyTo: number | null;
  readonly warning: string | null;
}

/**
 * What outlives the page, each account's for itself. Where the browser keeps nothing it is held in memory, and `keeps`
 * says so: words are never refused for want of a disk.
 */
export interface Disk {
  readonly keeps: Store<boolean>;
  /** The account's outbox, in order. */
  messages(accountId: string): Promise<readonly StoredMessage[]>;
  /** Adds a message and, in the same write, deletes the draft it came from. */
  add(message: Omit<StoredMessage, 'order'>): Promise<StoredMessage>;
  /** Changes a message that is still there; what another tab has removed stays removed. */
  put(message: StoredMessage): Promise<void>;
  /** Whether another tab has removed it. */
  isGone(message: StoredMessage): Promise<boolean>;
  remove(message: StoredMessage): Promise<void>;
  drafts(accountId: string): Promise<readonly StoredDraft[]>;
  /** Keeps a draft; an empty one is deleted. */
  saveDraft(draft: StoredDraft): Promise<void>;
  /** Deletes all that the account has here. */
  clear(accountId: string): Promise<void>;
  /** Closes the database once everything begun is written. */
  close(): Promise<void>;
}

/** What an earlier page wrote may not say everything. */
type Kept<T, Later extends keyof T> = Omit<T, Later> & Partial<Pick<T, Later>>;

type KeptMessage = Kept<StoredMessage, 'warning' | 'confirmed' | 'returned'>;

type KeptDraft = Kept<StoredDraft, 'warning'>;

interface Tables extends DBSchema {
  outbox: { key: number; value: KeptMessage; indexes: { accountId: string } };
  drafts: { key: [string, string]; value: KeptDraft; indexes: { accountId: string } };
}

const databaseName = 'cairn';

/** Where the order of messages in memory begins: above anything a database counts to. */
const heldInMemory = 2 ** 52;

/** Opens the browser's database, or gives what stands in for it. */
export function openDisk(): Disk {
  const keeps = createStore(true);
  const inMemory = new Map<number, StoredMessage>();
  const running = new Set<Promise<unknown>>();
  let heldCount = 0;
  let opening: Promise<IDBPDatabase<Tables>> | null = null;

  function database(): Promise<IDBPDatabase<Tables>> {
    opening ??= connect();
    return opening;
  }

  async function connect(): Promise<IDBPDatabase<Tables>> {
    return await openDB<Tables>(databaseName, 1, {
      upgrade(db) {
        const outbox = db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
        outbox.createIndex('accountId', 'accountId');
        const drafts = db.createObjectStore('drafts', { keyPath: ['accountId', 'roomId'] });
        drafts.createIndex('accountId', 'accountId');
      },
      // A newer version of the page in another tab wants to upgrade.
      blocking: () => void letGo(),
      terminated: () => void letGo(),
    });
  }

  async function letGo(connection = opening): Promise<void> {
    if (opening === connection) opening = null;
    await connection?.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  /** Null: the browser did not do it. Tried twice, because a browser may cut the connection off in the background. */
  function tried<T>(work: (db: IDBPDatabase<Tables>) => Promise<T>): Promise<{ readonly value: T } | null> {
    const trying = attempts(work);
    running.add(trying);
    return trying.finally(() => running.delete(trying));
  }

  async function attempts<T>(work: (db: IDBPDatabase<Tables>) => Promise<T>): Promise<{ readonly value: T } | null> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const connection = database();
      try {
        const value = await work(await connection);
        keeps.set(inMemory.size === 0);
        return { value };
      } catch {
        await letGo(connection);
      }
    }
    keeps.set(false);
    return null;
  }

  return {
    keeps,
    async messages(accountId) {
      const stored = await tried((db) => db.getAllFromIndex('outbox', 'accountId', accountId));
      const held = [...inMemory.values()].filter((message) => message.accountId === accountId);
      return [...(stored?.value ?? []).map(wholeMessage), ...held].sort((a, b) => a.order - b.order);
    },
    async add(message) {
      const stored = await tried(async (db) => {
        const write = db.transaction(['outbox', 'drafts'], 'readwrite', { durability: 'strict' });
        const [order] = await Promise.all([
          // The database counts `order`; the type of the store cannot say so.
          write.objectStore('outbox').add(message as StoredMessage),
          write.objectStore('drafts').delete([message.accountId, message.roomId]),
          write.done,
        ]);
        return { ...message, order };
      });
      if (stored) return stored.value;
      heldCount += 1;
      const held = { ...message, order: heldInMemory + heldCount };
      inMemory.set(held.order, held);
      return held;
    },
    async put(message) {
      if (inMemory.has(message.order)) inMemory.set(message.order, message);
      else
        await tried(async (db) =>
          (await db.transaction('outbox', 'readwrite').store.openCursor(message.order))?.update(message),
        );
    },
    async isGone(message) {
      if (inMemory.has(message.order)) return false;
      const found = await tried((db) => db.getKey('outbox', message.order));
      return found !== null && found.value === undefined;
    },
    async remove(message) {
      if (!inMemory.delete(message.order)) await tried((db) => db.delete('outbox', message.order));
    },
    async drafts(accountId) {
      const stored = await tried((db) => db.getAllFromIndex('drafts', 'accountId', accountId));
      return (stored?.value ?? []).map((draft) => ({ ...draft, warning: draft.warning ?? null }));
    },
    async saveDraft(draft) {
      const isEmpty = draft.body === '' && draft.replyTo === null && draft.warning === null;
      await tried<unknown>((db) =>
        isEmpty ? db.delete('drafts', [draft.accountId, draft.roomId]) : db.put('drafts', draft),
      );
    },
    async clear(accountId) {
      for (const [order, message] of inMemory) if (message.accountId === accountId) inMemory.delete(order);
      await tried(async (db) => {
        const write = db.transaction(['outbox', 'drafts'], 'readwrite');
        for (const table of ['outbox', 'drafts'] as const) {
          let cursor = await write.objectStore(table).index('accountId').openCursor(accountId);
          for (; cursor; cursor = await cursor.continue()) await cursor.delete();
        }
        await write.done;
      });
    },
    async close() {
      await Promise.all(running);
      await letGo();
    },
  };
}

function wholeMessage(kept: KeptMessage): StoredMessage {
  const { warning = null, confirmed = false, returned = null } = kept;
  return { ...kept, warning, confirmed, returned };
}
