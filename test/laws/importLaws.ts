import { findCircles, type Import, isRelative, type Module, readModules, type Sources } from './imports.ts';

/** One law of how the houses lean on each other: its sentence, and what in a set of modules breaks it. */
export interface Law {
  readonly name: string;
  readonly sentence: string;
  readonly breaches: (modules: readonly Module[]) => readonly string[];
}

const words = [
  ...['audit', 'accounts', 'programs', 'rooms', 'messages', 'floor', 'sessions', 'safety', 'moderation', 'checkins'],
  ...['plans', 'library', 'aftercare', 'reports'],
];

type House = 'shared' | 'server' | 'embedded' | 'client' | 'test';

/** The layers of each house, lowest first; those of one step know nothing of each other. */
const layers: Readonly<Record<'shared' | 'server' | 'client', readonly (readonly string[])[]>> = {
  shared: [['kernel'], ['words'], ['registry']],
  server: [
    ['config'],
    ['storage'],
    ['log'],
    ['features'],
    ['core'],
    ['transport', 'demo', 'commands'],
    ['app'],
    ['main', 'cli'],
  ],
  client: [['ui', 'live'], ['features'], ['app']],
};

interface Place {
  readonly house: House;
  /** Undefined where the house has no layers. */
  readonly layer: string | undefined;
  readonly word: string | undefined;
}

/** Where a file stands, or undefined where no law has a place for it. */
function placeOf(path: string): Place | undefined {
  if (path.startsWith('test/')) return { house: 'test', layer: undefined, word: undefined };
  if (path.startsWith('server/embedded/')) return { house: 'embedded', layer: undefined, word: undefined };
  const [, house, first = '', second] =
    /^(shared|server|client)\/src\/([^/]+?)(?:\.tsx?)?(?:\/([^/]+).*)?$/.exec(path) ?? [];
  if (house !== 'shared' && house !== 'server' && house !== 'client') return undefined;
  const isWordOfShared = house === 'shared' && words.includes(first);
  const layer = isWordOfShared ? 'words' : first;
  if (stepOf(house, layer) === -1) return undefined;
  if (isWordOfShared) return { house, layer, word: first };
  if (layer !== 'features' || second === undefined || /\.tsx?$/.test(second)) return { house, layer, word: undefined };
  return words.includes(second) ? { house, layer, word: second } : undefined;
}

function stepOf(house: 'shared' | 'server' | 'client', layer: string): number {
  return layers[house].findIndex((step) => step.includes(layer));
}

/** A law that looks at one import at a time: which of them must not be. */
function importLaw(name: string, sentence: string, isBreach: (from: Module, what: Import) => boolean): Law {
  const breaches = (modules: readonly Module[]) =>
    modules.flatMap((from) =>
      from.imports.filter((what) => isBreach(from, what)).map(({ specifier }) => `${from.path} imports ${specifier}`),
    );
  return { name, sentence, breaches };
}

/** A law about where two files of our own stand. */
function placeLaw(name: string, sentence: string, isBreach: (from: Place, to: Place) => boolean): Law {
  return importLaw(name, sentence, ({ path }, { target }) => {
    const from = placeOf(path);
    const to = target === undefined ? undefined : placeOf(target);
    return from !== undefined && to !== undefined && isBreach(from, to);
  });
}

function isPackage(specifier: string, names: readonly string[]): boolean {
  return names.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

const mayKnowMongoose = /^server\/src\/(storage\/|log\/append|features\/[^/]+\/records)/;
const readsEnvironment =
  /\bprocess\s*(\?\.|\.|\[\s*['"`])\s*env\b|\benv\b[^=;]*\}\s*=\s*process\b|\benv\b[^;]*\bfrom\s*['"](node:)?process['"]/;

export const laws: readonly Law[] = [
  {
    name: 'places',
    sentence:
      'Every source stands in a layer, and every feature is one of the words, so that no law can be walked around.',
    breaches: (modules) =>
      modules
        .filter(({ path }) => placeOf(path) === undefined)
        .map(({ path }) => `${path} stands outside of every layer`),
  },
  placeLaw(
    'houses',
    'Server and client lean on what they share and never on each other; storage alone starts the embedded database; nothing leans on tests.',
    (from, to) => {
      if (from.house === to.house || from.house === 'test' || from.house === 'embedded') return false;
      return to.house !== 'shared' && !(to.house === 'embedded' && from.layer === 'storage');
    },
  ),
  importLaw(
    'embedded database',
    'The embedded database is a program of its own, as a MongoDB would be: it imports nothing of ours.',
    ({ path }, { specifier, target }) =>
      path.startsWith('server/embedded/') &&
      (specifier.startsWith('@cairn/') || (target !== undefined && !target.startsWith('server/embedded/'))),
  ),
  placeLaw(
    'layers',
    'Imports run down: kernel ← words ← registry; config ← storage ← log ← features ← transport ← app ← main; ui, live ← features ← app.',
    (from, to) => {
      const { house } = from;
      if (house !== to.house || house === 'test' || house === 'embedded' || from.layer === to.layer) return false;
      return stepOf(house, to.layer ?? '') >= stepOf(house, from.layer ?? '');
    },
  ),
  placeLaw(
    'words',
    `A word imports only lower ones, in all three houses, so that each can be understood without what comes later: ${words.join(' · ')}.`,
    (from, to) => {
      if (from.house === 'test' || to.word === undefined) return false;
      // What lies beside the words is their common ground, and so below all of them.
      if (from.word === undefined) return from.layer === 'features' && from.house === to.house;
      return words.indexOf(to.word) > words.indexOf(from.word);
    },
  ),
  placeLaw(
    'ui',
    'The components of the client know no word of the domain: of what is shared, only the kernel.',
    (from, to) => from.house === 'client' && from.layer === 'ui' && to.house === 'shared' && to.layer !== 'kernel',
  ),
  importLaw(
    'mongoose',
    'Mongoose is imported where records are kept and nowhere else: in storage, log/append and features/*/records.',
    ({ path }, { specifier }) =>
      !path.startsWith('test/') && isPackage(specifier, ['mongoose', 'mongodb']) && !mayKnowMongoose.test(path),
  ),
  importLaw(
    'transport',
    'Express and Socket.IO are imported in the transport alone: rules and records do not know how they are reached.',
    ({ path }, { specifier }) =>
      !path.startsWith('test/') &&
      isPackage(specifier, ['express', 'socket.io', '@socket.io']) &&
      !path.startsWith('server/src/transport/'),
  ),
  {
    name: 'environment',
    sentence:
      'The environment is read in server/src/config/env.ts alone, where a wrong value stops the start with its name.',
    breaches: (modules) =>
      modules
        .filter(
          ({ path, code }) =>
            !path.startsWith('test/') && path !== 'server/src/config/env.ts' && readsEnvironment.test(code),
        )
        .map(({ path }) => `${path} reads process.env`),
  },
  importLaw(
    'extensions',
    'A relative import names its file in full, extension and all, as Node reads it.',
    (_from, { specifier }) => isRelative(specifier) && !/\.(tsx?|mjs|json|css|svg)$/.test(specifier),
  ),
  importLaw(
    'workspaces',
    'What lies in another workspace is imported by its name, never by a path.',
    ({ path }, { specifier, target = '' }) => isRelative(specifier) && target.split('/')[0] !== path.split('/')[0],
  ),
  {
    name: 'circles',
    sentence: 'No file imports itself through others: what leans in a circle can be neither read nor tested alone.',
    breaches: (modules) => findCircles(modules).map((circle) => [...circle, circle[0]].join(' → ')),
  },
];

/** All that breaks a law in these sources, each with the law's name before it. */
export function breachesOf(sources: Sources): readonly string[] {
  const modules = readModules(sources);
  return laws.flatMap(({ name, breaches }) => breaches(modules).map((breach) => `${name}: ${breach}`));
}
