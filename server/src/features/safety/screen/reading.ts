import { excuseFor, isIdiom } from './context/excuses.ts';
import { openWordTests, type Scene } from './context/scene.ts';
import { type CueName, type CueRule, cueRules } from './lexicon/cues.ts';
import { idiomRules } from './lexicon/idioms.ts';
import { lists } from './lexicon/lists.ts';
import type { SignalRule } from './lexicon/rule.ts';
import { signalRules } from './lexicon/signals.ts';
import { compileLexicon, type Hit } from './match/lexicon.ts';
import type { Category } from './signal.ts';
import { type Folded, fold } from './text/fold.ts';
import { type Tokens, tokenise } from './text/tokens.ts';
import { openUnmasking } from './text/unmask.ts';

type AnyEntry = SignalRule | CueRule;

const lexicon = compileLexicon<AnyEntry>([...signalRules, ...cueRules, ...idiomRules], lists);
const reader = { dictionary: lexicon.dictionary, unmasking: openUnmasking(lexicon.dictionary) };
const words = openWordTests(lexicon);

/** The words of the lexicon by the ids of the tokens. */
export const lexiconWords = lexicon.dictionary.words;

/** A message, read: its words and what of the lexicon was found in it, before anything is decided. */
export interface Reading {
  readonly folded: Folded;
  readonly tokens: Tokens;
  /** The claims of the rules that nothing excuses. */
  readonly claims: readonly Hit<SignalRule>[];
  /** The categories of which everything that the rules saw was excused by the words around. */
  readonly excused: ReadonlySet<Category>;
  /** Characters, words and patterns that were looked at: what the bound on the work is tested by. */
  readonly work: number;
}

/** Folds a message, cuts it into words, finds what the lexicon speaks of, and drops what the words around excuse. */
export function readMessage(text: string): Reading {
  const folded = fold(text);
  const tokens = tokenise(folded, reader);
  const { hits, tries } = lexicon.find(tokens);
  const scene = sceneOf(tokens, hits);
  const claims = standingClaims(scene);
  const named = new Set(claims.map(({ entry }) => categoryOf(entry)));
  const excused = new Set(
    scene.claims.map(({ entry }) => categoryOf(entry)).filter((category) => !named.has(category)),
  );
  return { folded, tokens, claims, excused, work: text.length + tokens.ids.length + tries };
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

function sceneOf(tokens: Tokens, hits: readonly Hit<AnyEntry>[]): Scene {
  const claims: Hit<SignalRule>[] = [];
  const cues = new Map<CueName, Hit<CueRule>[]>();
  for (const { entry, start, end, denies } of hits) {
    if ('name' in entry) {
      claims.push({ entry, start, end, denies });
      continue;
    }
    const found = cues.get(entry.cue) ?? [];
    if (found.length === 0) cues.set(entry.cue, found);
    found.push({ entry, start, end, denies });
  }
  return { tokens, claims, cues, words };
}

/** A rule's category is the first part of its name. */
export function categoryOf({ name }: SignalRule): Category {
  return name.slice(0, name.indexOf('.')) as Category;
}
