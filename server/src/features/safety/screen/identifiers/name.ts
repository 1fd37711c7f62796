import { everydayWords } from './everydayWords.ts';
import { givenNames } from './givenNames.ts';
import { kind } from './kinds.ts';
import { type Opening, openingBefore } from './nameOpenings.ts';
import { plainEnglish } from './plainEnglish.ts';
import { publicFigures } from './publicFigures.ts';
import { rarerGivenNames } from './rarerGivenNames.ts';
import { wordSet } from './wordSet.ts';
import { type Found, hasKind, isKind, type Writing, type Written } from './writing.ts';

const greetings = wordSet(
  'hi hello hey hiya howdy yo greetings good morning evening afternoon gang all yeah so group everyone ok folks hola family there',
);

const surnameStated = [
  /\b(?:last|sur|family) ?name(?: is|'s|s|:)? ([a-z][a-z'-]{2,24})/,
  /\b([a-z][a-z'-]{2,24}) (?:is )?my (?:last|sur|family) ?name\b/,
];
const lastStated = /\bfirst(?: name)?,? (?:and )?([a-z][a-z'-]{2,24}) (?:is )?my last\b/;

/** First and last name together: “my name is …”, “I’m … …”, “… … here”. One is enough to ask about. */
export function findName(writing: Writing): Found | undefined {
  const stated = findStatedSurname(writing.folded.text);
  if (stated) return stated;
  for (let index = 0; index + 1 < writing.count; index += 1) {
    const name = mayBeginName(writing, index) ? nameAt(writing, index) : undefined;
    if (name) return foundName(name.first.at, name.last.at + name.last.text.length);
  }
  return undefined;
}

/** “My last name is …”: looked for only where a message has what each way to say so must have. */
function findStatedSurname(text: string): Found | undefined {
  const saysMyLast = text.includes('my last');
  if (!(saysMyLast || text.includes('name')) || !/\bname|\blast\b/.test(text)) return undefined;
  const saysSurname = /(?:last|sur|family) ?name/.test(text);
  for (const form of [...(saysSurname ? surnameStated : []), ...(saysMyLast ? [lastStated] : [])]) {
    const stated = form.exec(text);
    if (stated && !isEverydayWord(stated[1] ?? '')) return foundName(stated.index, stated.index + stated[0].length);
  }
  return undefined;
}

const mayBeEither = kind.given | kind.wordToo | kind.surname;

/** Whether a name may begin at a word, by all that can be told without looking at its letters. */
function mayBeginName({ kinds, count }: Writing, index: number): boolean {
  const first = kinds[index] ?? 0;
  if ((first & kind.title) !== 0 || (first & (kind.everyday | kind.wordToo)) === kind.everyday) return false;
  const isInitial = (first & initial) === initial;
  const isWord = (first & kind.plain) !== 0 ? (first & kind.wordToo) === 0 : (first & opensName) === 0;
  if (isWord && !isInitial) return false;
  const second = kinds[index + 1] ?? 0;
  if ((first & ~second & kind.capital) !== 0) return (second & (kind.surname | kind.nameJoint)) !== 0;
  if ((second & (mayBeEither | kind.nameJoint | kind.singleLetter)) !== 0) return true;
  if ((second & (kind.nameForm | kind.plain)) === kind.nameForm) return true;
  return index + 2 === count && (first & second & kind.capital) !== 0;
}

const opensName = kind.given | kind.nameForm;
const initial = kind.singleLetter | kind.capital;

function foundName(from: number, to: number): Found {
  return { rule: 'personal-identifiers.full-name', strength: 0.85, from, to };
}

/** Whether a word can be the first of a name: what is in no list of names and in daily use never is. */
function mayOpenName(first: Written): boolean {
  if (isKind(first, kind.everyday) && !isKind(first, kind.wordToo)) return false;
  return (mayBeName(first) || isInitial(first)) && !isKind(first, kind.title);
}

/** The name that begins at a word, if it is the writer’s own and no other’s. */
function nameAt(writing: Writing, index: number): Name | undefined {
  const first = writing.words()[index];
  if (!first || !mayOpenName(first)) return undefined;
  const name = readName(writing.words(), index) ?? readReversed(writing.words(), index);
  if (!name || publicFigures.has(`${first.text}-${name.second.text}`) || isOthers(writing.words(), name))
    return undefined;
  return isOwn(writing, name) ? name : undefined;
}

const ownThings = wordSet('account phone profile page');

/** “Jo Bloggs's book” is not Jo Bloggs who writes; “this is Jo Bloggs's account” is. */
function isOthers(words: readonly Written[], { after, last }: Name): boolean {
  return last.text.endsWith("'s") && !ownThings.has(words[after]?.text ?? '');
}

interface Name {
  readonly index: number;
  readonly after: number;
  readonly first: Written;
  readonly second: Written;
  readonly last: Written;
  readonly size: number;
  readonly capitals: number;
}

/** The name that begins at a word: it, initials, particles and up to three more names. */
function readName(words: readonly Written[], index: number): Name | undefined {
  const first = words[index];
  if (!first) return undefined;
  const parts = [first];
  let at = index + 1;
  for (; at < words.length && parts.length < 4; at += 1) {
    const word = words[at];
    if (!word || !isJoined(words, at)) break;
    if (isKind(word, kind.nameJoint)) continue;
    if (!mayFollow(word, first)) break;
    parts.push(word);
  }
  const last = parts.findLast(({ text }) => text.length > 1);
  const second = parts[1];
  if (!last || !second || last === first) return undefined;
  const capitals = parts.filter(({ capital }) => capital).length;
  return { index, after: at, first, second, last, size: parts.length, capitals };
}

/** `Trask, Denise` and `Denise (Trask)`, where nothing follows. */
function readReversed(words: readonly Written[], index: number): Name | undefined {
  const [first, second] = [words[index], words[index + 1]];
  if (!first?.capital || !second?.capital || words.length > index + 2 || !/^(?:, | \()$/.test(second.gap))
    return undefined;
  if (isKind(first, commonWord) || isKind(second, commonWord) || !(isGiven(first) || isGiven(second))) return undefined;
  return { index, after: index + 2, first, second, last: second, size: 2, capitals: 2 };
}

function mayFollow(word: Written, first: Written): boolean {
  if (first.capital && !word.capital) return isKind(word, kind.surname) && !isKind(word, commonWord);
  if (isKind(word, kind.surname) && (word.capital || isGiven(first))) return true;
  return (mayBeName(word) && (word.capital || !isKind(word, kind.plain))) || isKind(word, kind.singleLetter);
}

/** A blank stands between the parts of a name, a full stop after an initial, or quotation marks around what friends say. */
function isJoined(words: readonly Written[], at: number): boolean {
  const gap = words[at]?.gap ?? '';
  if (gap === ' "' || gap === '" ') return words[at]?.capital === true;
  return /^[ .]{0,2}$/.test(gap) && (!gap.includes('.') || words[at - 1]?.text.length === 1);
}

function isInitial({ text, capital }: Written): boolean {
  return capital && /^[b-hj-z]$/.test(text);
}

const commonWord = kind.plain | kind.everyday;

function mayBeName(word: Written): boolean {
  const { text, capital } = word;
  if (isKind(word, kind.plain)) return isKind(word, kind.wordToo) && text.length > 3;
  if (isKind(word, kind.given)) return true;
  if (!isKind(word, kind.nameForm)) return false;
  return !/('m|'ll|'ve|'d|'re)$/.test(text) && (capital || !/(?:\p{L}{3}ing|'s)$/u.test(text));
}

function isEverydayWord(text: string): boolean {
  return plainEnglish.has(text) || everydayWords.has(text);
}

function isGiven(word: Written): boolean {
  if (!word.capital && isKind(word, kind.wordToo)) return false;
  if (isKind(word, kind.given)) return true;
  const hyphen = word.text.indexOf('-');
  const first = word.text.slice(0, Math.max(0, hyphen));
  return givenNames.has(first) || rarerGivenNames.has(first);
}

/** How much the words look like a name of two or more parts, whatever stands around: 0 not at all, 3 and more surely. */
function likeness({ first, last, capitals }: Name, titleCase: boolean): number {
  const ofFirst = isGiven(first) ? 2 : isKind(first, kind.wordToo) ? 1.5 : isKind(first, commonWord) ? -2 : 1;
  const ofLast = isKind(last, kind.surname) ? 2 : isKind(last, commonWord) ? -1 : 1;
  return ofFirst + ofLast + (capitals >= 2 && !titleCase ? 1 : 0);
}

function isOwn(writing: Writing, name: Name): boolean {
  const { titleCase } = writing;
  const words = writing.words();
  const opening = openingBefore(words, name.index);
  const like = likeness(name, titleCase);
  const ends = endsThere(words, name.after);
  if (opening === 'none') return introducesItself(writing, name, like);
  if (opening === 'own')
    return like >= 2 || (ends && name.size === 2 && (isGiven(name.first) || isKind(name.first, kind.wordToo)));
  return isOpened(writing, name, { opening, like, ends });
}

interface Judged {
  readonly opening: Opening;
  readonly like: number;
  readonly ends: boolean;
}

function isOpened(writing: Writing, name: Name, { opening, like, ends }: Judged): boolean {
  const words = writing.words();
  const isMarked = isCapital(writing, name);
  if (opening === 'farewell')
    return like >= 3 && words[name.after] === undefined && (isMarked || isSetOff(words, name.index));
  if (like < 2 || (like < 2.5 && !isMarked && !isIntroduction(writing, name))) return false;
  if (opening === 'vow') return like >= 3 && vows.has(words[name.after]?.text ?? '');
  return ends || name.last.text.endsWith("'s") || (opening === 'self' && like >= 4);
}

const afterIntroductions = wordSet('from here new age aged alcoholic addict');

/** Whether what follows a name of no list is what follows names: “im jorja vance, 22”, “im jorja vance from leeds”. */
function isIntroduction(writing: Writing, { after, first, last, size }: Name): boolean {
  const { titleCase } = writing;
  const words = writing.words();
  if (size !== 2 || wordEnding.test(first.text) || wordEnding.test(last.text)) return false;
  const [next, second] = [words[after], words[after + 1]];
  if (/(.)\1\1/.test(first.text + last.text)) return false;
  if (titleCase || next === undefined) return titleCase || greetings.has(words[0]?.text.replace(/(.)\1+$/, '$1') ?? '');
  if (afterIntroductions.has(next.text) || /^[1-9]\d[mf]?$/.test(next.text)) return true;
  return next.text === 'and' && /^(i'm|im|i)$/.test(second?.text ?? '');
}

const wordEnding = /(?:ly|ed|ing|ful|ish|ous|ive|able|ible|less|ness|ist|ic|ent|ant|ary|tion)$/;

const vows = wordSet('will promise swear am hereby do have commit');

/** Whether a comma, a new line or the like stands before a word. */
function isSetOff(words: readonly Written[], index: number): boolean {
  return /[,.!?:;\n(–—~]/.test(words[index]?.gap ?? '') || /^[-~—]+$/.test(words[index - 1]?.text ?? '');
}

const afterNames =
  wordSet(`here from and age aged new alcoholic addict in for on btw but reporting checking again i this with who lol
  grateful recovering signing of at hello day if again speaking checking now reporting present im i'm sober clean born she he her
  she/her he/him they/them aka my we also xx x tho ok thanks coming back a an an jr sr iii ii currently living lives and& & -`);

/** Whether a pause, the end or a word that follows introductions comes after the name. */
function endsThere(words: readonly Written[], at: number): boolean {
  const next = words[at];
  return next === undefined || /[,.!?;:\n()&-]/.test(next.gap) || afterNames.has(next.text) || /^\d/.test(next.text);
}

const afterOwn = wordSet('here speaking checking again reporting present signing');

/** A name that nothing announces, given as the writer’s own: “Jo Bloggs here”, “hey all, Jo Bloggs, …”, “jo bloggs, 44”. */
function introducesItself(writing: Writing, name: Name, like: number): boolean {
  const words = writing.words();
  const { index, after, size } = name;
  if (like < 3 || size > 3) return false;
  const opensMessage = index <= 3 && words.slice(0, index).every(({ text }) => greetings.has(text));
  if (!opensMessage && !isSetOff(words, index)) return isSpokenOfNames(writing, name, like);
  const next = words[after];
  if (next && !/[.!?]/.test(next.gap) && afterOwn.has(next.text)) return true;
  if (next && pointsBack.test(`${next.text} ${words[after + 1]?.text}`)) return true;
  if (opensMessage) return endsSentence(next) || isAge(next) || isRole(next);
  return endsSentence(next) && (like >= 4 || isCapital(writing, name)) && !isRelation(words[index - 1]);
}

/** “… that's me”, “… this side”, “… is my name”. */
const pointsBack = /^(?:(?:thats|that's|that|this) (?:me|is|side|my)|is (?:my|the|me|what))$/;

const relations =
  wordSet(`sponsor sponsee counselor counsellor therapist doctor nurse son daughter husband wife ex brother sister mom dad mum
  friend friends boss teacher author singer actor poet writer musician band by hero cousin nephew niece neighbor neighbour grandson
  granddaughter partner roommate officer judge lawyer psychiatrist cat dog named called movie book song`);

/** Whether the word before, as “my sponsor, …”, says that somebody else is named. */
function isRelation(before: Written | undefined): boolean {
  return before !== undefined && relations.has(before.text);
}

/** Whether the message speaks of names, so that one in the middle of it is the writer’s. */
function isSpokenOfNames(writing: Writing, name: Name, like: number): boolean {
  if (like < 4 || !isCapital(writing, name) || !hasKind(writing, kind.nameWord)) return false;
  return !isRelation(writing.words()[name.index - 1]) && endsThere(writing.words(), name.after);
}

function isCapital({ titleCase }: Writing, { capitals }: Name): boolean {
  return capitals >= 2 && !titleCase;
}

function endsSentence(next: Written | undefined): boolean {
  return next === undefined || /[,.!?()\n]/.test(next.gap);
}

function isAge(next: Written | undefined): boolean {
  return next !== undefined && /^[1-9]\d[mf]?$/.test(next.text);
}

function isRole(next: Written | undefined): boolean {
  return next !== undefined && /^(alcoholic|addict|she\/her|he\/him|they\/them)$/.test(next.text);
}
