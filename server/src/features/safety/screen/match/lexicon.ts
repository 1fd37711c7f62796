import { type Dictionary, numberWord, numberWords } from '../text/dictionary.ts';
import type { Tokens } from '../text/tokens.ts';
import { buildIndex, type Index } from './index.ts';
import { anyNumber, type Lists, parsePattern, plainly, type Step } from './pattern.ts';
import { type Anchored, anchorOf, type CompiledStep, idsFor, openStepCompiler } from './steps.ts';
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
  const byWord: Anchored<E>[][] = Array.from({ length: dictionary.size }, () => []);
  for (const anchored of parsed.flatMap((pattern) => anchorsOf(pattern, compiler.compile, negators))) {
    for (const id of idsFor(anchored.sequence[0] ?? 0, isNumber)) byWord[id]?.push(anchored);
  }
  const index = buildIndex(byWord, { phrases: compiler.phrases, isNumber });
  // Kept between messages, so that none has to clear it: each message counts its places on from those of the last.
  const lastSeen = new Int32Array(compiler.phrases.length);
  let base = longAgo;

  function find(tokens: Tokens) {
    const { ids } = tokens;
    base += ids.length + longAgo;
    if (base > mostPlaces) {
      lastSeen.fill(0);
      base = longAgo;
    }
    const search: Search<E> = { index, hits: [], lastSeen, base, walk: openWalk(tokens, isNumber) };
    let tries = 0;
    for (let place = 0; place < ids.length; place += 1) {
      const id = ids[place] ?? 0;
      tries += tryWord(id, place, search);
      const { stepStarts, steps } = index;
      for (let at = stepStarts[id] ?? 0; at < (stepStarts[id + 1] ?? 0); at += 1)
        lastSeen[steps[at] ?? 0] = base + place;
    }
    base += ids.length;
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

/** More words than any pattern reaches over. */
const longAgo = 1_000;
const mostPlaces = 1_000_000_000;

interface Search<E extends Entry> {
  readonly index: Index<E>;
  readonly hits: Hit<E>[];
  /** Where each step was last seen to begin, counted from `base`. */
  readonly lastSeen: Int32Array;
  readonly base: number;
  readonly walk: Walk;
}

/** Tries the patterns that the word at a place calls up and that have seen what they want before it; gives how many. */
function tryWord<E extends Entry>(id: number, place: number, search: Search<E>): number {
  const { groupStarts, earlier, within } = search.index;
  const end = groupStarts[id + 1] ?? 0;
  let tries = 0;
  for (let group = groupStarts[id] ?? 0; group < end; group += 1) {
    tries += 1;
    const before = earlier[group] ?? -1;
    if (before !== -1 && (search.lastSeen[before] ?? 0) < search.base + place - (within[group] ?? 0)) continue;
    tries += tryGroup(group, place, search);
  }
  return tries;
}

function tryGroup<E extends Entry>(group: number, place: number, { index, hits, walk }: Search<E>): number {
  const first = index.firsts[group] ?? 0;
  const end = index.firsts[group + 1] ?? 0;
  for (let number = first; number < end; number += 1) {
    const candidate = index.candidates[number];
    const match = candidate === undefined ? -1 : tryAt(candidate, place, walk);
    if (candidate === undefined || match === -1) continue;
    const start = Math.floor(match / 64);
    hits.push({ entry: candidate.entry, start, end: start + (match % 64), denies: candidate.denies });
  }
  return end - first;
}

function numberTest(dictionary: Dictionary, words: readonly string[]): Uint8Array {
  const isNumber = new Uint8Array(dictionary.size);
  isNumber[numberWord] = 1;
  for (const name of numberNames) isNumber[dictionary.idOf(name)] = 1;
  for (const word of words) if (/^\d+$/.test(word)) isNumber[dictionary.idOf(word)] = 1;
  return isNumber;
}
