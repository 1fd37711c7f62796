import { type Dictionary, numberWord, numberWords } from '../text/dictionary.ts';
import type { Tokens } from '../text/tokens.ts';
import { anyNumber, type Lists, parsePattern, plainly, type Step } from './pattern.ts';
import { type Anchored, anchorOf, type CompiledStep, idsFor, openStepCompiler, type Phrases } from './steps.ts';
import { openWalk, reach, tryAt, type Walk } from './walk.ts';

/** Some patterns under one name; what a hit means is its owner's affair. */
export interface Entry {
  readonly patterns: readonly string[];
}

/** Where a pattern of an entry was found, as token numbers `[start, end)`. */
export interface Hit<E extends Entry> {
  readonly entry: E;
  readonly start: number;
  readonly end: number;
  /** Whether the pattern itself says “not”, so that a “not” inside of the hit takes nothing away. */
  readonly denies: boolean;
}

/** A set of entries, ready to be looked for all at once. */
export interface Lexicon<E extends Entry> {
  readonly dictionary: Dictionary;
  /** All hits, from left to right, and how many patterns were tried: the measure of the work. */
  readonly find: (tokens: Tokens) => { readonly hits: readonly Hit<E>[]; readonly tries: number };
  /** The words of a list, as a test of token ids. */
  readonly wordsOf: (list: string) => (id: number | undefined) => boolean;
}

const numberNames = `one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
  sixty ninety hundred few couple several dozen`.split(/\s+/);

/**
 * Reads all patterns once. A message is then compared only with the patterns that two words of their rarest steps call
 * up, so that thousands of patterns cost little more than the few that are near.
 */
export function compileLexicon<E extends Entry>(entries: readonly E[], lists: Lists): Lexicon<E> {
  const parsed: readonly Parsed<E>[] = entries.flatMap((entry) =>
    entry.patterns.map((source) => ({ entry, source, steps: parsePattern(source, lists) })),
  );
  const words = wordsIn(parsed, lists);
  const dictionary = numberWords([...words, ...numberNames, 'yearnumber']);
  const isNumber = numberTest(dictionary, words);
  const compiler = openStepCompiler(dictionary, isNumber);
  const negators = new Set((lists.not ?? []).map(dictionary.idOf));
  const index = parsed
    .flatMap((pattern) => anchorsOf(pattern, compiler.compile, negators))
    .reduce<Anchored<E>[][]>(
      (byWord, anchored) => {
        for (const id of idsFor(anchored.sequence[0] ?? 0, isNumber)) byWord[id]?.push(anchored);
        return byWord;
      },
      Array.from({ length: dictionary.size }, () => []),
    )
    .map(indexOf);
  const stepsByWord = stepsOf(compiler.phrases, { size: dictionary.size, isNumber, index });

  function find(tokens: Tokens) {
    const { ids } = tokens;
    const search: Search<E> = {
      hits: [],
      lastSeen: new Int32Array(compiler.phrases.length).fill(-1_000),
      walk: openWalk(tokens, isNumber),
    };
    let tries = 0;
    for (let place = 0; place < ids.length; place += 1) {
      const id = ids[place] ?? 0;
      const called = index[id];
      if (called) tries += tryGroups(called, place, search);
      const seen = stepsByWord[id];
      if (seen) for (let number = 0; number < seen.length; number += 1) search.lastSeen[seen[number] ?? 0] = place;
    }
    return { hits: search.hits, tries };
  }

  function wordsOf(list: string) {
    const set = new Uint8Array(dictionary.size);
    for (const phrase of lists[list] ?? []) set[dictionary.idOf(phrase)] = 1;
    return (id: number | undefined) => id !== undefined && set[id] === 1;
  }

  return { dictionary, find, wordsOf };
}

interface Parsed<E> {
  readonly entry: E;
  readonly source: string;
  readonly steps: readonly Step[];
}

/** All words that patterns and lists speak of. */
function wordsIn(parsed: readonly Parsed<unknown>[], lists: Lists): readonly string[] {
  const words = new Set<string>();
  for (const phrase of Object.values(lists).flat()) {
    for (const word of phrase.split(' ').flatMap(plainly)) words.add(word);
  }
  for (const step of parsed.flatMap(({ steps }) => steps)) {
    if (step.kind === 'phrases') for (const word of step.phrases.flat()) words.add(word);
  }
  words.delete(anyNumber);
  return [...words];
}

/** A pattern by each phrase of its anchor. Refuses (throws) one that is longer than a walk can reach. */
function anchorsOf<E>(
  { entry, steps, source }: Parsed<E>,
  compile: (step: Step) => CompiledStep,
  negators: ReadonlySet<number>,
): readonly Anchored<E>[] {
  const compiled = steps.map(compile);
  if (compiled.length > reach / 2) throw new Error(`“${source}” is too long`);
  const { at, earlier, within } = anchorOf(steps, compiled);
  const anchor = compiled[at];
  if (anchor?.kind !== 'phrases') return [];
  const denies = compiled.some(
    (step) => step.kind === 'phrases' && step.sequences.some((sequence) => sequence.some((id) => negators.has(id))),
  );
  return anchor.sequences.map((sequence) => ({ entry, denies, steps: compiled, at, sequence, earlier, within }));
}

interface Search<E extends Entry> {
  readonly hits: Hit<E>[];
  /** Where each step was last seen to begin. */
  readonly lastSeen: Int32Array;
  readonly walk: Walk;
}

/** Tries the patterns that the word at a place calls up and that have seen what they want before it; gives how many. */
function tryGroups<E extends Entry>({ earlier, within, groups }: Index<E>, place: number, search: Search<E>): number {
  const { hits, lastSeen, walk } = search;
  let tries = earlier.length;
  for (let number = 0; number < earlier.length; number += 1) {
    const before = earlier[number] ?? -1;
    if (before !== -1 && (lastSeen[before] ?? 0) < place - (within[number] ?? 0)) continue;
    for (const candidate of groups[number] ?? []) {
      tries += 1;
      const match = tryAt(candidate, place, walk);
      if (match === -1) continue;
      const start = Math.floor(match / 64);
      hits.push({ entry: candidate.entry, start, end: start + (match % 64), denies: candidate.denies });
    }
  }
  return tries;
}

/**
 * The patterns that a word calls up, in groups that want the same step to stand before them. What dismisses most groups
 * lies side by side in typed arrays, because this is looked at for every word of every message.
 */
interface Index<E> {
  /** By group: the number of the step, or -1 where nothing has to stand before. */
  readonly earlier: Int32Array;
  /** By group: the most words that may lie between. */
  readonly within: Int32Array;
  readonly groups: readonly (readonly Anchored<E>[])[];
}

function indexOf<E>(candidates: readonly Anchored<E>[]): Index<E> | undefined {
  const groups = new Map<number, Anchored<E>[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.earlier) ?? [];
    if (group.length === 0) groups.set(candidate.earlier, group);
    group.push(candidate);
  }
  if (groups.size === 0) return undefined;
  return {
    earlier: Int32Array.from(groups.keys()),
    within: Int32Array.from(groups.values(), (group) => Math.max(...group.map(({ within }) => within))),
    groups: [...groups.values()],
  };
}

interface Ground<E> {
  readonly size: number;
  readonly isNumber: Uint8Array;
  readonly index: readonly (Index<E> | undefined)[];
}

/** For each word the steps that may begin with it, of those that some pattern wants to have seen before its anchor. */
function stepsOf<E>(
  phrases: readonly Phrases[],
  { size, isNumber, index }: Ground<E>,
): readonly (Int32Array | undefined)[] {
  const wanted = new Set(index.flatMap((called) => [...(called?.earlier ?? [])]));
  const steps: Set<number>[] = Array.from({ length: size }, () => new Set<number>());
  for (const { id, sequences } of phrases) {
    if (!wanted.has(id)) continue;
    for (const [first = 0] of sequences) for (const word of idsFor(first, isNumber)) steps[word]?.add(id);
  }
  return steps.map((ids) => (ids.size === 0 ? undefined : Int32Array.from(ids)));
}

function numberTest(dictionary: Dictionary, words: readonly string[]): Uint8Array {
  const isNumber = new Uint8Array(dictionary.size);
  isNumber[numberWord] = 1;
  for (const name of numberNames) isNumber[dictionary.idOf(name)] = 1;
  for (const word of words) if (/^\d+$/.test(word)) isNumber[dictionary.idOf(word)] = 1;
  return isNumber;
}
