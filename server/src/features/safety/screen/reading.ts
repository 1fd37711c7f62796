import { excuseFor, isIdiom } from './context/excuses.ts';
import { openWordTests, type Scene } from './context/scene.ts';
import { type CueName, type CueRule, cueRules } from './lexicon/cues.ts';
import { idiomRules } from './lexicon/idioms.ts';
import { lists } from './lexicon/lists.ts';
import { netRules } from './lexicon/nets.ts';
import type { SignalRule } from './lexicon/rule.ts';
import { signalRules } from './lexicon/signals.ts';
import { compileLexicon, type Hit } from './match/lexicon.ts';
import { scoredCategories } from './scorer/categories.ts';
import { type ConceptRule, conceptRules } from './scorer/concepts.ts';
import { type Features, featuresOf, type Mention } from './scorer/features.ts';
import type { Category } from './signal.ts';
import { sentenceEnd } from './text/dictionary.ts';
import { type Folded, fold } from './text/fold.ts';
import { type Tokens, tokenise } from './text/tokens.ts';
import { openUnmasking } from './text/unmask.ts';

type AnyEntry = SignalRule | CueRule | ConceptRule;

const lexicon = compileLexicon<AnyEntry>(
  [...signalRules, ...netRules, ...cueRules, ...idiomRules, ...conceptRules],
  lists,
);
const reader = { dictionary: lexicon.dictionary, unmasking: openUnmasking(lexicon.dictionary) };
const words = openWordTests(lexicon);

/** What the scorer knows of a message beside its words, each by a number that only ever grows at the end. */
const mentionNames = [
  ...conceptRules.map(({ concept }) => concept),
  ...[...new Set(cueRules.map(({ cue }) => cue)), 'idiom'].map((cue) => `cue ${cue}`),
  ...netRules.map(({ name }) => name),
  ...scoredCategories.map((category) => `excused ${category}`),
];
const mentionNumbers = new Map(mentionNames.map((name, index) => [name, index]));
const nets: ReadonlySet<AnyEntry> = new Set(netRules);

/** A message, read: its words and what of the lexicon was found in it, before anything is decided. */
export interface Reading {
  readonly folded: Folded;
  readonly tokens: Tokens;
  /** The claims of the rules that nothing excuses. */
  readonly claims: readonly Hit<SignalRule>[];
  /** The categories of which everything that the rules saw was excused by the words around. */
  readonly excused: ReadonlySet<Category>;
  readonly features: Features;
  /** Characters, words and patterns that were looked at: what the bound on the work is tested by. */
  readonly work: number;
}

/** Folds a message, cuts it into words, finds what the lexicon speaks of, and drops what the words around excuse. */
export function readMessage(text: string): Reading {
  const folded = fold(text);
  const tokens = tokenise(folded, reader);
  const { hits, tries } = lexicon.find(tokens);
  const sentences = sentencesOf(tokens);
  const { scene, mentions } = sceneOf(tokens, { hits, sentences });
  const standing = standingClaims(scene);
  for (const { entry, start } of standing) {
    if (nets.has(entry)) mentions.push({ feature: numberOf(entry.name), sentence: sentences[start] ?? 0 });
  }
  const named = new Set(standing.map(({ entry }) => categoryOf(entry)));
  const excused = new Set(
    scene.claims.map(({ entry }) => categoryOf(entry)).filter((category) => !named.has(category)),
  );
  for (const category of excused) mentions.push({ feature: numberOf(`excused ${category}`), sentence: 0 });
  return {
    folded,
    tokens,
    claims: standing.filter(({ entry }) => !nets.has(entry)),
    excused,
    features: featuresOf(folded, tokens, mentions),
    work: text.length + tokens.ids.length + tries,
  };
}

/** The first claim of each rule that no idiom and no excuse takes back: one is enough, and long messages repeat themselves. */
function standingClaims(scene: Scene): readonly Hit<SignalRule>[] {
  const standing = new Map<SignalRule, Hit<SignalRule>>();
  for (const claim of scene.claims) {
    if (standing.has(claim.entry) || isIdiom(scene, claim) || excuseFor(scene, claim) !== undefined) continue;
    standing.set(claim.entry, claim);
  }
  return [...standing.values()];
}

interface Found {
  readonly hits: readonly Hit<AnyEntry>[];
  /** The sentence that each token stands in. */
  readonly sentences: Int32Array;
}

function sceneOf(tokens: Tokens, { hits, sentences }: Found): { scene: Scene; mentions: Mention[] } {
  const claims: Hit<SignalRule>[] = [];
  const mentions: Mention[] = [];
  const cues = new Map<CueName, Hit<CueRule>[]>();
  for (const hit of hits) {
    const { entry, start, end, denies } = hit;
    const sentence = sentences[start] ?? 0;
    if ('name' in entry) {
      claims.push({ entry, start, end, denies });
    } else if ('concept' in entry) {
      mentions.push({ feature: numberOf(entry.concept), sentence });
    } else {
      mentions.push({ feature: numberOf(`cue ${entry.cue}`), sentence });
      const found = cues.get(entry.cue) ?? [];
      if (found.length === 0) cues.set(entry.cue, found);
      found.push({ entry, start, end, denies });
    }
  }
  return { scene: { tokens, claims, cues, words }, mentions };
}

/** A rule's category is the first part of its name. */
export function categoryOf({ name }: SignalRule): Category {
  return name.slice(0, name.indexOf('.')) as Category;
}

function numberOf(name: string): number {
  return mentionNumbers.get(name) ?? -1;
}

function sentencesOf({ ids }: Tokens): Int32Array {
  const sentences = new Int32Array(ids.length);
  let sentence = 0;
  for (let place = 0; place < ids.length; place += 1) {
    sentences[place] = sentence;
    if (ids[place] === sentenceEnd) sentence += 1;
  }
  return sentences;
}
