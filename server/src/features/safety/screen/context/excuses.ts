import type { CueName, CueRule } from '../lexicon/cues.ts';
import type { Excuse, SignalRule } from '../lexicon/rule.ts';
import type { Hit } from '../match/lexicon.ts';
import { sentenceEnd } from '../text/dictionary.ts';
import { cuesOf, type Scene, sentenceStart, sentenceStop } from './scene.ts';

type Claim = Hit<SignalRule>;

/** How far a “years ago” reaches over the words that follow it, and those before it. */
const pastReachesOn = 28;
const pastReachesBack = 14;
const onceReaches = 10;
const negationReaches = 4;
const subjectReaches = 8;
const ownerReaches = 9;
const dreamReaches = 12;
const suppositionReaches = 6;

/** Whether the words around a claim take it back. Each excuse is one question; a rule names those that it listens to. */
const excuses: Readonly<Record<Excuse, (scene: Scene, claim: Claim) => boolean>> = {
  once(scene, claim) {
    const formerly = nearestInSentence(scene, claim, 'formerly') ?? Number.POSITIVE_INFINITY;
    const past = hasPastVerb(scene, claim)
      ? (nearestInSentence(scene, claim, 'past') ?? Number.POSITIVE_INFINITY)
      : formerly;
    const gap = Math.min(formerly, past);
    if (gap > onceReaches) return false;
    const recent = nearestInSentence(scene, claim, 'recent');
    return recent === undefined || gap < recent;
  },

  past(scene, claim) {
    const past = nearest(scene, claim, ['formerly', 'past', 'milestone']);
    if (past === undefined || past.gap > (past.before ? pastReachesOn : pastReachesBack)) return false;
    if (scene.tokens.fresh.slice(claim.start, claim.end).includes(true)) return false;
    const recent = nearestInSentence(scene, claim, 'recent');
    return recent === undefined || past.gap <= recent;
  },

  negated(scene, claim) {
    // A “not” inside of a long claim, or of one that says “not” itself, belongs to what is claimed.
    const inside = claim.denies || claim.end - claim.start > 5 ? claim.start : claim.end;
    for (let place = inside - 1; place >= claim.start - negationReaches && place >= 0; place -= 1) {
      if (isNegator(scene, place)) return true;
      if (endsNegation(scene, place, claim.start)) return false;
    }
    return false;
  },

  others: (scene, claim) => isSaidOf(scene, claim, scene.words.others),

  third: (scene, claim) => isSaidOf(scene, claim, (id) => scene.words.others(id) && !scene.words.addressed(id)),

  unowned({ tokens: { ids }, words }, claim) {
    for (let gap = 0; gap <= ownerReaches; gap += 1) {
      for (const id of [ids[claim.start - 1 - gap], ids[claim.end + gap]]) {
        if (words.self(id)) return false;
        if (words.others(id) && !words.addressed(id)) return true;
      }
    }
    return true;
  },

  supposed: (scene, claim) => standsBefore(scene, claim, scene.words.supposing),

  feared: (scene, claim) => standsBefore(scene, claim, scene.words.fearing),

  dreamt({ tokens: { ids }, words }, claim) {
    return ids
      .slice(Math.max(0, claim.start - dreamReaches), claim.end + dreamReaches)
      .some((id) => words.dreaming(id));
  },

  asked({ tokens, words }, claim) {
    const stop = sentenceStop(tokens, claim.start);
    const start = sentenceStart(tokens, claim.start);
    if (tokens.asked[stop] !== true && !words.asking(tokens.ids[start])) return false;
    return !tokens.ids.slice(start, claim.end).some((id) => words.self(id));
  },

  titled(scene, claim) {
    const quoted = scene.tokens.quoted[claim.start] === true;
    const title = nearestInSentence(scene, claim, 'title') ?? Number.POSITIVE_INFINITY;
    if (!quoted) return title <= 1;
    return title <= 12 || (nearestInSentence(scene, claim, 'told') ?? Number.POSITIVE_INFINITY) <= 12;
  },

  told(scene, claim) {
    return cuesOf(scene, 'told').some(
      (cue) => cue.end <= claim.start + 1 && claim.start - cue.end <= 4 && sameSentence(scene, cue, claim),
    );
  },

  laughed({ tokens, words }) {
    return tokens.ids.some((id) => words.laughing(id));
  },

  undone(scene, claim) {
    return cuesOf(scene, 'undone').some(({ start }) => start >= claim.start && start - claim.end <= 20);
  },
};

function isNegator({ tokens: { ids }, words }: Scene, place: number): boolean {
  return words.not(ids[place]) && !words.notNot(ids[place + 1]);
}

/** Whether a “not” before this place is about something else: another sentence, another part of one, another “I”. */
function endsNegation({ tokens: { ids, paused }, words }: Scene, place: number, start: number): boolean {
  if (ids[place] === sentenceEnd || (place <= start && paused[place] === true)) return true;
  if (place >= start) return false;
  // “I can’t believe I relapsed”: the second “I” begins anew; in “I don’t think I …” it goes on.
  return words.joining(ids[place]) || (words.writer(ids[place]) && !words.sayingSo(ids[place - 1]));
}

/** “Three years ago” makes past what “wanted” or “was”; “he left three years ago and I want to die” is now. */
function hasPastVerb({ tokens: { ids }, words }: Scene, claim: Claim): boolean {
  return ids.slice(Math.max(0, claim.start - 3), claim.end).some((id) => words.pastVerb(id));
}

/** Whether the nearest person before the claim, in its sentence, is one of these and not the writer. */
function isSaidOf({ tokens, words }: Scene, claim: Claim, isOther: (id: number | undefined) => boolean): boolean {
  if (words.self(tokens.ids[claim.start])) return false;
  for (let place = claim.start - 1; place >= claim.start - subjectReaches && place >= 0; place -= 1) {
    const id = tokens.ids[place];
    if (id === sentenceEnd || words.self(id)) return false;
    if (isOther(id)) return true;
  }
  return false;
}

/** Also inside of the claim, after its first words: “I almost used”. */
function standsBefore(
  { tokens: { ids }, words }: Scene,
  claim: Claim,
  isOne: (id: number | undefined) => boolean,
): boolean {
  for (
    let place = Math.min(claim.start + 2, claim.end - 1);
    place >= claim.start - suppositionReaches && place >= 0;
    place -= 1
  ) {
    if (ids[place] === sentenceEnd || (place < claim.start && words.contrast(ids[place]))) return false;
    if (isOne(ids[place])) return true;
  }
  return false;
}

/** Gives the first excuse that the rule of a claim listens to and that holds, or undefined. */
export function excuseFor(scene: Scene, claim: Claim): Excuse | undefined {
  return claim.entry.unless.find((excuse) => excuses[excuse](scene, claim));
}

/** Whether the words of a claim belong to a way of speaking that is harmless as a whole. */
export function isIdiom(scene: Scene, claim: Claim): boolean {
  return cuesOf(scene, 'idiom').some(({ start, end }) => start < claim.end && end > claim.start);
}

/** The cue of these names that stands nearest to a claim, with how many words lie between. */
function nearest(
  scene: Scene,
  claim: Claim,
  names: readonly CueName[],
): { readonly gap: number; readonly before: boolean } | undefined {
  let best: { gap: number; before: boolean } | undefined;
  for (const name of names) {
    for (const cue of cuesOf(scene, name)) {
      const gap = gapBetween(cue, claim);
      // “After ten years sober I drank”: those years are what was lost.
      if (name === 'milestone' && scene.words.losing(scene.tokens.ids[cue.start - 1])) continue;
      if (best === undefined || gap < best.gap) best = { gap, before: cue.start < claim.start };
    }
  }
  return best;
}

function nearestInSentence(scene: Scene, claim: Claim, name: CueName): number | undefined {
  let best: number | undefined;
  for (const cue of cuesOf(scene, name)) {
    if (!sameSentence(scene, cue, claim)) continue;
    const gap = gapBetween(cue, claim);
    if (best === undefined || gap < best) best = gap;
  }
  return best;
}

function gapBetween(cue: Hit<CueRule>, claim: Claim): number {
  return Math.max(0, cue.start - claim.end, claim.start - cue.end);
}

function sameSentence({ tokens }: Scene, cue: Hit<CueRule>, claim: Claim): boolean {
  const from = Math.min(cue.end, claim.end);
  const to = Math.max(cue.start, claim.start);
  for (let place = from; place < to; place += 1) if (tokens.ids[place] === sentenceEnd) return false;
  return true;
}
