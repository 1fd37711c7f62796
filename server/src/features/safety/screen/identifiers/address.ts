import { type Found, type Writing, type Written, wordSet } from './writing.ts';

/** Words that end the name of a street and are seldom anything else. */
const streets =
  wordSet(`street st avenue ave av road rd lane ln boulevard blvd terrace crescent cres pkwy parkway hwy highway fwy
  freeway grove mews cottages turnpike expressway expwy cul-de-sac causeway esplanade promenade alley byway crossing xing loop`);
/** Words that end the name of a street and are also everyday words: the name before has to look like one. */
const loose =
  wordSet(`drive dr court ct place pl way circle cir square sq close park parade row walk gardens hill view heights
  track trail trl run path ridge point pt estate estates quay green rise vale mall plaza concourse broadway commons landing
  bend hollow cove village villas yard wharf manor meadow meadows chase cross extension turn pass kingsway`);
/** Words that begin the name of a street in other languages, and in ours for numbered roads. */
const before = wordSet(
  'rue avenue ave via viale calle avenida av rua piazza corso chemin boulevard carrer ulica ul jalan highway route',
);
const glued = /^\p{L}{3,}(?:straße|strasse|str|weg|platz|allee|gasse|straat|laan|gracht|plein|gatan|vej|gata)$/u;
const compass = wordSet('n s e w ne nw se sw north south east west northeast northwest southeast southwest');
const units = wordSet(
  'apt apartment unit flat suite ste lot plot room rm floor # no number block house bldg building door trailer',
);
const cues =
  wordSet(`live living lives stay staying address addy reside residing moved moving deliver delivery mail post send ship
  pick pickup come place house home flat apt apartment unit package parcel knock buzz buzzer porch door mailing located letter
  letters lodging block estate driving taxi ride room bed cards bubble cat at from im i'm i'll meet`);

/** Words that follow numbers in ordinary talk, and so begin no street. */
const plain =
  wordSet(`a an the of and or in on to for my is are was with at step steps day days week weeks month months year years yr
  yrs minute minutes min mins hour hours hr hrs mile miles more other others people guys kids times time things pm am sober clean
  percent dollars bucks long short way ways different good bad great big small hard easy per out that which more
  blocks cars men women friends beers drinks pills mg steps feet ft inch inches lbs pounds meetings sessions groups rounds little
  first second third next last than from as every each so but if when hour-long minute-long k am's oz cups ppl person dogs cats
  one two three four five six seven eight nine ten hundred thousand million dead alive who what days' years' weeks' straight`);

const spokenDigits = wordSet(
  'one two three four five six seven eight nine oh zero ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred',
);
const ukPostcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b/;
const caPostcode = /\b[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d\b/;
const usZip =
  /\b(a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]),? \d{5}(-\d{4})?\b/;
const postBox = /\bp\.? ?o\.? ?box \d{1,6}\b/;

/** Where somebody lives or can be found: a number with a street, a box, or a house with its postcode. */
export function findAddresses(writing: Writing): readonly Found[] {
  const { text } = writing.folded;
  if (!/\d/.test(text) && !writing.has(spokenDigits)) return [];
  for (const form of [postBox, usZip, ukPostcode, caPostcode]) {
    const match = form.exec(text);
    if (match && (form === postBox || /\d/.test(text.slice(0, match.index))))
      return [found(match.index, match.index + match[0].length)];
  }
  const cued = writing.has(cues);
  for (let index = 0; index < writing.words.length; index += 1) {
    const last = streetAfterNumber(writing, index, cued) ?? numberAfterStreet(writing, index);
    const first = writing.words[index];
    if (first && last) return [found(first.at, last.at + last.text.length)];
  }
  return [];
}

function found(from: number, to: number): Found {
  return { rule: 'personal-identifiers.street-address', strength: 0.85, from, to };
}

function isHouseNumber({ text }: Written): boolean {
  return /^#?\d{1,5}[a-h]?([-/]\d{1,5}[a-h]?)?$/.test(text) && !/^(19[5-9]|20[0-4])\d$/.test(text.replace('#', ''));
}

/** `1406 Old Mill Road`, `14b station road`, `5512 S Wabash`, `76 rue des Lilas`. */
function streetAfterNumber({ words, titleCase }: Writing, index: number, cued: boolean): Written | undefined {
  const number = words[index];
  if (!number || !(isHouseNumber(number) || endsSpokenNumber(words, index))) return undefined;
  const name: Written[] = [];
  for (let at = index + 1; at < words.length && name.length < mostNameWords; at += 1) {
    const word = words[at];
    if (!word || isApart(words, at) || isListed(words, at, index) || plain.has(word.text)) break;
    if (word.text !== 'bis') name.push(word);
    const last = endOfStreet(name, { capital: name[0]?.capital === true && !titleCase, cued, next: words[at + 1] });
    if (last) return last;
  }
  return undefined;
}

const mostNameWords = 5;

/** Whether a sentence ends between a word and the one before; the full stop after “E.” or “St.” ends none. */
function isApart(words: readonly Written[], at: number): boolean {
  const gap = words[at]?.gap ?? '';
  const before = words[at - 1]?.text ?? '';
  return /[!?\n;]/.test(gap) || (gap.startsWith('.') && !compass.has(before) && before !== 'st');
}

/** A comma ends the name of a street, unless it stands after the number of a flat: `house 23, Adeola Close`. */
function isListed(words: readonly Written[], at: number, index: number): boolean {
  const isAfterUnit = at === index + 1 && units.has(words[index - 1]?.text ?? '');
  return (words[at]?.gap ?? '').includes(',') && !isAfterUnit;
}

function endsSpokenNumber(words: readonly Written[], index: number): boolean {
  const spoken = (word: Written | undefined) => word !== undefined && spokenDigits.has(word.text);
  return spoken(words[index]) && spoken(words[index - 1]) && !spoken(words[index + 1]);
}

interface StreetCase {
  /** Whether the name begins with a capital that means something. */
  readonly capital: boolean;
  /** Whether the message speaks of places to live, send to or come to. */
  readonly cued: boolean;
  readonly next: Written | undefined;
}

/** The last word of the street, where the words so far are the whole name of one. */
function endOfStreet(name: readonly Written[], { capital, cued, next }: StreetCase): Written | undefined {
  const last = name.at(-1);
  if (!last) return undefined;
  if (name.length > 1 && (isNamedStreet(name, capital || cued) || isForeignStreet(name) || isByCompass(name)))
    return last;
  if (name.length === 1 && (glued.test(last.text) || (cued && kingsways.test(last.text)))) return last;
  const unitFollows = next !== undefined && (/^#\d|^\d+[a-z]$/.test(next.text) || units.has(next.text));
  return capital && cued && unitFollows && name.length <= 2 ? last : undefined;
}

function isNamedStreet(name: readonly Written[], isLikely: boolean): boolean {
  const last = name.at(-1)?.text ?? '';
  return streets.has(last) || (loose.has(last) && isLikely && !/^\d/.test(name[0]?.text ?? ''));
}

function isForeignStreet(name: readonly Written[]): boolean {
  const last = name.at(-1);
  if (!last || !before.has(name[0]?.text ?? '')) return false;
  return (last.capital || /^\d/.test(last.text)) && !particles.has(last.text);
}

/** `S Wabash`, `west 8th`, `State Route 66`. */
function isByCompass(name: readonly Written[]): boolean {
  const [first, last] = [name[0]?.text ?? '', name.at(-1)];
  if (!last) return false;
  if (name.length === 2 && compass.has(first)) return last.capital || /^\d+(st|nd|rd|th)$/.test(last.text);
  return name.length === 3 && /^(state|county|us|old|rural)$/.test(first) && /^\d+$/.test(last.text);
}

const particles = wordSet('de des du la le les della di del dei');
const kingsways = /^(kingsway|queensway|broadway|parkway|strand|embankment)$/;

/** `Hauptstraße 48`, `Via Garibaldi 19`, `Kerkstraat 112-3`; and `house 23, Adeola Close`. */
function numberAfterStreet({ words }: Writing, index: number): Written | undefined {
  const first = words[index];
  const second = words[index + 1];
  if (!first || !second) return undefined;
  if (glued.test(first.text) && isHouseNumber(second) && !/[.!?]/.test(second.gap)) return second;
  if (!before.has(first.text) || streets.has(first.text)) return undefined;
  for (let at = index + 2; at < index + 5; at += 1) {
    const word = words[at];
    if (!word || /[.!?]/.test(word.gap)) return undefined;
    if (isHouseNumber(word) && words[at - 1]?.capital) return word;
  }
  return undefined;
}
