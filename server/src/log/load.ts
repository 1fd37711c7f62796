import { fold } from '@cairn/shared/registry/decide';
import { unopenedRoom } from '@cairn/shared/registry/state';
import type { Dues } from '../storage/dues.ts';
import type { Snapshots } from '../storage/snapshots.ts';
import type { Vault } from '../storage/vault.ts';
import type { EventStore } from './append.ts';
import { openMemory, type RoomMemory, tailEvents } from './memory.ts';
import { type AnyEvent, chainStart, type EventRecord, toEvent } from './record.ts';

const readPerPage = 1_000;

/** Where a room is read from. */
export interface LogStorage {
  readonly store: EventStore;
  readonly snapshots: Snapshots;
  readonly vault: Vault;
  readonly dues: Dues;
}

/** Opens records into events, with the keys of their owners. */
export async function toEvents(vault: Vault, records: readonly EventRecord[]): Promise<AnyEvent[]> {
  const owners = new Set<string>();
  for (const record of records) if (record.owner !== null) owners.add(record.owner);
  const keys = await vault.keysFor(owners);
  return records.map((record) => toEvent(record, record.owner === null ? undefined : keys.get(record.owner)));
}

export interface LoadedRoom {
  readonly memory: RoomMemory;
  /** The seq of the snapshot it began from; 0: from the first event. */
  readonly snapshotSeq: number;
  /** The events folded on top of the snapshot: their effects may not all have happened before a crash. */
  readonly sinceSnapshot: readonly AnyEvent[];
}

/** Reads a room: its newest snapshot, what came after, and the newest events for the screen. */
export async function loadRoom(roomId: string, { store, snapshots, vault }: LogStorage): Promise<LoadedRoom> {
  const snapshot = await snapshots.load(roomId);
  const snapshotSeq = snapshot?.state.seq ?? 0;
  let state = snapshot?.state ?? unopenedRoom;
  let hash = snapshot?.hash ?? chainStart;
  let tail = snapshotSeq > 0 ? await toEvents(vault, await store.before(roomId, snapshotSeq + 1, tailEvents)) : [];
  const commands: EventRecord[] = [];
  const sinceSnapshot: AnyEvent[] = [];
  for (;;) {
    const records = await store.after(roomId, state.seq, readPerPage);
    const events = await toEvents(vault, records);
    for (const event of events) state = fold(state, event);
    sinceSnapshot.push(...events);
    commands.push(...records);
    tail = [...tail, ...events].slice(-readPerPage);
    hash = records.at(-1)?.hash ?? hash;
    if (records.length < readPerPage) break;
  }
  const memory = openMemory({ state, hash, tail });
  for (const { actor, commandId, seq } of commands) memory.keepCommand(actor, commandId, seq);
  return { memory, snapshotSeq, sinceSnapshot };
}
