import { findIdentifiers } from './identifiers/find.ts';
import type { SignalRule } from './lexicon/rule.ts';
import type { Hit } from './match/lexicon.ts';
import { categoryOf, lexiconWords, readMessage } from './reading.ts';
import { type Opinion, openScorer } from './scorer/scorer.ts';
import type { Signal } from './signal.ts';
import type { Tokens } from './text/tokens.ts';

const scorer = openScorer(lexiconWords);

/** How messages fared with nets that had not learned them, when the scorer was trained. */
export const { crossValidated } = scorer;

/** However sure the net is, it cannot name the words: a rule that can comes first. */
const mostOfTheWhole = 0.85;
const leastOfTheWhole = 0.4;

/**
 * Reads a message and gives what in it is worth somebody's attention, strongest first; nothing for ordinary talk. Pure:
 * the same text always gives the same signals. Never throws; the work grows with the length of the text and no faster.
 */
export function screen(text: string): readonly Signal[] {
  return screenWithWork(text).signals;
}

/** As `screen`, with the measure of the work that it took. */
export function screenWithWork(text: string): { readonly signals: readonly Signal[]; readonly work: number } {
  const { folded, tokens, claims, excused, work } = readMessage(text);
  const signals = [...findIdentifiers(text, folded)];
  for (const opinion of scorer.read(tokens)) {
    const claimed = claims.filter(({ entry }) => categoryOf(entry) === opinion.category);
    const rulesSay = { isClaimed: claimed.length > 0, isExcused: excused.has(opinion.category) };
    const probability = scorer.judge(opinion, rulesSay);
    if (probability === undefined) continue;
    if (claimed.length > 0) signals.push(...claimed.map((claim) => signalOf(tokens, claim)));
    else if (tokens.ids.length > 0) signals.push(signalOfWhole(tokens, opinion, probability));
  }
  return { signals: signals.sort((one, other) => other.strength - one.strength), work };
}

function signalOf({ starts, ends }: Tokens, { entry, start, end }: Hit<SignalRule>): Signal {
  return {
    category: categoryOf(entry),
    strength: entry.strength,
    rule: entry.name,
    span: [starts[start] ?? 0, ends[end - 1] ?? 0],
  };
}

/** What no single phrase says and the message as a whole does. */
function signalOfWhole({ starts, ends }: Tokens, { category, start, end }: Opinion, probability: number): Signal {
  return {
    category,
    strength: Math.max(leastOfTheWhole, Math.min(mostOfTheWhole, probability)),
    rule: `${category}.as-a-whole`,
    span: [starts[start] ?? 0, ends[end - 1] ?? 0],
  };
}
