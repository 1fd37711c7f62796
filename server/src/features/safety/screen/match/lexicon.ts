import { type Dictionary, numberWord, numberWords, sentenceEnd } from '../text/dictionary.ts';
import type { Tokens } from '../text/tokens.ts';
import { anyNumber, type Edge, type Lists, parsePattern, plainly, type Step } from './pattern.ts';

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
  /** All hits in the order of their anchors, and how many patterns were tried: the measure of the work. */
  readonly find: (tokens: Tokens) => { readonly hits: readonly Hit<E>[]; readonly tries: number };
  /** The words of a list, as a test of token ids. */
  readonly wordsOf: (list: string) => (id: number | undefined) => boolean;
}

interface Phrases {
  readonly kind: 'phrases';
  readonly optional: boolean;
  readonly orEdge: Edge | undefined;
  readonly sequences: readonly (readonly number[])[];
  /** Set where every phrase is one word: then one look-up decides. */
  readonly single: Uint8Array | undefined;
}

type CompiledStep = Phrases | Exclude<Step, { kind: 'phrases' }>;

interface Anchored<E extends Entry> {
  readonly entry: E;
  readonly denies: boolean;
  readonly steps: readonly CompiledStep[];
  readonly at: number;
  readonly sequence: readonly number[];
}

/** How far a pattern may reach to each side of its anchor; positions are bits of one integer. */
const reach = 30;

const commonWords = new Set(
  `i a the to you my me it is am are was be and of in on for not do have had will would can that this with your at up
  out if so he she they we all no get got going go want feel like day time know about now today people one them his
  her their when who what how anyone someone some from by or as but # need think take took am been has did here more
  too`.split(/\s+/),
);

const numberNames = `one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
  sixty ninety hundred few couple several dozen`.split(/\s+/);

/** Reads all patterns once; a message is then compared only with the patterns whose rarest word it holds. */
export function compileLexicon<E extends Entry>(entries: readonly E[], lists: Lists): Lexicon<E> {
  const parsed = entries.flatMap((entry) =>
    entry.patterns.map((source) => ({ entry, steps: parsePattern(source, lists), source })),
  );
  const words = new Set(
    Object.values(lists).flatMap((list) => list.flatMap((phrase) => phrase.split(' ').flatMap(plainly))),
  );
  for (const { steps } of parsed) {
    for (const step of steps) if (step.kind === 'phrases') for (const word of step.phrases.flat()) words.add(word);
  }
  const plain = [...words].filter((word) => word !== anyNumber);
  const dictionary = numberWords([...plain, ...numberNames, 'yearnumber']);
  const isNumber = new Uint8Array(dictionary.size);
  isNumber[numberWord] = 1;
  for (const name of numberNames) isNumber[dictionary.idOf(name)] = 1;
  for (const word of plain) if (/^\d+$/.test(word)) isNumber[dictionary.idOf(word)] = 1;

  const idOf = (word: string) => (word === anyNumber ? numberWord : dictionary.idOf(word));
  const negators = new Set((lists.not ?? []).map(idOf));

  const byWord = new Map<number, Anchored<E>[]>();
  for (const { entry, steps, source } of parsed) {
    const compiled = steps.map((step) => compileStep(step, idOf, isNumber));
    if (compiled.length > reach / 2) throw new Error(`“${source}” is too long`);
    const at = rarest(steps);
    const anchor = compiled[at];
    if (anchor?.kind !== 'phrases') continue;
    const denies = compiled.some(
      (step) => step.kind === 'phrases' && step.sequences.flat().some((id) => negators.has(id)),
    );
    for (const sequence of anchor.sequences) {
      for (const id of anchorIds(sequence[0] ?? 0, isNumber)) {
        const anchored = byWord.get(id) ?? [];
        anchored.push({ entry, denies, steps: compiled, at, sequence });
        byWord.set(id, anchored);
      }
    }
  }
  const index: (readonly Anchored<E>[] | undefined)[] = Array.from({ length: dictionary.size }, (_, id) =>
    byWord.get(id),
  );

  function find(tokens: Tokens) {
    const hits: Hit<E>[] = [];
    let tries = 0;
    for (let place = 0; place < tokens.ids.length; place += 1) {
      const candidates = index[tokens.ids[place] ?? 0];
      if (!candidates) continue;
      tries += candidates.length;
      for (const candidate of candidates) {
        const hit = tryAt(candidate, place, { tokens, isNumber });
        if (hit) hits.push(hit);
      }
    }
    return { hits, tries };
  }

  function wordsOf(list: string) {
    const set = new Uint8Array(dictionary.size);
    for (const phrase of lists[list] ?? []) set[dictionary.idOf(phrase)] = 1;
    return (id: number | undefined) => id !== undefined && set[id] === 1;
  }

  return { dictionary, find, wordsOf };
}

function anchorIds(id: number, isNumber: Uint8Array): readonly number[] {
  if (id !== numberWord) return [id];
  return [...isNumber.keys()].filter((candidate) => isNumber[candidate] === 1);
}

function compileStep(step: Step, idOf: (word: string) => number, isNumber: Uint8Array): CompiledStep {
  if (step.kind !== 'phrases') return step;
  const sequences = step.phrases.map((phrase) => phrase.map(idOf));
  let single: Uint8Array | undefined;
  if (sequences.every((sequence) => sequence.length === 1)) {
    single = new Uint8Array(isNumber.length);
    for (const [id = 0] of sequences) for (const each of anchorIds(id, isNumber)) single[each] = 1;
  }
  return { kind: 'phrases', optional: step.optional, orEdge: step.orEdge, sequences, single };
}

/** The step to look for first: the one whose words are the least common in speech. */
function rarest(steps: readonly Step[]): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [at, step] of steps.entries()) {
    if (step.kind !== 'phrases' || step.optional || step.orEdge) continue;
    const cost = step.phrases.reduce((sum, [first = '']) => sum + (commonWords.has(first) ? 40 : 1), 0);
    if (cost < bestCost) [best, bestCost] = [at, cost];
  }
  return best;
}

interface Ground {
  readonly tokens: Tokens;
  readonly isNumber: Uint8Array;
}

function tryAt<E extends Entry>(candidate: Anchored<E>, place: number, ground: Ground): Hit<E> | undefined {
  const { entry, denies, steps, at, sequence } = candidate;
  if (!matchesAt(sequence, place, ground)) return undefined;
  let ahead = 1 << sequence.length;
  for (let step = at + 1; step < steps.length && ahead !== 0; step += 1) {
    ahead = advance(steps[step], ahead, { ...ground, place, way: 1 });
  }
  if (ahead === 0) return undefined;
  // Behind, bit n stands for the n tokens before the anchor that are taken.
  let behind = 1;
  for (let step = at - 1; step >= 0 && behind !== 0; step -= 1) {
    behind = advance(steps[step], behind, { ...ground, place: place - 1, way: -1 });
  }
  if (behind === 0) return undefined;
  return { entry, denies, start: place - lowestBit(behind), end: place + lowestBit(ahead) };
}

interface Walk extends Ground {
  readonly place: number;
  readonly way: 1 | -1;
}

/** From each place that could be reached, one step on. The work is bounded by the reach: nothing is tried twice. */
function advance(step: CompiledStep | undefined, from: number, walk: Walk): number {
  if (step === undefined) return from;
  let to = step.kind === 'phrases' && step.optional ? from : 0;
  for (let rest = from; rest !== 0; rest &= rest - 1) {
    const offset = lowestBit(rest);
    if (step.kind === 'phrases') {
      to |= afterPhrases(step, offset, walk);
      if (step.orEdge && isEdge(step.orEdge, offset, walk)) to |= 1 << offset;
    } else if (step.kind === 'gap') to |= afterGap(step, offset, walk);
    else if (isEdge(step.kind, offset, walk)) to |= 1 << offset;
  }
  return to;
}

function afterPhrases(step: Phrases, offset: number, walk: Walk): number {
  const { tokens, place, way } = walk;
  const at = place + way * offset;
  if (step.single) return offset < reach && step.single[tokens.ids[at] ?? 0] === 1 ? 1 << (offset + 1) : 0;
  let to = 0;
  for (const sequence of step.sequences) {
    const { length } = sequence;
    const start = way === 1 ? at : at - length + 1;
    if (offset + length <= reach && start >= 0 && matchesAt(sequence, start, walk)) to |= 1 << (offset + length);
  }
  return to;
}

function afterGap({ min, max }: { min: number; max: number }, offset: number, { tokens, place, way }: Walk): number {
  let to = 0;
  for (let size = 0; size <= max && offset + size <= reach; size += 1) {
    if (size >= min) to |= 1 << (offset + size);
    const id = tokens.ids[place + way * (offset + size)];
    if (id === undefined || id === sentenceEnd) break;
  }
  return to;
}

function isEdge(kind: Edge, offset: number, { tokens, place, way }: Walk): boolean {
  const at = place + way * offset;
  const id = tokens.ids[at];
  if (id === undefined || id === sentenceEnd) return true;
  return tokens.paused[kind === 'begin' ? at + 1 : at] === true;
}

function matchesAt(sequence: readonly number[], start: number, { tokens, isNumber }: Ground): boolean {
  for (let index = 0; index < sequence.length; index += 1) {
    const wanted = sequence[index];
    const id = tokens.ids[start + index] ?? -1;
    if (id !== wanted && !(wanted === numberWord && isNumber[id] === 1)) return false;
  }
  return true;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
