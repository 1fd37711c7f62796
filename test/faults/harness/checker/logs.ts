import { isDeepStrictEqual } from 'node:util';
import type { Event } from '@cairn/shared/kernel/event';
import { foldTimeline } from '@cairn/shared/messages/timeline';
import { isMessageEvent } from '@cairn/shared/registry/decide';
import type { History, Reader, SentCommand, StoredEvent, StoredLog, Trouble, View } from '../history.ts';
import { fateOf } from './outcomes.ts';

/** Who sends what nobody sent. */
const systemActor = 'system';

const keyOf = ({ actor, commandId }: { readonly actor: string; readonly commandId: string }) => `${actor} ${commandId}`;

/** Laws L1, L2 and L8 on what is stored, and on what was acknowledged of it. */
export function checkLog(log: StoredLog, { commands, posts }: Pick<History, 'commands' | 'posts'>): Trouble[] {
  const ofRoom = commands.filter(({ roomId }) => roomId === log.roomId);
  return [
    ...checkSequence(log),
    ...checkCommands(log, ofRoom),
    ...checkOrder(log, ofRoom),
    ...checkPosts(
      log,
      posts.filter(({ roomId }) => roomId === log.roomId),
    ),
    ...checkOrigins(log, { commands: ofRoom, posts }),
  ];
}

function checkSequence({ roomId, events, tamperedSeq }: StoredLog): Trouble[] {
  const troubles: Trouble[] = [];
  const hole = events.findIndex(({ seq }, index) => seq !== index + 1);
  if (hole >= 0) troubles.push({ law: 'hole', text: `${roomId}: event ${hole + 1} is not in the store` });
  if (tamperedSeq !== null)
    troubles.push({ law: 'tampered', text: `${roomId}: event ${tamperedSeq} does not fit the chain` });
  const known = new Map<string, number>();
  for (const event of events) {
    const before = known.get(keyOf(event));
    if (before !== undefined)
      troubles.push({ law: 'twice', text: `${roomId}: ${keyOf(event)} made event ${before} and event ${event.seq}` });
    known.set(keyOf(event), event.seq);
  }
  return troubles;
}

/** Each acknowledged command is there once, where it was said to be; a refused one is not. */
function checkCommands({ roomId, events }: StoredLog, commands: readonly SentCommand[]): Trouble[] {
  const madeBy = new Map(events.map((event) => [keyOf(event), event.seq]));
  return commands.flatMap((command): Trouble[] => {
    const fate = fateOf(command);
    const made = madeBy.get(keyOf(command));
    const name = `${roomId}: ${command.type} ${keyOf(command)}`;
    if (fate.kind === 'refused' && made !== undefined)
      return [{ law: 'phantom', text: `${name} was refused and made event ${made}` }];
    if (fate.kind !== 'acknowledged') return [];
    if (made === undefined) return [{ law: 'lost', text: `${name} was acknowledged as ${fate.seqs} and is not there` }];
    const other = fate.seqs.find((seq) => seq !== made);
    return other === undefined ? [] : [{ law: 'twice', text: `${name} was acknowledged as ${other} and is ${made}` }];
  });
}

/** Whoever was acknowledged before another one sent, stands before them. */
function checkOrder({ roomId, events }: StoredLog, commands: readonly SentCommand[]): Trouble[] {
  const madeBy = new Map(events.map((event) => [keyOf(event), event.seq]));
  const placed = commands.flatMap((command) => {
    const seq = madeBy.get(keyOf(command));
    const acked = command.attempts
      .filter(({ answer }) => answer && 'seq' in answer)
      .map(({ answeredAt }) => answeredAt ?? 0);
    const sentAt = command.attempts[0]?.sentAt;
    return seq === undefined || sentAt === undefined
      ? []
      : { command, seq, sentAt, ackedAt: acked.length > 0 ? Math.min(...acked) : Number.POSITIVE_INFINITY };
  });
  let soonestAckOfLater = Number.POSITIVE_INFINITY;
  const troubles: Trouble[] = [];
  for (const { command, seq, sentAt, ackedAt } of placed.sort((a, b) => b.seq - a.seq)) {
    if (soonestAckOfLater < sentAt)
      troubles.push({
        law: 'order',
        text: `${roomId}: event ${seq} (${keyOf(command)}) stands before what was there when it was sent`,
      });
    soonestAckOfLater = Math.min(soonestAckOfLater, ackedAt);
  }
  return troubles;
}

/** What was put into an outbox is there once, in the order in which it was put there. */
function checkPosts({ roomId, events }: StoredLog, posts: History['posts']): Trouble[] {
  const seqsOf = new Map<string, number[]>();
  for (const { type, actor, seq, data } of events) {
    if (type !== 'message.posted') continue;
    const key = `${actor} ${data.body}`;
    seqsOf.set(key, [...(seqsOf.get(key) ?? []), seq]);
  }
  const newest = new Map<string, number>();
  return posts.flatMap(({ actor, body, isWaiting }): Trouble[] => {
    const seqs = seqsOf.get(`${actor} ${body}`) ?? [];
    const [seq] = seqs;
    const name = `${roomId}: “${body}” from the outbox of ${actor}`;
    if (seq === undefined && isWaiting) return [{ law: 'stuck', text: `${name} was never sent` }];
    if (seq === undefined) return [{ law: 'lost', text: `${name} is not there` }];
    const isLate = seq < (newest.get(actor) ?? 0);
    newest.set(actor, seq);
    if (seqs.length > 1) return [{ law: 'twice', text: `${name} is there as ${seqs}` }];
    return isLate ? [{ law: 'order', text: `${name} stands before what was written earlier` }] : [];
  });
}

/** Nothing is in a log that nobody sent. */
function checkOrigins(
  { roomId, startSeq, events }: StoredLog,
  { commands, posts }: Pick<History, 'commands' | 'posts'>,
): Trouble[] {
  const sent = new Set(commands.map(keyOf));
  const outboxes = new Set(posts.map(({ actor }) => actor));
  return events
    .filter((event) => event.seq > startSeq && event.actor !== systemActor)
    .filter((event) => !outboxes.has(event.actor) && !sent.has(keyOf(event)))
    .map((event) => ({ law: 'phantom', text: `${roomId}: nobody sent event ${event.seq} (${keyOf(event)})` }));
}

/** What somebody holds is a part of the log without a hole, in its order, with the same events, and to its end. */
export function checkReader(
  { name, roomId, events, isWhole }: Reader,
  { log, commands }: { readonly log: StoredLog; readonly commands: History['commands'] },
): Trouble[] {
  const bodies = new Map(commands.filter((one) => one.roomId === roomId).map((one) => [keyOf(one), one.body]));
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (before && event.seq <= before.seq)
      return [{ law: 'order', text: `${name} in ${roomId} got event ${event.seq} after ${before.seq}` }];
    if (before && event.seq !== before.seq + 1)
      return [{ law: 'hole', text: `${name} in ${roomId} got event ${event.seq} after ${before.seq}` }];
    const stored = log.events[event.seq - 1];
    if (!stored) return [{ law: 'phantom', text: `${name} in ${roomId} got event ${event.seq}, which is not stored` }];
    if (!isSame(event, stored, bodies.get(keyOf(stored)) ?? null))
      return [{ law: 'phantom', text: `${name} in ${roomId} got another event ${event.seq} than is stored` }];
  }
  const newest = events.at(-1)?.seq ?? 0;
  if (!isWhole || newest >= log.quietSeq) return [];
  return [{ law: 'stuck', text: `${name} in ${roomId} ended at ${newest} of ${log.quietSeq}` }];
}

/** What the product's client shows is what the log comes to. */
export function checkView({ name, roomId, head, messages }: View, log: StoredLog): Trouble[] {
  const upTo: readonly Event[] = log.events.slice(0, head);
  const known = foldTimeline(new Map(), upTo.filter(isMessageEvent));
  const wrong = messages.find((message) => !isDeepStrictEqual(message, known.get(message.seq)));
  if (wrong) return [{ law: 'phantom', text: `${name} in ${roomId} shows message ${wrong.seq} otherwise than it is` }];
  return head < log.quietSeq ? [{ law: 'stuck', text: `${name} in ${roomId} shows ${head} of ${log.quietSeq}` }] : [];
}

/** Words that were superseded later may be there or not; where they are, they are the ones that were written. */
function isSame(
  { seq, type, at, actor, data }: Reader['events'][number],
  stored: StoredEvent,
  written: string | null,
): boolean {
  if (seq !== stored.seq || type !== stored.type || at !== stored.at || actor !== stored.actor) return false;
  return Object.keys({ ...stored.data, ...data }).every((field) => {
    if (isDeepStrictEqual(data[field], stored.data[field])) return true;
    if (!stored.isSuperseded || stored.data[field] !== null) return false;
    return field !== 'body' || written === null || data.body === written;
  });
}
