import { kinds, type ScoredCategory, scoredCategories } from '../categories.ts';
import { type Evidence, isShown, type Judgement, type Judgements, type Tally } from '../judgement.ts';
import type { Message } from './messages.ts';

/** A message with how nets that did not learn it scored it. */
export interface Judged {
  readonly message: Message;
  /** By kind. */
  readonly scores: readonly number[];
}

/** The share of harmless messages that may be taken for something else, all categories together. */
const mayAlarm: Readonly<Record<string, number>> = { 'benign-chat': 0.02, 'benign-recovery': 0.04 };

/** The share of each kind that has to be seen; beyond this part of it, false alarms are better spent elsewhere. */
const mustSee: Readonly<Record<string, number>> = {
  'self-harm': 0.85,
  'relapse-overdose': 0.7,
  sourcing: 0.7,
  threats: 0.8,
  abuse: 0.65,
};
const enough = 1.15;

const categories: readonly (ScoredCategory | undefined)[] = scoredCategories;

/** The score of the net and what the rules say, for one category. */
function evidenceOf(category: ScoredCategory, { message, scores }: Judged): Evidence {
  const score = Math.max(
    ...kinds.map((kind, index) => (kind.category === category ? (scores[index] ?? 0) : Number.NEGATIVE_INFINITY)),
  );
  const { claims, excused } = message.reading;
  return {
    category,
    score,
    isClaimed: claims.some(({ entry }) => entry.name.startsWith(category)),
    isExcused: excused.has(category),
  };
}

/** Learns from which score on a message is shown to somebody, and how probable a score makes it. */
export function judge(judged: readonly Judged[]): Judgements {
  const natural = judged.filter(({ message }) => message.isNatural);
  const thresholds = spendAlarms(natural);
  return Object.fromEntries(
    scoredCategories.map((category, index) => [
      category,
      { threshold: thresholds[index] ?? Number.POSITIVE_INFINITY, ...calibrate(category, natural) },
    ]),
  ) as Judgements;
}

/** How the natural messages of each label fared: seen as what they are or, harmless ones, taken for anything. */
export function tallyOf(judged: readonly Judged[], judgements: Judgements): Readonly<Record<string, Tally>> {
  const tallies: Record<string, Tally> = {};
  for (const each of judged) {
    const { label, kind, isNatural } = each.message;
    if (!isNatural) continue;
    const categories = kind === -1 ? scoredCategories : scoredCategories.filter((one) => kinds[kind]?.category === one);
    const isSeen = categories.some((category) => isShown(judgements[category], evidenceOf(category, each)));
    const { messages, seen } = tallies[label] ?? { messages: 0, seen: 0 };
    tallies[label] = { messages: messages + 1, seen: seen + (isSeen ? 1 : 0) };
  }
  return tallies;
}

const rounds = 2_000;
const step = 0.1;

/** Logistic regression of “is of the category” on the score. */
function calibrate(category: ScoredCategory, natural: readonly Judged[]): Pick<Judgement, 'slope' | 'offset'> {
  const examples = natural
    .filter(({ message }) => message.kind === -1 || kinds[message.kind]?.category === category)
    .map((each) => ({ score: evidenceOf(category, each).score, target: each.message.kind === -1 ? 0 : 1 }));
  let [slope, offset] = [0.5, 0];
  for (let round = 0; round < rounds; round += 1) {
    let [tilt, shift] = [0, 0];
    for (const { score, target } of examples) {
      const error = 1 / (1 + Math.exp(-(slope * score + offset))) - target;
      tilt += error * score;
      shift += error;
    }
    slope -= (step * tilt) / examples.length;
    offset -= (step * shift) / examples.length;
  }
  return { slope, offset };
}

interface Scored {
  readonly label: string;
  /** The number of its category; -1 where it is harmless. */
  readonly category: number;
  /** By category. */
  readonly evidence: readonly Evidence[];
}

/** Thresholds, and how far down the list of harmless scores each of them stands. */
interface Rungs {
  readonly rungs: readonly number[];
  readonly thresholds: readonly number[];
}

/**
 * Lowers the thresholds, always where a false alarm buys most, until no more harmless messages may be taken for something
 * else. Gives one threshold for each category.
 */
function spendAlarms(natural: readonly Judged[]): readonly number[] {
  const scored: readonly Scored[] = natural.map((each) => ({
    label: each.message.label,
    category: categories.indexOf(kinds[each.message.kind]?.category),
    evidence: scoredCategories.map((category) => evidenceOf(category, each)),
  }));
  const harmless = scored.filter(({ label }) => label in mayAlarm);
  const ladders = scoredCategories.map((_, category) =>
    harmless.map(({ evidence }) => evidence[category]?.score ?? 0).toSorted((one, other) => other - one),
  );

  function lowerOf({ rungs, thresholds }: Rungs): readonly Rungs[] {
    return rungs.flatMap((rung, category) =>
      [1, 2, 4, 8, 16, 32].flatMap((more) => {
        const score = ladders[category]?.[rung + more];
        if (score === undefined) return [];
        return { rungs: rungs.with(category, rung + more), thresholds: thresholds.with(category, score + 1e-6) };
      }),
    );
  }

  function worthOf({ thresholds }: Rungs, { spent, seen }: { spent: number; seen: number }): number {
    const cost = costOf(harmless, thresholds);
    return cost === undefined ? Number.NEGATIVE_INFINITY : (gainOf(scored, thresholds) - seen) / (cost - spent + 1e-4);
  }

  let stand: Rungs = { rungs: ladders.map(() => 0), thresholds: ladders.map(([highest = 0]) => highest + 1e-6) };
  for (;;) {
    const so = { spent: costOf(harmless, stand.thresholds) ?? 0, seen: gainOf(scored, stand.thresholds) };
    const [best] = lowerOf(stand)
      .map((rungs) => ({ rungs, worth: worthOf(rungs, so) }))
      .toSorted((one, other) => other.worth - one.worth);
    if (!best || best.worth === Number.NEGATIVE_INFINITY) return stand.thresholds;
    stand = best.rungs;
  }
}

/** The parts of what may be spent that are spent; undefined where it is too much. */
function costOf(harmless: readonly Scored[], thresholds: readonly number[]): number | undefined {
  let cost = 0;
  for (const [label, share] of Object.entries(mayAlarm)) {
    const ofLabel = harmless.filter((each) => each.label === label);
    const alarms = ofLabel.filter((each) => scoredCategories.some((_, at) => isSeen(each, at, thresholds))).length;
    if (alarms > share * ofLabel.length) return undefined;
    cost += alarms / (share * ofLabel.length);
  }
  return cost;
}

function gainOf(scored: readonly Scored[], thresholds: readonly number[]): number {
  let gain = 0;
  for (const [label, share] of Object.entries(mustSee)) {
    const ofLabel = scored.filter((each) => each.label === label);
    const seen = ofLabel.filter((each) => isSeen(each, each.category, thresholds)).length;
    gain += Math.min(enough, seen / ofLabel.length / share);
  }
  return gain;
}

function isSeen({ evidence }: Scored, category: number, thresholds: readonly number[]): boolean {
  const [one, threshold] = [evidence[category], thresholds[category]];
  return one !== undefined && threshold !== undefined && isShown({ threshold }, one);
}
