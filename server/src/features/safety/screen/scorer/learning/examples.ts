import type { Random } from './random.ts';

/** A message to learn from: its sentences as rows of words, and the kind of talk it is; -1 is harmless. */
export interface Example {
  readonly kind: number;
  readonly sentences: readonly (readonly number[])[];
}

/** Gives a message as somebody else might have sent it. */
export type Augmenter = (example: Example) => readonly (readonly number[])[];

const joins = 0.2;
const joinsTwice = 0.3;
const mergesMessage = 0.3;
const mergesSentences = 0.5;
const dropsWord = 0.05;
const mostJoined = 3;
const longestMerged = 40;

/**
 * Makes messages differ each time they are learned: harmless sentences before or after them, because one sentence is
 * enough and the others must not drown it; full stops left out; a word missing here and there.
 */
export function openAugmenter(examples: readonly Example[], random: Random): Augmenter {
  const harmless = examples.filter(({ kind }) => kind === -1);

  function someHarmless(): readonly (readonly number[])[] {
    const { sentences = [] } = harmless[random.below(harmless.length)] ?? {};
    const from = random.below(Math.max(1, sentences.length - mostJoined + 1));
    return sentences.slice(from, from + mostJoined);
  }

  return ({ sentences }) => {
    let message = sentences;
    if (random.next() < joins) {
      const first = random.next() < 0.5;
      message = first ? [...someHarmless(), ...message] : [...message, ...someHarmless()];
      if (random.next() < joinsTwice)
        message = first ? [...message, ...someHarmless()] : [...someHarmless(), ...message];
    }
    if (message.length > 1 && random.next() < mergesMessage) message = merged(message, random);
    return message.map((sentence) => thinned(sentence, random));
  };
}

/** Some of the full stops taken out: the mark at the end of a sentence and the one at the begin of the next. */
function merged(sentences: readonly (readonly number[])[], random: Random): readonly (readonly number[])[] {
  const result: (readonly number[])[] = [];
  for (const sentence of sentences) {
    const before = result.at(-1);
    if (before && before.length + sentence.length < longestMerged && random.next() < mergesSentences)
      result[result.length - 1] = [...before.slice(0, -1), ...sentence.slice(1)];
    else result.push(sentence);
  }
  return result;
}

function thinned(sentence: readonly number[], random: Random): readonly number[] {
  const last = sentence.length - 1;
  const kept = sentence.filter((_, place) => place === 0 || place === last || random.next() >= dropsWord);
  return kept.length > 2 ? kept : sentence;
}
