import type { Draft } from './contract.ts';
import type { Disk } from './disk.ts';
import { createStore, type Store, type WritableStore } from './store.ts';

const nothingWritten: Draft = { body: '', replyTo: null, warning: null };

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

  function storeOf(roomId: string): WritableStore<Draft> {
    const store = stores.get(roomId) ?? createStore(nothingWritten);
    stores.set(roomId, store);
    return store;
  }

  for (const { roomId, body, replyTo, warning } of await disk.drafts(accountId)) {
    storeOf(roomId).set({ body, replyTo, warning });
  }

  return {
    of: storeOf,
    set(roomId, draft) {
      storeOf(roomId).set(draft);
      void disk.saveDraft({ accountId, roomId, ...draft });
    },
    became: (roomId) => storeOf(roomId).set(nothingWritten),
    clear() {
      for (const store of stores.values()) store.set(nothingWritten);
    },
  };
}
