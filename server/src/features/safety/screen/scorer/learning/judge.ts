import { kinds, type ScoredCategory, scoredCategories } from '../categories.ts';
import type { CategoryScore } from '../gravest.ts';
import { type Evidence, excusedCosts, isShown, type Judgement, type Judgements, type Tally } from '../judgement.ts';
import type { Message } from './messages.ts';

/** A message with how nets that did not learn it scored it. */
export interface Judged {
  readonly message: Message;
  readonly scores: readonly CategoryScore[];
}

/**
 * The share of harmless messages that the net alone may take for something of the category. It is counted over all of
 * them, also those that were written to stand near to a grave one: there are few that are taken wrongly, and a threshold
 * should not hang on two or three.
 */
const mayAlarm: Readonly<Record<ScoredCategory, number>> = {
  'self-harm': 0.003,
  'relapse-overdose': 0.005,
  sourcing: 0.005,
  'abuse-threats': 0.003,
};

/** The score of the net and what the rules say, for one category. */
function evidenceOf(category: ScoredCategory, { message, scores }: Judged): Evidence {
  const { score = Number.NEGATIVE_INFINITY } = scores.find((each) => each.category === category) ?? {};
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
  return Object.fromEntries(
    scoredCategories.map((category) => [
      category,
      { threshold: thresholdFor(category, judged), ...calibrate(category, judged) },
    ]),
  ) as Judgements;
}

/** The score that no more harmless messages pass than may. Those that a rule claims are shown, whatever their score. */
function thresholdFor(category: ScoredCategory, judged: readonly Judged[]): number {
  const harmless = judged.filter(({ message }) => message.kind === -1);
  const scores = harmless
    .map((each) => evidenceOf(category, each))
    .filter(({ isClaimed }) => !isClaimed)
    .map(({ score, isExcused }) => score - (isExcused ? excusedCosts : 0))
    .sort((one, other) => other - one);
  return (scores[Math.floor(mayAlarm[category] * harmless.length)] ?? Number.POSITIVE_INFINITY) + 1e-6;
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
function calibrate(category: ScoredCategory, judged: readonly Judged[]): Pick<Judgement, 'slope' | 'offset'> {
  const examples = judged
    .filter(({ message }) => message.isNatural)
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
