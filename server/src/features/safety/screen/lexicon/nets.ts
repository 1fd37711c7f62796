import { lines, type SignalRule } from './rule.ts';

const all = [
  ...([
    'unowned',
    'once',
    'past',
    'negated',
    'supposed',
    'feared',
    'dreamt',
    'asked',
    'titled',
    'told',
    'laughed',
  ] as const),
  ...(['undone'] as const),
];

/**
 * Words that are grave wherever somebody says them of themselves today: the wide net under the phrases. Each listens to
 * every excuse there is.
 */
export const netRules: readonly SignalRule[] = [
  {
    name: 'self-harm.speaks-of.death',
    strength: 0.55,
    unless: all,
    patterns: lines(`
      die|dying|suicide|suicidal|coffin|obituary|noose|funeral|corpse|grave
      dead
      death
      unalive|unaliving
    `),
  },
  {
    name: 'self-harm.speaks-of.means',
    strength: 0.5,
    unless: all,
    patterns: lines(`
      rope|blade|blades|razor|razors|gun|pistol|shotgun|rifle|bullet|cliff|cliffs|ledge|tracks|rooftop|balcony|exhaust|bleach|insulin|antifreeze|wrists|veins|bridge|overpass|scalpel
    `),
  },
  {
    name: 'self-harm.speaks-of.not-living',
    strength: 0.5,
    unless: all.filter((excuse) => excuse !== 'negated'),
    patterns: lines(`
      not|never|no|without|stop {0-3} alive|living|exist|existing|live|breathing|existence
      disappear|vanish
      without me
      when|after|once|if i am|was gone
    `),
  },
  {
    name: 'relapse-overdose.speaks-of.used',
    strength: 0.55,
    unless: [...all, 'others'],
    patterns: lines(`
      used|smoked|snorted|injected|shot|drank|chugged|downed|popped|swallowed|did|had|took|bought|finished|opened|poured|scored|copped|ate|sipped|tried|huffed|inhaled {0-4} @drug|@alcohol
      @drunk|@high
      relapse|relapsed|relapsing
    `),
  },
  {
    name: 'relapse-overdose.speaks-of.use',
    strength: 0.5,
    unless: [...all, 'others'],
    patterns: lines(`
      using|drinking|smoking|snorting|shooting|popping|taking|doing|buying {0-3} @drug|@alcohol|@recently
      want|need|going|about to {0-2} drink|use|smoke|drinking|using|get|buy|pick
      @drug|@alcohol {0-3} in|on|with|next {0-2} my|me
    `),
  },
];
