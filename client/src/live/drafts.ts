import type { Draft } from './contract.ts';
import type { Disk } from './disk.ts';
import { createStore, type Store, type WritableStore } from './store.ts';

const nothingWritten: Draft = { body: '', replyTo: null };

/** What a person has begun to write, a draft a room, kept over a reload. */
export interface Drafts {
  of(roomId: string): Store<Draft>;
  set(roomId: string, draft: Draft): void;
  /** Forgets a draft that has become a message; the disk forgets it in the write that keeps the message. */
  became(roomId: string): void;
  clear(): void;
}

/** Opens the account's drafts with what an earlier page left. */
export async function openDrafts(disk: Disk, accountId: string): Promise<Drafts> {
  const stores = new Map<string, WritableStore<Draft>>();
  /** The rooms whose draft is being written, with what was typed meanwhile: one write at a time, and the last one counts. */
  const writing = new Map<string, Draft | null>();

  function storeOf(roomId: string): WritableStore<Draft> {
    const store = stores.get(roomId) ?? createStore(nothingWritten);
    stores.set(roomId, store);
    return store;
  }

  async function write(roomId: string, draft: Draft): Promise<void> {
    writing.set(roomId, null);
    await disk.saveDraft({ accountId, roomId, ...draft });
    const meanwhile = writing.get(roomId);
    writing.delete(roomId);
    if (meanwhile) await write(roomId, meanwhile);
  }

  for (const { roomId, body, replyTo } of await disk.drafts(accountId)) storeOf(roomId).set({ body, replyTo });

  return {
    of: storeOf,
    set(roomId, draft) {
      storeOf(roomId).set(draft);
      if (writing.has(roomId)) writing.set(roomId, draft);
      else void write(roomId, draft);
    },
    became(roomId) {
      storeOf(roomId).set(nothingWritten);
      if (writing.has(roomId)) writing.set(roomId, null);
    },
    clear() {
      writing.clear();
      for (const store of stores.values()) store.set(nothingWritten);
    },
  };
}
