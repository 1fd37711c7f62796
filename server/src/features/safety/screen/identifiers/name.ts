import { givenNames, publicFigures } from './givenNames.ts';
import { plainEnglish } from './plainEnglish.ts';
import { type Found, type Writing, type Written, wordSet } from './writing.ts';

/** How surely the words before a name say that it is the writer’s own. */
type Opening = 'sure' | 'likely' | 'none';

const openings: Readonly<Record<'sure' | 'likely', ReadonlySet<string>>> = {
  sure: new Set(
    `my name is,my names,my name's,name is,names,name's,my name,name,me llamo,je m'appelle,je mappelle,mi nombre es,ich heisse,
    full name,christened,i was born,born as,certificate says,license says,passport says,bracelet says,on paper,publish under,
    facebook as,fb as,linkedin as,insta as,instagram as,insta is under,under the name,signed,yours truly,signing off,known as,
    they call me,call me,marriage is,sheet,registered as,registered under,listed as,listed under,sign me up as,put me down as,
    put down,married name,maiden name,account name is,real me is,goes by,friends call me,address me as,booked under,filed under`
      .split(',')
      .map((text) => text.trim().replace(/\s+/g, ' ')),
  ),
  likely: new Set(
    `i'm,im,i am,this is,its,it's,it is,i was,find me under,look me up,add me,i go by,go by,used to be,introducing myself,myself,
    as asked,says,know me as,me up,tonight,it's me,its me,it is me,me,thats me,under,as,sincerely,regards,thanks,cheers,love,xx`
      .split(',')
      .map((text) => text.trim().replace(/\s+/g, ' ')),
  ),
};

/** The last words of the openings: most words need no closer look. */
const openingEnds: ReadonlySet<string> = new Set(
  [...openings.sure, ...openings.likely].map((text) => text.slice(text.lastIndexOf(' ') + 1)),
);

const greetings = wordSet(
  'hi hello hey hiya howdy yo greetings good morning evening afternoon gang all yeah so group everyone ok folks hola',
);
const titles = wordSet(
  'dr doctor mr mrs ms miss mx prof professor rev reverend father sister captain sgt sergeant private officer judge sir',
);
const particles = wordSet(
  'de da del della der den di du la le van von bin al el st ni mac mc o d y dos das ter ten ibn abu',
);
const asides = wordSet('fucking freaking actually');
const lead = wordSet('uh um just the one only and your ya yer old again officially now boy girl man friend');
/** Given names that are words of their own: without a capital they name nobody. */
const wordsToo =
  wordSet(`will grace hope faith may mark rose dawn art bill rich pat sue grant frank chase hunter jean joy christian guy
  dale cliff drew miles jack rob gene lance ray jade ruby pearl violet iris ivy daisy lily holly amber ginger olive april june august
  charity precious gift gay don dean earl duke max wade ross chad brandy sandy misty star sky rain tom sunday innocent praise lea see
  nana praise mia mele star so min wei ming sung jing long an dung do van hung yaw ama art bud buddy rusty rocky blessing patience`);
/** What follows a capitalised word that looks like a given name without making it a person’s. */
const things =
  wordSet(`street st ave avenue road rd church hospital center centre clinic house hall school park lake river beach county
  city college university foundation institute method program plan bridge hotel airport university island mountain valley day
  anonymous meeting group app award prize cup league band tour show book movie song team's coffee tea`);
const placesBefore = wordSet('st saint saints mount mt lake camp fort port san santa los las new');

const split =
  /\b(?:last|sur|family) ?name(?: is|'s|:)? [a-z][a-z'-]+.{1,30}\bfirst ?name|\b(?:first )?name(?: is|'s|:)? [a-z][a-z'-]+.{1,30}\b(?:last|sur|family) ?name/;

/** First and last name together: “my name is …”, “I’m … …”, “… … here”. One is enough to ask about. */
export function findNames(writing: Writing): readonly Found[] {
  const apart = split.exec(writing.folded.text);
  if (apart)
    return [
      { rule: 'personal-identifiers.full-name', strength: 0.8, from: apart.index, to: apart.index + apart[0].length },
    ];
  for (const [index, first] of writing.words.entries()) {
    if (!mayBeName(first) || titles.has(first.text)) continue;
    const name = readName(writing.words, index);
    if (!name || isPublic(first, name.last) || !isOwn(writing, name)) continue;
    const to = name.last.at + name.last.text.length;
    return [{ rule: 'personal-identifiers.full-name', strength: 0.85, from: first.at, to }];
  }
  return [];
}

interface Name {
  readonly index: number;
  readonly after: number;
  readonly first: Written;
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
    if (asides.has(word.text) || particles.has(word.text)) continue;
    if (!mayFollow(word, first)) break;
    parts.push(word);
  }
  const last = parts.findLast(({ text }) => text.length > 1);
  if (!last || last === first) return undefined;
  const capitals = parts.filter(({ capital }) => capital).length;
  return { index, after: at, first, last, size: parts.length, capitals };
}

function mayFollow(word: Written, first: Written): boolean {
  if (first.capital && !word.capital) return false;
  return mayBeName(word) || /^[a-z]$/.test(word.text);
}

/** A blank stands between the parts of a name, or a full stop after an initial. */
function isJoined(words: readonly Written[], at: number): boolean {
  const gap = words[at]?.gap ?? '';
  return /^[ .]{0,2}$/.test(gap) && (!gap.includes('.') || words[at - 1]?.text.length === 1);
}

function isOwn(writing: Writing, name: Name): boolean {
  const opening = openingBefore(writing.words, name.index);
  const capitals = name.capitals >= 2 && !writing.titleCase;
  const known = isGiven(name.first);
  const ends = endsThere(writing.words, name.after);
  if (opening === 'sure') return capitals || known || (name.size <= 3 && ends);
  if (opening === 'likely') return (capitals && (known || ends)) || (known && name.size <= 3 && ends);
  if (capitals && known) return !isThing(writing.words, name) && !isQuoted(writing.words, name);
  return (known || capitals) && introducesItself(writing.words, name);
}

function isGiven({ text, capital }: Written): boolean {
  if (!capital && wordsToo.has(text)) return false;
  return givenNames.has(text) || givenNames.has(text.split('-')[0] ?? '');
}

function isThing(words: readonly Written[], { index, after, last }: Name): boolean {
  const next = words[after];
  return (
    things.has(last.text) ||
    (next !== undefined && next.gap === ' ' && things.has(next.text)) ||
    placesBefore.has(words[index - 1]?.text ?? '')
  );
}

const authorsBefore =
  wordSet(`by read reading author authors book books song songs listening watched watching like quote from saw named
  called to about love podcast speaker actor singer poet movie film show the said says with interview of and met`);
const authorsAfter = wordSet(
  'said says wrote writes book books song songs podcast talk talks quote once movie movies album documentary sings sang played plays',
);

/** Whether a name is that of an author, a singer, a place: somebody who is spoken of, and not the writer. */
function isQuoted(words: readonly Written[], { index, after, last }: Name): boolean {
  const before = words[index - 1];
  const next = words[after];
  if (before !== undefined && !/[.!?\n]/.test(words[index]?.gap ?? '') && authorsBefore.has(before.text)) return true;
  return last.text.endsWith("'s") || (next !== undefined && next.gap === ' ' && authorsAfter.has(next.text));
}

function openingBefore(words: readonly Written[], index: number): Opening {
  let at = index;
  while (at > index - 4 && isSkipped(words[at - 1])) at -= 1;
  if (!openingEnds.has(words[at - 1]?.text ?? '')) return 'none';
  for (let size = 4; size >= 1; size -= 1) {
    if (at < size) continue;
    const before = words.slice(at - size, at);
    if (before.slice(1).some(({ gap }) => /[.!?]/.test(gap))) continue;
    const text = before.map((word) => word.text).join(' ');
    if (openings.sure.has(text)) return 'sure';
    if (openings.likely.has(text)) return 'likely';
  }
  return 'none';
}

/** Titles and fillers between the opening and the name do not count. */
function isSkipped(word: Written | undefined): boolean {
  return word !== undefined && (lead.has(word.text) || titles.has(word.text));
}

const afterNames =
  wordSet(`here from and age aged new alcoholic addict in for on btw but reporting checking again i this with who lol
  grateful recovering signing of at hello day if again speaking checking now reporting present`);

/** Whether a pause, the end or a word that follows introductions comes after the name. */
function endsThere(words: readonly Written[], at: number): boolean {
  const next = words[at];
  return next === undefined || /[,.!?;:\n()&-]/.test(next.gap) || afterNames.has(next.text) || /^\d/.test(next.text);
}

/** A name that nothing announces, given as the writer’s own: “Jo Bloggs here”, “hey all, Jo Bloggs, …”, “jo bloggs, 44”. */
function introducesItself(words: readonly Written[], { index, after, first, size }: Name): boolean {
  const next = words[after];
  if (
    size === 2 &&
    next &&
    !/[.!?]/.test(next.gap) &&
    /^(here|speaking|checking|again|reporting|present)$/.test(next.text)
  )
    return true;
  if (next && /^(thats|that's|that|this)$/.test(next.text) && /^(me|is|side)$/.test(words[after + 1]?.text ?? ''))
    return true;
  const alone = next === undefined || /[,.!?()]/.test(next.gap);
  const opensMessage = index <= 3 && words.slice(0, index).every(({ text }) => greetings.has(text));
  if (opensMessage && alone) return size <= 3 && (isGiven(first) || first.capital);
  return alone && /[.:(]/.test(first.gap) && isGiven(first) && first.capital;
}

function mayBeName({ text, capital }: Written): boolean {
  if (plainEnglish.has(text)) return false;
  if (givenNames.has(text)) return true;
  if (!/^\p{L}[\p{L}'-]+$/u.test(text)) return false;
  return !/('m|'ll|'ve|'d|'re)$/.test(text) && !/^\p{L}{3,}ing$/u.test(text) && (capital || !text.endsWith("'s"));
}

function isPublic(first: Written, last: Written): boolean {
  return publicFigures.has(`${first.text}-${last.text}`);
}
