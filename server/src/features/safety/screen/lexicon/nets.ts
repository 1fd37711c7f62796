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

const hints = ['once', 'dreamt', 'told', 'titled'] as const;

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
  {
    name: 'self-harm.speaks-of.giving-up',
    strength: 0.5,
    unless: hints,
    patterns: lines(`
      i give up $
      giving up on|$
      i am done $
      i tried $
      it is time $
      i am out $
      i am {0-1} giving up $
      made up my mind $
      i have decided $
      tired of {0-2} fighting|trying|hurting|everything|this|being {0-2} all|life|tired|anymore|$|problem|alive|burden
      so tired of {0-2} trying|fighting|everything|being
      i am {0-1} tired of {0-1} trying|fighting|everything|it all
      everything|it|nothing {0-2} helps|help|works $
      i|^ surrender {0-6} not
      want|need it to {0-2} end|stop|over
      ready to go $
      i can not {0-3} do this {0-1} anymore|$
      feel nothing {0-6} time
      i have {0-1} tried everything
      have to keep|stay living|alive|going|breathing
      do not see myself {0-2} living|alive|making|past|at
      decision is {0-1} made
      intent $
      going to do it {0-2} tonight|today|now|soon|tomorrow|myself|$
      i am about to do it
      ready to do it
      might do it
      do it tonight|tomorrow|now|soon
      head|brain|voice|voices|mind {0-3} telling|tell|tells me to do|jump|die|end|go
      barely hanging|holding on
      punching|hitting|banging walls|wall|myself|head
    `),
  },
  {
    name: 'self-harm.speaks-of.leaving',
    strength: 0.5,
    unless: hints,
    patterns: lines(`
      ^ goodbye $
      bye {0-2} everyone|all|everybody|forever|world
      goodbye {0-3} forever
      not be here tomorrow|anymore|much|next|by|for|when|$
      will not be around {0-1} much|anymore|longer|tomorrow|next
      will not see me {0-3}
      you will not see me at|in|on
      take care of my {0-3}
      take care of my {0-3} when|after|if i
      look after my {0-3} $
      look after my|each {0-2} when|you|after|please|for
      thank|thanks you {0-3} everything {0-12} goodbye|bye|kinder|kind|sorry|love
      was {0-2} nice|good group|knowing
      nice|good|great|pleasure knowing you|yall
      can have my {0-2} bike|car|truck|guitar|dog|cat|things|stuff|records|clothes|ring|collection
      love you|yall guys|all {0-3} goodbye|bye|sorry|take
      gave|giving {0-2} away|out all|my|everything
      gave|giving|given away {0-2} my|all|everything
      do not wake me {0-1} $
      not wake me up
      where i am going
      my last night|day|message|post|words on|alive|here|$
      sorry {0-3} leaving you|everyone|all|my|this
      all|everything sorted {0-4} passwords|bags|charity
      was not {0-1} fault $
      see you on|in {0-1} other|heaven|next side|life
      do not wait {0-1} for me
      you will not have to
      who wants my
      will not need {0-2} anymore|it|where
      not be needing|need it|them|this anymore|$
      wanted to say goodbye
      say goodbye to everyone|all|you|yall|the {0-4}
      this is|say|saying|said {0-2} goodbye {0-2} everyone|all|world|forever|family|$
      if i am not in|here|around|at {0-3} monday|tomorrow|anymore|next|tuesday|friday|wednesday|thursday|sunday
      paid off {0-4} so {0-3} family|wife|kids|not
      please|make sure someone|somebody {0-1} takes|takes|look|looks|feeds my
    `),
  },
  {
    name: 'abuse-threats.speaks-of.menace',
    strength: 0.5,
    unless: hints,
    patterns: lines(`
      find you|u {0-2} $
      i|we will|am|going {0-3} find you
      fight me
      regret this|it|that|ever
      come outside
      try me $
      next time i see you|him|her {0-8}
      get to you {0-2}
    `),
  },
  {
    name: 'abuse-threats.speaks-of.contempt',
    strength: 0.5,
    unless: hints,
    patterns: lines(`
      you people
      drink again {0-1} already
      ^ sexy
      leave {0-3} nobody|no|loser|and|already|forever|group
      you single
    `),
  },
  {
    name: 'relapse-overdose.speaks-of.place',
    strength: 0.5,
    unless: hints,
    patterns: lines(`
      going|go|went|heading|headed to the bar|pub
      back at it {0-3} again|bottle|$
      starting over {0-2} day
      # days|months|years|weeks {0-2} gone|wasted|down|lost
      i scored
      i am {0-1} coming down
    `),
  },
  {
    name: 'relapse-overdose.speaks-of.danger',
    strength: 0.5,
    unless: hints,
    patterns: lines(`
      @relative {0-3} overdosed
      twitching {0-6}
      call 911|999|112|ambulance
    `),
  },
];
