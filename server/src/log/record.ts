import { createHash, hash as digestOf } from 'node:crypto';
import type { Event } from '@cairn/shared/kernel/event';
import { eventDeclarations } from '@cairn/shared/registry/decide';
import { seal, unseal } from '../storage/cipher.ts';

/** An event as it is stored. All but `body` and `supersededBy` is the envelope, which never changes (law L8). */
export interface EventRecord {
  readonly roomId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string;
  /** The readable part of the data. */
  readonly open: Readonly<Record<string, unknown>>;
  /** Whose key sealed the body; null: there is no body. */
  readonly owner: string | null;
  /** SHA-256 of the sealed body as first written, so that the chain holds after an erasure. */
  readonly digest: Buffer | null;
  /** SHA-256 over the hash before it and this envelope. */
  readonly hash: Buffer;
  /** The sealed part of the data, as JSON, under the owner's key. */
  readonly body: Buffer | null;
  /** The event that took the place of this one's body: readers no longer get it. */
  readonly supersededBy?: number;
}

/** An event of any kind, with its data open to reading. */
export type AnyEvent = Event<string, Readonly<Record<string, unknown>>>;

interface Kind {
  readonly openKeys: readonly string[];
  readonly sealedKeys: readonly string[];
  readonly owner: string | undefined;
  readonly supersedes: string | undefined;
}

const kinds: ReadonlyMap<string, Kind> = new Map(
  eventDeclarations.map((declaration) => [
    declaration.type,
    {
      openKeys: Object.keys(declaration.open.shape),
      sealedKeys: Object.keys(declaration.sealed.shape),
      owner: declaration.owner,
      supersedes: declaration.supersedes,
    },
  ]),
);

/** The hash before the first event. */
export const chainStart = Buffer.alloc(32);

/** Whose key seals the event's body; null where it has none. */
export function ownerOf(event: AnyEvent): string | null {
  const kind = kindOf(event.type);
  if (kind.sealedKeys.length === 0) return null;
  return kind.owner === undefined ? event.actor : String(event.data[kind.owner]);
}

/** The seq of the event whose body this one takes the place of, if it does. */
export function supersededSeqOf(event: AnyEvent): number | undefined {
  const field = kinds.get(event.type)?.supersedes;
  return field === undefined ? undefined : Number(event.data[field]);
}

/** The event without its body, as readers get it once the body is superseded. */
export function withoutBody(event: AnyEvent): AnyEvent {
  const sealedKeys = kinds.get(event.type)?.sealedKeys ?? [];
  return { ...event, data: { ...event.data, ...Object.fromEntries(sealedKeys.map((key) => [key, null])) } };
}

/** What makes a record of an event. */
export interface Sealing {
  readonly roomId: string;
  readonly commandId: string;
  /** The key of `ownerOf(event)`, if it has an owner. */
  readonly key: Buffer | undefined;
  readonly previousHash: Buffer;
}

/** Seals an event into its record. */
export function toRecord(event: AnyEvent, { roomId, commandId, key, previousHash }: Sealing): EventRecord {
  const kind = kindOf(event.type);
  const owner = ownerOf(event);
  const body =
    owner === null || !key ? null : seal(key, bytesOf(pick(event.data, kind.sealedKeys)), contextOf(roomId, event));
  const envelope = {
    roomId,
    seq: event.seq,
    type: event.type,
    at: event.at,
    actor: event.actor,
    commandId,
    open: pick(event.data, kind.openKeys),
    owner,
    digest: body && sha256(body),
  };
  return { ...envelope, hash: hashOf(previousHash, envelope), body };
}

/** Opens a record. Without the owner's key (erased) or once superseded, the sealed part is null. */
export function toEvent(record: EventRecord, key: Buffer | undefined): AnyEvent {
  const event = { seq: record.seq, type: record.type, at: record.at, actor: record.actor, data: record.open };
  if (record.owner === null) return event;
  if (record.supersededBy !== undefined || !record.body || !key) return withoutBody(event);
  const sealed: unknown = JSON.parse(unseal(key, record.body, contextOf(record.roomId, record)).toString());
  return { ...event, data: { ...record.open, ...(sealed as object) } };
}

/** The hash of a record, over the one before it. */
function hashOf(previousHash: Buffer, record: Omit<EventRecord, 'hash' | 'body' | 'supersededBy'>): Buffer {
  const { roomId, seq, type, at, actor, commandId, open, owner, digest } = record;
  const sortedOpen: unknown[] = [];
  for (const name of Object.keys(open).sort()) sortedOpen.push([name, open[name]]);
  const envelope = [roomId, seq, type, at, actor, commandId, sortedOpen, owner, digest?.toString('base64') ?? null];
  return createHash('sha256').update(previousHash).update(JSON.stringify(envelope)).digest();
}

/**
 * Proves a part of a log, given in order with the hash before it.
 * @returns the seq of the first record that was changed or is out of place; null: all is as it was written.
 */
export function firstTampered(records: Iterable<EventRecord>, previousHash: Buffer): number | null {
  let hash = previousHash;
  for (const record of records) {
    if (!hashOf(hash, record).equals(record.hash)) return record.seq;
    const digest = record.body && sha256(record.body);
    if (digest && !(record.digest && digest.equals(record.digest))) return record.seq;
    hash = record.hash;
  }
  return null;
}

/** Binds a body to its place, so that a sealed body moved elsewhere does not open. */
function contextOf(roomId: string, event: { readonly type: string; readonly seq: number }): string {
  return `event:${roomId}:${event.seq}:${event.type}`;
}

function kindOf(type: string): Kind {
  const kind = kinds.get(type);
  if (!kind) throw new Error(`No such kind of event: ${type}`);
  return kind;
}

function pick(data: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) picked[key] = data[key];
  return picked;
}

function sha256(bytes: Buffer): Buffer {
  return digestOf('sha256', bytes, 'buffer');
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
