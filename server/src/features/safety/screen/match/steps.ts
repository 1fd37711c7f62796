import type { Dictionary } from '../text/dictionary.ts';
import { numberWord } from '../text/dictionary.ts';
import { anyNumber, type Edge, type Step } from './pattern.ts';

/** One of some phrases, by the ids of their words. */
export interface Phrases {
  readonly kind: 'phrases';
  /** Its number among all steps of the lexicon. */
  readonly id: number;
  readonly optional: boolean;
  readonly orEdge: Edge | undefined;
  readonly sequences: readonly (readonly number[])[];
  /** The phrases by the word that a walk meets first: their first one on the way ahead, their last one on the way back. */
  readonly byFirst: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly byLast: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** Set where every phrase is one word: then one look-up decides. */
  readonly single: Uint8Array | undefined;
  /** How many words its longest phrase has. */
  readonly longest: number;
}

export type CompiledStep = Phrases | Exclude<Step, { kind: 'phrases' }>;

/** Where a pattern may begin to match: at one phrase of the step that it is looked up by. */
export interface Anchored<E> {
  readonly entry: E;
  /** Whether the pattern itself says “not”. */
  readonly denies: boolean;
  readonly steps: readonly CompiledStep[];
  readonly at: number;
  readonly sequence: readonly number[];
  /** A step that has to stand before the anchor, by number, and how many words back at most; -1 for none. */
  readonly earlier: number;
  readonly within: number;
}

const commonWords = new Set(
  `i a the to you my me it is am are was be and of in on for not do have had will would can that this with your at up
  out if so he she they we all no get got going go want feel like day time know about now today people one them his
  her their when who what how anyone someone some from by or as but # need think take took am been has did here more
  too`.split(/\s+/),
);

/** Compiles steps with their words as ids; steps that are alike are one, since thousands of patterns share them. */
export function openStepCompiler(dictionary: Dictionary, isNumber: Uint8Array) {
  const known = new Map<string, CompiledStep>();
  const phrases: Phrases[] = [];
  const idOf = (word: string) => (word === anyNumber ? numberWord : dictionary.idOf(word));

  function compile(step: Step): CompiledStep {
    const key = JSON.stringify(step);
    const compiled = known.get(key) ?? (step.kind === 'phrases' ? compilePhrases(step) : step);
    known.set(key, compiled);
    return compiled;
  }

  function compilePhrases({ phrases: words, optional, orEdge }: Extract<Step, { kind: 'phrases' }>): Phrases {
    const sequences = words.map((phrase) => phrase.map(idOf));
    const longest = Math.max(1, ...sequences.map(({ length }) => length));
    const compiled: Phrases = {
      ...{ kind: 'phrases', id: phrases.length, optional, orEdge, sequences, longest },
      byFirst: byEnd(sequences, { at: 0, isNumber }),
      byLast: byEnd(sequences, { at: -1, isNumber }),
      single: longest === 1 ? singleWords(sequences, isNumber) : undefined,
    };
    phrases.push(compiled);
    return compiled;
  }

  return { compile, phrases };
}

function byEnd(
  sequences: readonly (readonly number[])[],
  { at, isNumber }: { at: number; isNumber: Uint8Array },
): ReadonlyMap<number, readonly (readonly number[])[]> {
  const table = new Map<number, (readonly number[])[]>();
  for (const sequence of sequences) {
    for (const id of idsFor(sequence.at(at) ?? 0, isNumber)) table.set(id, [...(table.get(id) ?? []), sequence]);
  }
  return table;
}

function singleWords(sequences: readonly (readonly number[])[], isNumber: Uint8Array): Uint8Array {
  const set = new Uint8Array(isNumber.length);
  for (const [id = 0] of sequences) for (const each of idsFor(id, isNumber)) set[each] = 1;
  return set;
}

/** A word of the lexicon, as the ids it may have in a message: any number is all of them. */
export function idsFor(id: number, isNumber: Uint8Array): readonly number[] {
  if (id !== numberWord) return [id];
  return [...isNumber.keys()].filter((candidate) => isNumber[candidate] === 1);
}

/**
 * Where to look a pattern up: of its two steps with the least common words the later one, with the earlier one to make
 * sure of first. A pattern is tried only where both stand close enough.
 */
export function anchorOf(
  steps: readonly Step[],
  compiled: readonly CompiledStep[],
): { at: number; earlier: number; within: number } {
  const required = [...steps.entries()]
    .filter(([, step]) => step.kind === 'phrases' && !step.optional && !step.orEdge)
    .map(([at, step]) => ({ at, cost: costOf(step) }))
    .sort((one, other) => one.cost - other.cost);
  const [rarest, second] = required;
  if (!rarest) return { at: -1, earlier: -1, within: 0 };
  if (!second) return { at: rarest.at, earlier: -1, within: 0 };
  const [from, to] = [Math.min(rarest.at, second.at), Math.max(rarest.at, second.at)];
  const earlier = compiled[from];
  const within = compiled.slice(from, to).reduce((sum, step) => sum + lengthOf(step), 0);
  return { at: to, earlier: earlier?.kind === 'phrases' ? earlier.id : -1, within };
}

function costOf(step: Step): number {
  if (step.kind !== 'phrases') return Number.POSITIVE_INFINITY;
  return step.phrases.reduce((sum, [first = '']) => sum + (commonWords.has(first) ? 40 : 1), 0);
}

function lengthOf(step: CompiledStep): number {
  if (step.kind === 'phrases') return step.longest;
  return step.kind === 'gap' ? step.max : 0;
}
