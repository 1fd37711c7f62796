import { setTimeout as pause } from 'node:timers/promises';
import { reactionSchema } from '@cairn/shared/messages/contract';
import type { SentCommand } from '@cairn/shared/registry/decide';
import { type Cast, type RoomId, roomIds } from './cast.ts';
import { endSomebody } from './endings.ts';
import { runWarden, startGuest } from './guests.ts';
import { type Link, openLink } from './link.ts';
import { type Device, deviceClock, startDevice, startReplica } from './product.ts';
import { between, oneOf, type Random, seeded } from './random.ts';
import { type Following, startReader } from './reader.ts';
import type { Recorder } from './recorder.ts';
import { createSender, type Sender } from './sender.ts';
import type { Topology } from './topology.ts';

/** Everybody who writes and reads during a run. */
export interface Clients {
  /** Whether every writer was answered on something begun after this. */
  servedSince(at: number): boolean;
  /** Sets the clocks of the devices off. */
  setClocks(byMs: number): void;
  /** Signs the next one out, or closes their account; does nothing when nobody is left. */
  endNext(): void;
  /** Lets everybody finish what they are at. */
  finishWriting(): Promise<void>;
  /** Whether every reader has come so far, and every outbox is empty. */
  hasAll(heads: Readonly<Record<RoomId, number>>): boolean;
  stop(): Promise<void>;
}

export interface ClientsOptions {
  readonly cast: Cast;
  readonly topology: Topology;
  readonly recorder: Recorder;
  readonly seed: number;
}

const finishWithinMs = 60_000;
/** One of the readers has a bad line. */
const slowLine = { kind: 'slow', bytesPerSecond: 30_000 } as const;

/** Starts everybody. */
export async function startClients({ cast, topology, recorder, seed }: ClientsOptions): Promise<Clients> {
  const { servers, frontUrl } = topology;
  const clocks = [deviceClock(), deviceClock()] as const;
  const senders: Sender[] = [];
  const followings: { readonly roomId: RoomId; readonly following: Following }[] = [];
  const writing: Promise<void>[] = [];
  let isOver = false;
  const over = () => isOver;

  const senderOf = (person: Cast['lead'], roomId: RoomId, isThere = false): Sender => {
    const sender = createSender({ person, roomId, servers, recorder, random: seeded(seed, person.id), isThere });
    senders.push(sender);
    return sender;
  };
  const regulars: Sender[] = [];
  for (const roomId of roomIds) {
    const known: number[] = [];
    for (const person of cast.writers[roomId]) {
      const sender = senderOf(person, roomId, roomId === 'group');
      regulars.push(sender);
      writing.push(
        write({ sender, known, isGroup: roomId === 'group', random: seeded(seed, `${person.id} writes`) }, over),
      );
    }
  }
  const lead = senderOf(cast.lead, 'group', true);
  regulars.push(lead);
  writing.push(leadTurns(lead, seeded(seed, 'turns'), over));
  const warden = { sender: senderOf(cast.warden, 'mornings'), roomId: 'mornings', guests: cast.guests, recorder };
  writing.push(runWarden({ ...warden, random: seeded(seed, 'doors') }, over));
  const stopGuests = cast.guests.flatMap((person) =>
    servers.map((server) =>
      startGuest({
        person,
        roomId: 'mornings',
        server,
        recorder,
        random: seeded(seed, `${person.id} ${server.index}`),
      }),
    ),
  );

  const slow = await slowServer(topology);
  for (const roomId of roomIds) {
    const [steady, restless, replica] = cast.readers[roomId];
    const of = (person: Cast['lead']) => ({
      name: person.id,
      person,
      roomId,
      recorder,
      random: seeded(seed, person.id),
    });
    const near = roomId === 'evenings' ? [slow.server] : servers;
    followings.push(
      { roomId, following: startReader({ ...of(steady), servers: near }) },
      { roomId, following: startReader({ ...of(restless), servers, isRestless: true }) },
      { roomId, following: startReplica({ ...of(replica), url: frontUrl, clock: clocks[0] }) },
    );
  }
  const devices: Device[] = [];
  for (const [index, roomId] of (['mornings', 'evenings'] as const).entries()) {
    const [person, clock] = [cast.devices[index === 0 ? 0 : 1], clocks[index === 0 ? 0 : 1]];
    const device = await startDevice({
      name: person.id,
      person,
      roomId,
      url: frontUrl,
      clock,
      recorder,
      random: seeded(seed, person.id),
    });
    devices.push(device);
    followings.push({ roomId, following: device });
  }

  const leavers = [...cast.leavers];
  const endings: Promise<void>[] = [];
  return {
    servedSince: (at) => regulars.every(({ servedAt }) => servedAt >= at),
    setClocks(byMs) {
      clocks[0].setBy(byMs);
      clocks[1].setBy(-byMs);
    },
    endNext() {
      const person = leavers.shift();
      if (!person) return;
      endings.push(endSomebody(person, { servers, admin: cast.admin, recorder, random: seeded(seed, person.id) }));
    },
    async finishWriting() {
      isOver = true;
      for (const device of devices) device.rest();
      const finished = await Promise.race([Promise.all(writing).then(() => true), pause(finishWithinMs, false)]);
      if (!finished) recorder.troubles.push({ law: 'stuck', text: 'somebody waited for an answer to the end' });
      for (const sender of senders) sender.stop();
      await Promise.all(endings);
    },
    hasAll: (heads) =>
      followings.every(({ roomId, following }) => following.head >= heads[roomId]) &&
      devices.every(({ isSent }) => isSent),
    async stop() {
      for (const stop of stopGuests) stop();
      await Promise.all(followings.map(({ following }) => following.stop()));
      await slow.link.stop();
    },
  };
}

/** The last server, over a bad line. */
async function slowServer({ servers }: Topology): Promise<{ link: Link; server: { url: string; index: number } }> {
  const server = servers.at(-1);
  if (!server) throw new Error('there are no servers');
  const link = await openLink({ to: () => ({ host: '127.0.0.1', port: server.links.clients.port }) });
  link.set(slowLine);
  return { link, server: { url: `http://127.0.0.1:${link.port}`, index: server.index } };
}

interface Writing {
  readonly sender: Sender;
  /** Messages of the room that somebody may react to. */
  readonly known: number[];
  readonly isGroup: boolean;
  readonly random: Random;
}

const knownMax = 30;

async function write({ sender, known, isGroup, random }: Writing, isOver: () => boolean): Promise<void> {
  const own: number[] = [];
  for (let count = 0; !isOver(); count += 1) {
    const command = drawCommand({ own, known, isGroup, random }, count);
    const seq = await sender.send(command);
    if (seq !== null && command.type === 'message.post') {
      for (const list of [own, known]) {
        list.push(seq);
        if (list.length > knownMax) list.shift();
      }
    }
    await pause(between(random, 20, 160));
  }
}

type Drawing = Omit<Writing, 'sender'> & { readonly own: readonly number[] };

function drawCommand({ own, known, isGroup, random }: Drawing, count: number): SentCommand {
  const kind = random();
  const body = `words ${count}, ${Math.floor(random() * 1_000)}`;
  if (isGroup && kind < 0.3) return { type: 'hand.raise' };
  if (isGroup && kind < 0.4) return { type: 'hand.lower' };
  if (isGroup && kind < 0.45) return { type: 'floor.pass' };
  if (own.length === 0 || kind < 0.7) return { type: 'message.post', body };
  if (kind < 0.8) return { type: 'message.edit', messageSeq: oneOf(random, own), body };
  if (kind < 0.85) return { type: 'message.redact', messageSeq: oneOf(random, own) };
  const reaction = oneOf(random, reactionSchema.options);
  return { type: 'message.react', messageSeq: oneOf(random, known), reaction, on: random() < 0.7 };
}

/** Gives the floor, and takes it back. */
async function leadTurns(sender: Sender, random: Random, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await sender.send({ type: random() < 0.7 ? 'floor.give' : 'floor.pass' });
    await pause(between(random, 50, 400));
  }
}
