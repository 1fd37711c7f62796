import { numberWord, sentenceEnd, unknownWord } from '../text/dictionary.ts';
import type { Tokens } from '../text/tokens.ts';
import { marks } from './marks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** People who write without full stops get them here: what a net has to take in at once stays bounded. */
const longestSentence = 40;
/** A sentence with its marks and a word that “just” stood before. */
export const longestRows = longestSentence + 4;

/** A sentence as the net takes it in. */
export interface Sentence {
  readonly rows: readonly number[];
  /** The tokens it was made of, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** Nobody writes more sentences than this in a message; what goes on is taken in larger pieces, so that it costs no more. */
const mostSentences = 100;
const leastRowsThen = 24;
/** How many words of one message are searched for; who writes more that nobody knows is not meant to be understood. */
const mostSearched = 80;

/** What turns the tokens of a message into rows of the net's table. */
export interface RowFinder {
  /** By the id of a token. */
  readonly known: Int32Array;
  readonly vocabulary: Vocabulary;
  readonly marks: { readonly begin: number; readonly end: number; readonly question: number; readonly just: number };
}

export function openRowFinder(lexiconWords: readonly string[], vocabulary: Vocabulary): RowFinder {
  const rowOf = (word: string) => vocabulary.read(word) ?? vocabulary.search(word);
  return {
    known: Int32Array.from(lexiconWords, (word, id) => rowOf(id === numberWord ? marks.number : word)),
    vocabulary,
    marks: { begin: rowOf(marks.begin), end: rowOf(marks.end), question: rowOf(marks.question), just: rowOf('just') },
  };
}

/** Cuts a message into sentences of rows. Every message has one at least, be it empty. */
export function sentencesOf(tokens: Tokens, finder: RowFinder): readonly Sentence[] {
  const { ids, asked, fresh } = tokens;
  const rowAt = openRows(tokens, finder);
  const sentences: Sentence[] = [];
  let rows: number[] = [finder.marks.begin];
  let start = 0;

  function close(end: number, asks: boolean): void {
    rows.push(asks ? finder.marks.question : finder.marks.end);
    sentences.push({ rows, start, end });
    rows = [finder.marks.begin];
    start = end;
  }

  function mayClose(): boolean {
    return sentences.length < mostSentences || rows.length >= leastRowsThen;
  }

  for (let place = 0; place < ids.length; place += 1) {
    if (ids[place] === sentenceEnd) {
      if (mayClose()) close(place + 1, asked[place] === true);
      continue;
    }
    if (rows.length > longestSentence) close(place, false);
    if (fresh[place] === true) rows.push(finder.marks.just);
    rows.push(rowAt(place));
  }
  if (rows.length > 1 || sentences.length === 0) close(ids.length, false);
  return sentences;
}

function openRows({ ids, unknown }: Tokens, { known, vocabulary }: RowFinder): (place: number) => number {
  let searched = 0;
  return (place) => {
    const id = ids[place] ?? 0;
    if (id !== unknownWord) return known[id] ?? vocabulary.unknown;
    const word = unknown[place] ?? '';
    const row = vocabulary.read(word);
    if (row !== undefined) return row;
    searched += 1;
    return searched > mostSearched ? vocabulary.unknown : vocabulary.search(word);
  };
}
