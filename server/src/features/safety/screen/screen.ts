import { findIdentifiers } from './identifiers/find.ts';
import type { SignalRule } from './lexicon/rule.ts';
import type { Hit } from './match/lexicon.ts';
import { categoryOf, type Reading, readMessage } from './reading.ts';
import { sentenceStops } from './scorer/features.ts';
import { readModels, scoreOf, strongestSentence } from './scorer/model.ts';
import type { Signal } from './signal.ts';
import type { Tokens } from './text/tokens.ts';

const models = readModels();

/** By how much more a message as a whole has to say what its words said and took back. */
const excusedCosts = 1;

/**
 * Reads a message and gives what in it is worth somebody's attention, strongest first; nothing for ordinary talk. Pure:
 * the same text always gives the same signals. Never throws; the work grows with the length of the text and no faster.
 */
export function screen(text: string): readonly Signal[] {
  return screenWithWork(text).signals;
}

/** As `screen`, with the measure of the work that it took. */
export function screenWithWork(text: string): { readonly signals: readonly Signal[]; readonly work: number } {
  const reading = readMessage(text);
  const byRule = new Map<string, Signal>();
  for (const claim of reading.claims) {
    if (!byRule.has(claim.entry.name)) byRule.set(claim.entry.name, signalOf(reading.tokens, claim));
  }
  const signals = [...byRule.values(), ...findIdentifiers(text, reading.folded)];
  signals.push(...scoredSignals(text, reading, signals));
  return { signals: signals.sort((one, other) => other.strength - one.strength), work: reading.work };
}

function signalOf({ starts, ends }: Tokens, { entry, start, end }: Hit<SignalRule>): Signal {
  return {
    category: categoryOf(entry),
    strength: entry.strength,
    rule: entry.name,
    span: [starts[start] ?? 0, ends[end - 1] ?? 0],
  };
}

/** In fewer words than this there is too little to weigh: only a phrase that is known counts. */
const leastWeighedWords = 6;

/** What no single phrase says and the message as a whole does, for the categories that no rule has named. */
function scoredSignals(
  text: string,
  { tokens, features, excused }: Reading,
  named: readonly Signal[],
): readonly Signal[] {
  if (text.trim().split(/\s+/).length < leastWeighedWords) return [];
  const signals: Signal[] = [];
  for (const model of models) {
    const { category, threshold } = model;
    if (named.some((signal) => signal.category === category)) continue;
    const score = scoreOf(model, features) - (excused.has(category) ? excusedCosts : 0);
    if (score < threshold) continue;
    const sentence = strongestSentence(model, features);
    const strength = Math.min(0.7, 0.4 + (score - threshold) / 10);
    signals.push({ category, strength, rule: `${category}.as-a-whole`, span: sentenceSpan(text, tokens, sentence) });
  }
  return signals;
}

function sentenceSpan(text: string, tokens: Tokens, sentence: number): Signal['span'] {
  const stops = sentenceStops(tokens);
  const from = sentence === 0 ? 0 : (stops[sentence - 1] ?? 0);
  const to = stops[sentence] ?? text.length;
  const [lead = ''] = /^\s*/.exec(text.slice(from, to)) ?? [];
  return [from + lead.length, to];
}
