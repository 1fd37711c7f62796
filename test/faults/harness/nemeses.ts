import type { Clients } from './clients.ts';
import type { Link } from './link.ts';
import { between, oneOf, type Random } from './random.ts';
import type { Part, ServerPart, Topology } from './topology.ts';

/** What a nemesis works on. */
export interface Scene {
  readonly topology: Topology;
  readonly clients: Clients;
  readonly random: Random;
}

/** A fault that has struck. */
export interface Strike {
  readonly what: string;
  readonly parts: readonly string[];
  /** How long it stays. */
  readonly forMs: number;
  heal(): Promise<void>;
}

/** Something that goes wrong, drawn anew each time. */
export type Nemesis = (scene: Scene) => Promise<Strike>;

type Name = 'server' | 'redis' | 'database';

function chosen(name: Name, { topology, random }: Scene): { readonly part: Part; readonly label: string } {
  if (name !== 'server') return { part: topology[name], label: name };
  const server = oneOf(random, topology.servers);
  return { part: server, label: `server:${server.index}` };
}

const kill =
  (name: Name): Nemesis =>
  async (scene) => {
    const { part, label } = chosen(name, scene);
    await part.kill();
    return { what: `kill -9 ${label}`, parts: [label], forMs: between(scene.random, 0, 400), heal: part.restart };
  };

const hold =
  (name: Name): Nemesis =>
  async (scene) => {
    const { part, label } = chosen(name, scene);
    await part.hold();
    return { what: `SIGSTOP ${label}`, parts: [label], forMs: between(scene.random, 200, 4_000), heal: part.goOn };
  };

type LinkName = keyof ServerPart['links'];

function linkOf(name: LinkName, { topology, random }: Scene): { readonly link: Link; readonly label: string } {
  const linked = topology.servers.flatMap(({ index, links }) => {
    const link = links[name];
    return link ? { link, label: `${name}:${index}` } : [];
  });
  return oneOf(random, linked);
}

/** Resets the connections, refuses new ones for a while, or takes everything and says nothing. */
const cut =
  (name: LinkName): Nemesis =>
  async (scene) => {
    const { link, label } = linkOf(name, scene);
    const how = oneOf(scene.random, ['reset', 'cut', 'hole', 'hole, then reset'] as const);
    if (how === 'reset') link.reset();
    else link.set({ kind: how === 'cut' ? 'cut' : 'hole' });
    const heal = async () => {
      link.set({ kind: 'open' });
      if (how === 'hole, then reset') link.reset();
    };
    return {
      what: `${how} ${label}`,
      parts: [label],
      forMs: how === 'reset' ? 0 : between(scene.random, 100, 3_000),
      heal,
    };
  };

const delay =
  (name: LinkName): Nemesis =>
  async (scene) => {
    const { link, label } = linkOf(name, scene);
    const isSlow = scene.random() < 0.3;
    const ms = between(scene.random, 20, 800);
    link.set(isSlow ? { kind: 'slow', bytesPerSecond: 20_000 } : { kind: 'delay', ms });
    const what = isSlow ? `20 kB/s on ${label}` : `${Math.round(ms)} ms on ${label}`;
    return {
      what,
      parts: [label],
      forMs: between(scene.random, 500, 3_000),
      heal: async () => link.set({ kind: 'open' }),
    };
  };

/** The devices' clocks jump, at most a day either way, and stay there. */
const skew: Nemesis = async ({ clients, random }) => {
  const byMs = Math.round(between(random, -1, 1) * oneOf(random, [2_000, 600_000, 86_400_000]));
  clients.setClocks(byMs);
  return { what: `clocks by ${byMs} ms`, parts: ['clocks'], forMs: between(random, 200, 1_000), heal: async () => {} };
};

const single = {
  'kill server': kill('server'),
  'kill Redis': kill('redis'),
  'kill database': kill('database'),
  'pause server': hold('server'),
  'pause Redis': hold('redis'),
  'pause database': hold('database'),
  'cut client–server': cut('clients'),
  'cut server–Redis': cut('redis'),
  'cut server–database': cut('database'),
  'delay client–server': delay('clients'),
  'delay server–Redis': delay('redis'),
  'delay server–database': delay('database'),
  'skew clocks': skew,
} as const satisfies Record<string, Nemesis>;

/** Of each family one at a time: who kills what is held, heals in the wrong order. */
const families: readonly (readonly [Nemesis, Nemesis])[] = [
  [single['kill server'], single['pause server']],
  [single['kill Redis'], single['pause Redis']],
  [single['kill database'], single['pause database']],
  [single['cut client–server'], single['delay client–server']],
  [single['cut server–Redis'], single['delay server–Redis']],
  [single['cut server–database'], single['delay server–database']],
];

/** Two or three of them at once. */
const combine: Nemesis = async (scene) => {
  const drawn = families
    .map((family) => ({ family, place: scene.random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, scene.random() < 0.5 ? 2 : 3);
  const strikes: Strike[] = [];
  for (const { family } of drawn) strikes.push(await oneOf(scene.random, family)(scene));
  return {
    what: strikes.map(({ what }) => what).join(' + '),
    parts: strikes.flatMap(({ parts }) => parts),
    forMs: Math.max(...strikes.map(({ forMs }) => forMs)),
    heal: async () => void (await Promise.all(strikes.map(({ heal }) => heal()))),
  };
};

export const nemeses = { ...single, 'several at once': combine } as const satisfies Record<string, Nemesis>;

export type NemesisName = keyof typeof nemeses;
