import type { CueName, CueRule } from '../lexicon/cues.ts';
import type { SignalRule } from '../lexicon/rule.ts';
import type { Hit, Lexicon } from '../match/lexicon.ts';
import { sentenceEnd } from '../text/dictionary.ts';
import type { Tokens } from '../text/tokens.ts';

/** Everything that was found in a message: what may be a signal, and what the words around say. */
export interface Scene {
  readonly tokens: Tokens;
  readonly claims: readonly Hit<SignalRule>[];
  readonly cues: ReadonlyMap<CueName, readonly Hit<CueRule>[]>;
  readonly words: WordTests;
}

/** Tests of single words, by the list of the lexicon they belong to. */
export interface WordTests {
  readonly not: (id: number | undefined) => boolean;
  /** What after a “not” makes it say the contrary: “can’t stop”, “not only”. */
  readonly notNot: (id: number | undefined) => boolean;
  readonly self: (id: number | undefined) => boolean;
  readonly others: (id: number | undefined) => boolean;
  readonly supposing: (id: number | undefined) => boolean;
  readonly fearing: (id: number | undefined) => boolean;
  readonly dreaming: (id: number | undefined) => boolean;
  readonly addressed: (id: number | undefined) => boolean;
  readonly asking: (id: number | undefined) => boolean;
  readonly laughing: (id: number | undefined) => boolean;
  readonly pastVerb: (id: number | undefined) => boolean;
  readonly writer: (id: number | undefined) => boolean;
  readonly sayingSo: (id: number | undefined) => boolean;
  readonly losing: (id: number | undefined) => boolean;
  readonly contrast: (id: number | undefined) => boolean;
  readonly joining: (id: number | undefined) => boolean;
}

export function openWordTests({ wordsOf }: Pick<Lexicon<never>, 'wordsOf'>): WordTests {
  return {
    not: wordsOf('not'),
    notNot: wordsOf('notNot'),
    self: wordsOf('self'),
    others: wordsOf('others'),
    supposing: wordsOf('supposing'),
    fearing: wordsOf('fearing'),
    dreaming: wordsOf('dreaming'),
    addressed: wordsOf('addressed'),
    asking: wordsOf('asking'),
    laughing: wordsOf('laughing'),
    pastVerb: wordsOf('pastVerb'),
    writer: wordsOf('writer'),
    sayingSo: wordsOf('sayingSo'),
    losing: wordsOf('losing'),
    contrast: wordsOf('contrast'),
    joining: wordsOf('joining'),
  };
}

const noCues: readonly Hit<CueRule>[] = [];

export function cuesOf(scene: Scene, name: CueName): readonly Hit<CueRule>[] {
  return scene.cues.get(name) ?? noCues;
}

/** The first token of the sentence that the token stands in. */
export function sentenceStart({ ids }: Tokens, place: number): number {
  let start = place;
  while (start > 0 && ids[start - 1] !== sentenceEnd) start -= 1;
  return start;
}

/** The place just after the last token of the sentence that the token stands in. */
export function sentenceStop({ ids }: Tokens, place: number): number {
  let stop = place;
  while (stop < ids.length && ids[stop] !== sentenceEnd) stop += 1;
  return stop;
}
