import { readFileSync } from 'node:fs';
import type { Tokens } from '../text/tokens.ts';
import type { ScoredCategory } from './categories.ts';
import { gravestOf } from './gravest.ts';
import { type Evidence, isShown, probabilityOf } from './judgement.ts';
import { openNet } from './net.ts';
import { type NetFile, readNet } from './netFile.ts';
import { openRowFinder, sentencesOf } from './sentences.ts';
import { openVocabulary } from './vocabulary.ts';

/** The weights lie beside the sources and are not built: from the built server, the way leads back to them. */
const weightsFile = new URL('./weights.bin', import.meta.url.replace('/server/dist/src/', '/server/src/'));

/** What the net makes of a message for one category. */
export interface Opinion {
  readonly category: ScoredCategory;
  readonly score: number;
  /** The tokens of the sentence that says it most plainly, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** What the rules say of a message for one category. */
type RulesSay = Pick<Evidence, 'isClaimed' | 'isExcused'>;

export interface Scorer extends Pick<NetFile, 'crossValidated'> {
  readonly read: (tokens: Tokens) => readonly Opinion[];
  /** How probable it is that a message is of the category; undefined where it is too little to show it to somebody. */
  readonly judge: (opinion: Opinion, rulesSay: RulesSay) => number | undefined;
}

/** Reads the weights, once. `lexiconWords` are the words by the ids of the tokens that are to be scored. */
export function openScorer(lexiconWords: readonly string[]): Scorer {
  const file = readNet(readFileSync(weightsFile));
  const finder = openRowFinder(lexiconWords, openVocabulary(file.words, file.words.slice(0, file.mistakable)));
  const scoreSentences = openNet(file);

  function read(tokens: Tokens): readonly Opinion[] {
    const sentences = sentencesOf(tokens, finder);
    return gravestOf(scoreSentences(sentences)).map(({ category, score, sentence }) => {
      const { start = 0, end = 0 } = sentences[sentence] ?? {};
      return { category, score, start, end };
    });
  }

  function judge({ category, score }: Opinion, rulesSay: RulesSay): number | undefined {
    const judgement = file.judgements[category];
    const evidence = { category, score, ...rulesSay };
    return isShown(judgement, evidence) ? probabilityOf(judgement, evidence) : undefined;
  }

  return { read, judge, crossValidated: file.crossValidated };
}
