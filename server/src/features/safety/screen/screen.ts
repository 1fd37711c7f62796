import { excuseFor, isIdiom } from './context/excuses.ts';
import { openWordTests, type Scene } from './context/scene.ts';
import { findIdentifiers } from './identifiers/find.ts';
import { abuseRules } from './lexicon/abuse.ts';
import { type CueName, type CueRule, cueRules } from './lexicon/cues.ts';
import { idiomRules } from './lexicon/idioms.ts';
import { lists } from './lexicon/lists.ts';
import { netRules } from './lexicon/nets.ts';
import { overdoseRules } from './lexicon/overdose.ts';
import { relapseRules } from './lexicon/relapse.ts';
import type { SignalRule } from './lexicon/rule.ts';
import { selfHarmRules } from './lexicon/selfHarm.ts';
import { sourcingRules } from './lexicon/sourcing.ts';
import { threatRules } from './lexicon/threats.ts';
import { compileLexicon, type Hit } from './match/lexicon.ts';
import type { Signal } from './signal.ts';
import { fold } from './text/fold.ts';
import { type Tokens, tokenise } from './text/tokens.ts';
import { openUnmasking } from './text/unmask.ts';

const lexicon = compileLexicon<SignalRule | CueRule>(
  [
    ...[
      ...selfHarmRules,
      ...relapseRules,
      ...overdoseRules,
      ...sourcingRules,
      ...threatRules,
      ...abuseRules,
      ...netRules,
    ],
    ...[...cueRules, ...idiomRules],
  ],
  lists,
);
const { dictionary } = lexicon;
const reader = { dictionary, unmasking: openUnmasking(dictionary) };
const words = openWordTests(lexicon);

/**
 * Reads a message and gives what in it is worth somebody's attention, strongest first; nothing for ordinary talk. Pure:
 * the same text always gives the same signals. Never throws; the work grows with the length of the text and no faster.
 */
export function screen(text: string): readonly Signal[] {
  return screenWithWork(text).signals;
}

/** As `screen`, with how many words were read and patterns tried: what the bound on the work is tested by. */
export function screenWithWork(text: string): { readonly signals: readonly Signal[]; readonly work: number } {
  const folded = fold(text);
  const tokens = tokenise(folded, reader);
  const { hits, tries } = lexicon.find(tokens);
  const scene = sceneOf(tokens, hits);
  const byRule = new Map<string, Signal>();
  for (const claim of scene.claims) {
    if (byRule.has(claim.entry.name) || isIdiom(scene, claim) || excuseFor(scene, claim) !== undefined) continue;
    byRule.set(claim.entry.name, signalOf(tokens, claim));
  }
  const signals = [...byRule.values(), ...findIdentifiers(text, folded)].sort(
    (one, other) => other.strength - one.strength,
  );
  return { signals, work: text.length + tokens.ids.length + tries };
}

function sceneOf(tokens: Tokens, hits: readonly Hit<SignalRule | CueRule>[]): Scene {
  const claims: Hit<SignalRule>[] = [];
  const cues = new Map<CueName, Hit<CueRule>[]>();
  for (const { entry, ...place } of hits) {
    if ('name' in entry) {
      claims.push({ entry, ...place });
      continue;
    }
    const found = cues.get(entry.cue) ?? [];
    found.push({ entry, ...place });
    cues.set(entry.cue, found);
  }
  return { tokens, claims, cues, words };
}

function signalOf({ starts, ends }: Tokens, { entry, start, end }: Hit<SignalRule>): Signal {
  const [category] = entry.name.split('.');
  return {
    category: category as Signal['category'],
    strength: entry.strength,
    rule: entry.name,
    span: [starts[start] ?? 0, ends[end - 1] ?? 0],
  };
}
