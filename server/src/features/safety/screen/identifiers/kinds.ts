import { openWordTable } from '../text/wordTable.ts';
import { codeCues, homeOpenings, homeWords, mailHouses, nameWords, phoneWords, platforms } from './cueWords.ts';
import { everydayWords } from './everydayWords.ts';
import { givenNames } from './givenNames.ts';
import { asides, particles, titles, wordsToo } from './nameParts.ts';
import { numberWords } from './numberWords.ts';
import { plainEnglish } from './plainEnglish.ts';
import { rarerGivenNames } from './rarerGivenNames.ts';
import { ownCues, placeCues, publicPlaces, spokenNumbers, streetsBefore } from './streets.ts';
import { surnames } from './surnames.ts';
import { wordSet } from './wordSet.ts';

/** What a word may be, as bits of one number: one look-up a word answers what every search for identifiers asks of it. */
export const kind = {
  everyday: 1 << 0,
  plain: 1 << 1,
  /** A given name that is a word too. */
  wordToo: 1 << 2,
  given: 1 << 3,
  surname: 1 << 4,
  title: 1 << 5,
  /** What may stand inside of a name and is no part of it. */
  nameJoint: 1 << 6,
  small: 1 << 7,
  platform: 1 << 8,
  phoneWord: 1 << 9,
  codeCue: 1 << 10,
  homeWord: 1 << 11,
  nameWord: 1 << 12,
  placeCue: 1 << 13,
  publicPlace: 1 << 14,
  ownCue: 1 << 15,
  /** A number as it may stand before a street. */
  spokenNumber: 1 << 16,
  /** A number as it may stand in a telephone number. */
  numberWord: 1 << 17,
  streetBefore: 1 << 18,
  /** Of those that follow, the form of the word decides and no list. */
  capital: 1 << 19,
  /** Letters, and apostrophes or hyphens after the first of them. */
  nameForm: 1 << 20,
  singleLetter: 1 << 21,
  /** A digit at the beginning, perhaps after a `#`. */
  numeric: 1 << 22,
  /** A digit or a word for a number somewhere in it. */
  holdsNumber: 1 << 23,
  /** The last word of what is said right before the place where one lives. */
  homeOpening: 1 << 24,
} as const;

/** Small words, which have a capital in the middle of a sentence only where every word has one. */
const smallWords = wordSet(
  'am is a an the to and of my in on are was for with it so not have has be but at from me you we all from name this that do really',
);

const lists: readonly (readonly [kind: number, words: Iterable<string>])[] = [
  [kind.everyday, everydayWords],
  [kind.plain, plainEnglish],
  [kind.wordToo, wordsToo],
  [kind.given, givenNames],
  [kind.given, rarerGivenNames],
  [kind.surname, surnames],
  [kind.title, titles],
  [kind.nameJoint, particles],
  [kind.nameJoint, asides],
  [kind.small, smallWords],
  [kind.platform, [...platforms, ...mailHouses].flatMap((name) => [name, `${name}'s`])],
  [kind.phoneWord, phoneWords],
  [kind.codeCue, codeCues],
  [kind.homeWord, homeWords],
  [kind.nameWord, nameWords],
  [kind.placeCue, placeCues],
  [kind.publicPlace, publicPlaces],
  [kind.ownCue, ownCues],
  [kind.spokenNumber, spokenNumbers],
  [kind.numberWord, numberWords],
  [kind.streetBefore, streetsBefore],
  [kind.homeOpening, homeOpenings],
];

function kindsByWord(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) table.set(word, (table.get(word) ?? 0) | bit);
  return table;
}

/** The kinds of a word, by the lists that it is in. */
export const kindTable = openWordTable(kindsByWord());
