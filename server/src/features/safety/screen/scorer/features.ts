import { sentenceEnd } from '../text/dictionary.ts';
import type { Folded } from '../text/fold.ts';
import type { Tokens } from '../text/tokens.ts';

/** How many buckets the features fall into; two features of one bucket share their weight. */
export const bucketCount = 1 << 16;

/** Something that was found in a message, by its number, at the sentence it stands in. */
export interface Mention {
  readonly feature: number;
  readonly sentence: number;
}

/** What a message is to the scorer: the buckets of its features, each once, and the sentence that each was first seen in. */
export interface Features {
  readonly buckets: readonly number[];
  readonly sentences: readonly number[];
}

const kinds = { word: 1, twoWords: 2, mention: 3, twice: 4, pair: 5, length: 6, letters: 7 } as const;
const mostMentionsPaired = 40;
const lengthSteps = [6, 12, 25, 60];

/** Which message each bucket was last seen in: a set that is emptied by counting on. */
const stamps = new Float64Array(bucketCount);
let stamp = 0;

/**
 * The features of a message: its words, four letters of them at a time, pairs of words that stand together, the concepts and cues that it mentions,
 * which of them share a sentence, and how long it is.
 */
export function featuresOf(folded: Folded, tokens: Tokens, mentions: readonly Mention[]): Features {
  const buckets: number[] = [];
  const sentences: number[] = [];
  stamp += 1;
  const add = (bucket: number, sentence: number) => {
    if (stamps[bucket] === stamp) return;
    stamps[bucket] = stamp;
    buckets.push(bucket);
    sentences.push(sentence);
  };
  addWords(folded, tokens, add);
  const bySentence = new Map<number, Set<number>>();
  const seen = new Set<number>();
  for (const { feature, sentence } of mentions) {
    add(bucketOf(seen.has(feature) ? kinds.twice : kinds.mention, feature, 0), sentence);
    seen.add(feature);
    const together = bySentence.get(sentence) ?? new Set<number>();
    if (together.size < mostMentionsPaired) together.add(feature);
    bySentence.set(sentence, together);
  }
  for (const [sentence, together] of bySentence)
    addPairs([...together].sort(ascending), (bucket) => add(bucket, sentence));
  const step = lengthSteps.findIndex((limit) => tokens.ids.length < limit);
  add(bucketOf(kinds.length, step, 0), 0);
  return { buckets, sentences };
}

function ascending(one: number, other: number): number {
  return one - other;
}

function addPairs(together: readonly number[], add: (bucket: number) => void): void {
  for (let first = 0; first < together.length; first += 1) {
    for (let second = first + 1; second < together.length; second += 1) {
      add(bucketOf(kinds.pair, together[first] ?? 0, together[second] ?? 0));
    }
  }
}

/** Words are hashed as they are read, without cutting them out: a long message has many. */
function addWords({ text, startAt }: Folded, tokens: Tokens, add: (bucket: number, sentence: number) => void): void {
  const stops = sentenceStops(tokens);
  let sentence = 0;
  let before = 0;
  let hash = 0;
  let letters = 0;

  function endWord(at: number): void {
    while (startAt(at) >= (stops[sentence] ?? Number.POSITIVE_INFINITY)) sentence += 1;
    add(bucketOf(kinds.word, hash, 0), sentence);
    if (before !== 0) add(bucketOf(kinds.twoWords, before, hash), sentence);
    before = hash;
    hash = 0;
    letters = 0;
  }

  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, 0x01000193) + 0x9e37;
      letters = (letters << 8) | code | 0;
      if (letters >>> 24 !== 0) add(bucketOf(kinds.letters, letters, 0), sentence);
    } else if (code !== apostrophe && hash !== 0) endWord(index - 1);
  }
  if (hash !== 0) endWord(text.length - 1);
}

const apostrophe = 39;

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Where the sentences of a message end, as places in the original. */
export function sentenceStops({ ids, ends }: Tokens): readonly number[] {
  const stops: number[] = [];
  for (let place = 0; place < ids.length; place += 1) if (ids[place] === sentenceEnd) stops.push(ends[place] ?? 0);
  return stops;
}

function bucketOf(kind: number, one: number, other: number): number {
  let hash = Math.imul(kind + 1, 0x85ebca6b) ^ Math.imul(one + 0x165667b1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(other, 0xc2b2ae35), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) & (bucketCount - 1);
}
