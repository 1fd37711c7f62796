import { everydayWords } from './everydayWords.ts';
import { kind } from './kinds.ts';
import { plainEnglish } from './plainEnglish.ts';
import { foundAddress } from './postcode.ts';
import { plainAfterNumber, units } from './streets.ts';
import { wordSet } from './wordSet.ts';
import { type Found, hasKind, isKind, type Writing, type Written } from './writing.ts';

const homeCues =
  /\b(?:i live|my (?:house|place|home|apartment|apt|flat|building|door)|i'?m (?:at|right at|on)|i stay|i'm staying|im staying|that'?s me|thats mine|house on the|buzz|knock|floor|yellow house|pick me up|come (?:over|by|to mine))\b/;
const corner =
  /\b(?:(?:corner|intersection) of [\p{L}\d']+(?: [\p{L}\d']+)? (?:and|&|n) [\p{L}\d']+|\d{1,3}(?:st|nd|rd|th) (?:and|&|n) \p{L}{3,})/u;

const numberedCorner = /\d(?:st|nd|rd|th) (?:and|&|n) /;

/** Whether a corner may be spoken of that is not one of numbered streets. */
export function saysCorner(text: string): boolean {
  return text.includes('corner of') || text.includes('intersection of');
}

/** A corner where somebody lives: “on the corner of 5th and Main, knock loud”. */
export function findHomeCorner({ folded: { text } }: Writing): Found | undefined {
  const match = saysCorner(text) || numberedCorner.test(text) ? corner.exec(text) : null;
  return match && homeCues.test(text) ? foundAddress(match.index, match.index + match[0].length) : undefined;
}

const unit =
  /\b(?:(?:flat|apt|apartment|unit|plot|block|blk|house|hse|h\.? ?no|door|villa|tower|building|bldg|room|space|trailer|cabin|no|sector|barangay|phase)\.?(?: no)?\.? ?#?[a-z]?-?\d[\d/-]*[a-z]?|[a-z]-\d{2,4}|tower [a-z] \d+)\b/gu;
const locality =
  /\b(?:nagar|colony|vihar|enclave|layout|sector \d+|barangay|estate|towers?|residences|apartments|mansions|motel|hotel|inn|hostel|trailer park|rv park|mobile home park|home park|chowk|town|bazar|heights|court|village|farm|caravan park|\d(?:st|nd|rd|th) (?:cross|main|lane|block|phase)|lane \d+|link|street|road|blk|block \d+)\b/u;
const dwelling = /^, (?:flat|apt|apartment|house|villa|plot|door|unit|block|h\.? ?no)\.?(?: no)?\.? ?#?\d+[a-z]?\b/;
const chome = /\b\d{1,3}-\d{1,3}(?:-\d{1,4})?,? \p{L}+,? \p{L}+-(?:ku|shi|cho|machi|dong|gu|ro|gil)\b/u;

/** A flat or a house by its number, and the estate, the colony or the motel that it is in. */
export function findUnitAndPlace({ folded: { text } }: Writing): Found | undefined {
  const block = chome.exec(text);
  if (block) return foundAddress(block.index, block.index + block[0].length);
  for (const { 0: numbered, index } of text.matchAll(unit)) {
    const after = text.slice(index + numbered.length, index + numbered.length + 40);
    const second = dwelling.exec(after);
    if (second) return foundAddress(index, index + numbered.length + second[0].length);
    const place = /^(?:,| at the| in the| -|,? near)/.test(after) ? locality.exec(after) : null;
    if (place && !/[.!?]/.test(after.slice(0, place.index))) {
      return foundAddress(index, index + numbered.length + place.index + place[0].length);
    }
  }
  return undefined;
}

/** What is said right before the place where one lives, in the languages of many rooms. */
const homeOpening =
  /\b(?:(?:i|we|still|now) (?:live|stay|reside)|living|staying|reside|residing|(?:address|addy|place|house|home|door|crib)(?: is| was|'s)?(?: now)?:?|located|lives|ich wohne|wohne|vivo|habite|abito|moro|mieszkam|jag bor|jeg bor|ik woon|bor)(?: in| at| on| en| a| pa| der| dem| an| na| out at| over at| up at| down at| the)*:? $/;
const afterHome =
  /^(?:,| \p{L}{1,3}\b| \d|\.|!|\?|;|$| apt| unit| flat| and | with | now| rn| btw| if | since | so | but )/u;
const numberFirst = /^(?:the )?#?\d{1,5}[a-h]? (?:[nsew]\.? )?(\p{L}[\p{L}'-]{2,}(?: \p{L}[\p{L}'-]+){0,3})/u;
const nameFirst =
  /^(\p{L}[\p{L}'.-]{2,}(?: (?:de |del |la |der |den |dos |das )?\p{L}[\p{L}'.-]*){0,3}),? \d{1,4}[a-h]?(?![\d:])/u;

/** “I live at 867 Libbie Cliff”, “ich wohne Am Plattenbusch 47b”: a number and a name, right after words for home. */
export function findAfterHome(writing: Writing): Found | undefined {
  if (writing.titleCase) return undefined;
  const { kinds, count } = writing;
  const { text } = writing.folded;
  const words = writing.words();
  for (let index = 1; index < count; index += 1) {
    if (((kinds[index] ?? 0) & (kind.capital | kind.plain | kind.everyday)) !== kind.capital) continue;
    const found = followsHome(words, index) ? homeAt(text, words[index]?.at ?? 0) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Whether the word before is one that a number or words for home end with. */
function followsHome(words: readonly Written[], index: number): boolean {
  const before = words[index - 1];
  if (isKind(before, kind.homeOpening | kind.numeric)) return true;
  if (isKind(before, kind.singleLetter)) return isKind(words[index - 2], kind.numeric);
  return before !== undefined && /[^a-z]/.test(before.text);
}

function homeAt(text: string, at: number): Found | undefined {
  const number = /(?<!\S)#?\d{1,5}[a-h]? (?:[nsew]\.? )?$/.exec(text.slice(Math.max(0, at - reach), at));
  const from = at - (number?.[0].length ?? 0);
  const opening = text.slice(Math.max(0, from - reach), from);
  if (!homeOpening.test(opening) || (!number && townOpening.test(opening))) return undefined;
  const rest = text.slice(from, from + 2 * reach);
  const [named] = (number ? numberFirst : nameFirst).exec(rest) ?? [];
  return named !== undefined && afterHome.test(rest.slice(named.length))
    ? foundAddress(from, from + named.length)
    : undefined;
}

/** How many characters around a name are looked at. */
const reach = 48;
/** “I live in Ohio, 29” gives an age. */
const townOpening = /\b(?:living|live|stay|staying|reside|residing|located|lives|home) (?:in|on) $/;

const before = wordSet('at to is on im address addy live mine instead the my');

/** A number and the name of a street without its “street”: “im at 1418 kenwood”, “3317 Dunmore”. */
export function findHomeNumber(writing: Writing): Found | undefined {
  const { kinds } = writing;
  const words = writing.words();
  for (let index = 0; index < words.length - 1; index += 1) {
    if (((kinds[index] ?? 0) & kind.numeric) === 0) continue;
    const [number, name] = [words[index], words[index + 1]];
    if (!number || !name || !/^\d{3,5}$/.test(number.text) || /^(19[5-9]|20[0-4])\d$/.test(number.text)) continue;
    if (name.gap === ' ' && mayBeStreet(name) && isHome(writing, index)) {
      return foundAddress(number.at, name.at + name.text.length);
    }
  }
  return undefined;
}

function mayBeStreet({ text }: Written): boolean {
  if (!/^\p{L}{4,}$/u.test(text) || plainAfterNumber.has(text) || plainEnglish.has(text)) return false;
  return !everydayWords.has(text) && !(text.endsWith('s') && everydayWords.has(text.slice(0, -1)));
}

function isHome(writing: Writing, index: number): boolean {
  const { titleCase } = writing;
  const words = writing.words();
  const [previous, name, next] = [words[index - 1], words[index + 1], words[index + 2]];
  const isEnd = next === undefined || /[,.!?;]/.test(next.gap) || units.has(next.text) || endsHome.has(next.text);
  if (!isEnd) return false;
  const isCapital = name?.capital === true && !titleCase;
  if (previous === undefined) return isCapital && next !== undefined;
  if (/^(at|on)$/.test(previous.text)) return isCapital || /^(im|i'm|live|stay|be)$/.test(words[index - 2]?.text ?? '');
  return (
    (before.has(previous.text) || isCapital || /[:,]/.test(words[index]?.gap ?? '')) &&
    hasKind(writing, kind.homeWord) &&
    (isCapital || hasKind(writing, kind.placeCue))
  );
}

const endsHome = wordSet('apt unit instead and so on but now come ask with');
