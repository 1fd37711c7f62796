import { fillers, slang } from '../text/slang.ts';

/** Where a sentence, or a part of it after a pause, begins or ends. */
export type Edge = 'begin' | 'end';

/**
 * The language that the lexicon is written in. A pattern is a row of steps with blanks between:
 *
 *     word            this word
 *     a|b|c           one of these
 *     @name           one of the phrases of a list (see lexicon/lists.ts); may stand among alternatives
 *     a|b?            may be missing
 *     {0-3}           so many words of any kind, in the same sentence
 *     ^  $            the sentence or a part of it begins, ends here; may stand among alternatives
 *     #               a number, in digits or as a word
 */
export type Step =
  | {
      readonly kind: 'phrases';
      readonly phrases: readonly (readonly string[])[];
      readonly optional: boolean;
      readonly orEdge: Edge | undefined;
    }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: Edge };

/** Phrases by the name that patterns call them by. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** Stands in patterns for any number. */
export const anyNumber = '#';

/**
 * Reads one pattern. Its words are read as a message's are: slang as the plain words, fillers not at all. Refuses (throws)
 * what it cannot read: a lexicon with a slip must not start.
 */
export function parsePattern(source: string, lists: Lists): readonly Step[] {
  const steps = source
    .trim()
    .split(/\s+/)
    .map((part) => parseStep(part, lists))
    .filter((step) => step.kind !== 'phrases' || step.phrases.length > 0);
  if (!steps.some((step) => step.kind === 'phrases' && !step.optional && !step.orEdge)) {
    throw new Error(`“${source}” asks for no word at all`);
  }
  return steps;
}

function parseStep(part: string, lists: Lists): Step {
  if (part === '^') return { kind: 'begin' };
  if (part === '$') return { kind: 'end' };
  const gap = /^\{(\d)-(\d{1,2})\}$/.exec(part);
  if (gap) return { kind: 'gap', min: Number(gap[1]), max: Number(gap[2]) };
  const optional = part.endsWith('?');
  const names = (optional ? part.slice(0, -1) : part).split('|');
  const phrases = names.filter((name) => name !== '$' && name !== '^').flatMap((name) => phrasesOf(name, lists));
  const orEdge = names.includes('$') ? 'end' : names.includes('^') ? 'begin' : undefined;
  return { kind: 'phrases', phrases: phrases.filter(({ length }) => length > 0), optional, orEdge };
}

function phrasesOf(name: string, lists: Lists): readonly (readonly string[])[] {
  if (!name.startsWith('@')) {
    if (!/^([a-z0-9']+|#)$/.test(name)) throw new Error(`“${name}” is no word`);
    return [plainly(name)];
  }
  const phrases = lists[name.slice(1)];
  if (!phrases) throw new Error(`There is no list “${name}”`);
  return phrases.map((phrase) => phrase.split(' ').flatMap(plainly));
}

/** A word of the lexicon as the words that a message is read in. */
export function plainly(word: string): readonly string[] {
  return (slang.get(word) ?? [word]).filter((each) => !fillers.has(each));
}
