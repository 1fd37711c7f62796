import { givenNames, publicFigures } from './givenNames.ts';
import { plainEnglish } from './plainEnglish.ts';
import { type Found, type Writing, type Written, wordSet } from './writing.ts';

/** How surely the words before say that a name of one's own follows: `sure` ones need no capitals. */
type Opening = 'sure' | 'likely' | 'loose';

const sureOpenings: readonly (readonly string[])[] = [
  'my name is',
  'my names',
  "my name's",
  'name is',
  'names',
  "name's",
  'my name',
  'me llamo',
  'je m appelle',
  "je m'appelle",
  'mi nombre es',
  'ich heisse',
  'full name',
  'full name is',
  'legal name is',
  'real name is',
  'actual name is',
  'government name is',
  'given name is',
  'maiden name is',
  'birth name is',
  'married name is',
  'christened',
  'i was born',
  'born as',
  'certificate says',
  'license says',
  'on paper',
  'publish under',
  'on facebook as',
  'on fb as',
  'on linkedin as',
  'on insta as',
  'on instagram as',
  'insta is under',
  'signed',
  'yours truly',
  'signing off',
  'known as',
  'they call me',
  'call me',
  'marriage is',
  'sheet',
].map((text) => text.split(' '));

const likelyOpenings: readonly (readonly string[])[] = [
  "i'm",
  'im',
  'i am',
  'this is',
  'its',
  "it's",
  'it is',
  'i was',
  'find me under',
  'look me up',
  'add me',
  'i go by',
  'go by',
  'used to be',
  'introducing myself',
  'myself',
  'as asked',
  'says',
  'know me as',
  'me up',
  'tonight',
].map((text) => text.split(' '));

const greetings = wordSet(
  'hi hello hey hiya howdy yo greetings good morning evening afternoon gang all yeah so group everyone ok folks',
);
const titles = wordSet(
  'dr doctor mr mrs ms miss mx prof professor rev reverend father sister captain sgt sergeant private officer judge sir',
);
const particles = wordSet(
  'de da del della der den di du la le van von bin al el st ni ní mac mc o d y dos das ter ten ibn abu',
);
const asides = wordSet('fucking freaking actually');
const lead = wordSet('uh um just the one only and your old');

/** First and last name together, given by their owner: “my name is …”, “I’m … …”, “… … here”. */
export function findNames(writing: Writing): readonly Found[] {
  const { words } = writing;
  for (let index = 0; index < words.length; index += 1) {
    const opening = openingBefore(words, index);
    if (!opening) continue;
    const last = readName(writing, index, opening);
    const first = words[index];
    if (last && first) {
      return [
        { rule: 'personal-identifiers.full-name', strength: 0.85, from: first.at, to: last.at + last.text.length },
      ];
    }
  }
  return [];
}

function openingBefore(words: readonly Written[], index: number): Opening | undefined {
  const at = skipLead(words, index);
  if (at > 0 && sureOpenings.some((opening) => endsWith(words, at, opening))) return 'sure';
  if (at > 0 && likelyOpenings.some((opening) => endsWith(words, at, opening))) return 'likely';
  if (index === 0 || startsAfterGreeting(words, index) || /[.!?:\n(]/.test(words[index]?.gap ?? '')) return 'loose';
  return 'loose';
}

/** Titles and fillers between the opening and the name do not count. */
function skipLead(words: readonly Written[], index: number): number {
  let at = index;
  while (at > 0 && at > index - 4) {
    const before = words[at - 1];
    if (!before || !(lead.has(before.text) || titles.has(before.text))) break;
    at -= 1;
  }
  return at;
}

function endsWith(words: readonly Written[], end: number, opening: readonly string[]): boolean {
  if (end < opening.length) return false;
  for (let index = 0; index < opening.length; index += 1) {
    const word = words[end - opening.length + index];
    if (word === undefined || word.text !== opening[index]) return false;
    if (index > 0 && /[.!?]/.test(word.gap)) return false;
  }
  return true;
}

function startsAfterGreeting(words: readonly Written[], index: number): boolean {
  return greetings.has(words[index - 1]?.text ?? '');
}

/** The last word of the name that begins at `index`, or undefined where no whole name stands there. */
function readName(writing: Writing, index: number, opening: Opening): Written | undefined {
  const { words } = writing;
  const first = words[index];
  if (!first || !mayBeName(first) || titles.has(first.text)) return undefined;
  let last: Written | undefined;
  let known = givenNames.has(partsOf(first)[0] ?? '') ? 1 : 0;
  let capitals = first.capital ? 1 : 0;
  let size = 1;
  let at = index + 1;
  for (; at < words.length && size < 4; at += 1) {
    const word = words[at];
    if (!word || !isJoined(words, at)) break;
    if (asides.has(word.text) || particles.has(word.text)) continue;
    if (!(mayBeName(word) || /^[a-z]$/.test(word.text)) || (first.capital && !word.capital)) break;
    if (givenNames.has(word.text)) known += 1;
    if (word.capital) capitals += 1;
    if (word.text.length > 1) last = word;
    size += 1;
  }
  if (!last || isPublic(first, last)) return undefined;
  const case_: Case = { known, capitals, size, alike: writing.titleCase };
  return isName(case_, opening, { words, index, after: at }) ? last : undefined;
}

/** A blank stands between the parts of a name, or a full stop after an initial. */
function isJoined(words: readonly Written[], at: number): boolean {
  const gap = words[at]?.gap ?? '';
  return /^[ .]{0,2}$/.test(gap) && (!gap.includes('.') || words[at - 1]?.text.length === 1);
}

interface Case {
  readonly known: number;
  readonly capitals: number;
  readonly size: number;
  /** Whether capitals say nothing in this message. */
  readonly alike: boolean;
}

interface Around {
  readonly words: readonly Written[];
  readonly index: number;
  readonly after: number;
}

function isName({ known, capitals, size, alike }: Case, opening: Opening, around: Around): boolean {
  const capital = capitals >= 2 && !alike;
  const ends = endsThere(around);
  if (opening === 'sure') return capital || known > 0 || (size <= 3 && ends);
  if (opening === 'likely') return (capital && (known > 0 || ends)) || (known > 0 && size <= 3 && ends);
  return known > 0 && (capital || size === 2) && saysItself(around);
}

const after =
  wordSet(`here from and age aged new alcoholic addict in for on btw but reporting checking again i this from with who
  lol 18 grateful recovering signing of at hello day`);

/** Whether a pause, the end or a word that follows introductions comes after the name. */
function endsThere({ words, after: at }: Around): boolean {
  const next = words[at];
  return next === undefined || /[,.!?;:\n()&-]/.test(next.gap) || after.has(next.text) || /^\d/.test(next.text);
}

/** Whether a name that nothing announces is given as the writer’s own: “Jo Bloggs here”, “hey all, Jo Bloggs, …”. */
function saysItself({ words, index, after: at }: Around): boolean {
  const next = words[at];
  if (next && next.text === 'here' && !/[.!?]/.test(next.gap)) return true;
  if (next && (next.text === 'thats' || next.text === "that's") && words[at + 1]?.text === 'me') return true;
  if (next && next.text === 'this' && words[at + 1]?.text === 'side') return true;
  if (words.slice(Math.max(0, index - 1), index).some(({ text }) => text === 'uh')) return true;
  const first = words[index];
  const alone = next === undefined || /[,.!?(]/.test(next.gap);
  if (!first?.capital && !(index > 0 && /[!.]/.test(first?.gap ?? ''))) return false;
  const opensMessage = index <= 3 && words.slice(0, index).every(({ text }) => greetings.has(text));
  return alone && ((opensMessage && index > 0) || (/[.:]/.test(first?.gap ?? '') && sayMe(words, index)));
}

function sayMe(words: readonly Written[], index: number): boolean {
  return words
    .slice(Math.max(0, index - 5), index)
    .some(({ text }) => ["i'm", 'im', 'me', 'am', 'name', 'goes', 'myself'].includes(text));
}

function mayBeName({ text }: Written): boolean {
  return (
    /^[\p{L}][\p{L}'-]+$/u.test(text) &&
    !plainEnglish.has(text) &&
    !(text.endsWith('ing') && text.length > 5) &&
    !text.endsWith("'s")
  );
}

function partsOf({ text }: Written): readonly string[] {
  return text.split('-');
}

function isPublic(first: Written, last: Written): boolean {
  return publicFigures.has(`${first.text}-${last.text}`);
}
