import { lines } from './rule.ts';

/** What the words around a hit may say about it. */
export type CueName =
  | 'formerly'
  | 'past'
  | 'recent'
  | 'milestone'
  | 'undone'
  | 'told'
  | 'title'
  | 'idiom'
  | 'trivial'
  | 'recovery';

export interface CueRule {
  readonly cue: CueName;
  readonly patterns: readonly string[];
}

export const cueRules: readonly CueRule[] = [
  {
    cue: 'formerly',
    patterns: lines(`
      in|since|around|from|of|until|till|by|late|early|was yearnumber
      back in
      back then
      back when
      when i was {0-1} #
      when i was a|in|young|younger|using|drinking|out|newly|little|active|high|actively|at
      when we were
      used to
      active addiction
      in the past
      from the past
      old|former me|self|life
      before recovery|treatment|rehab|sobriety|program|getting|aa|na|meds|detox
      before i {0-1} got|came|found|quit|stopped|knew
      at the time
      at that time|point
      as a kid|child|teen|teenager|young
      once upon
      years later
      my {0-1} using|drinking|early|old days|years
    `),
  },
  {
    cue: 'past',
    patterns: lines(`
      # {0-1} @longunit {0-1} ago|back|earlier
      years|months|ages|decades|lifetime ago|back
      a long time ago
      a while ago|back
      long ago
      last year|month|spring|summer|winter|fall|autumn|january|february|march|april|may|june|july|august|september|october|november|december|christmas
      when he|she|they was|were
      when i {0-1} lived|worked|first|started|relapsed|used|drank|overdosed
      at|by # years
      in my|his|her|their {0-1} past|twenties|teens|thirties|20s|30s|40s|addiction|youth|darkest|worst|disease|early|using|drinking|active|first|old|previous|forties
      using|drinking|overdose days|years|career
      my past
      my|his|her|their first|last|previous|old|second|third {0-1} relapse|overdose|attempt|rehab|time|slip|drink
      at my worst|lowest|bottom
      rock bottom
      growing up
      high school
      in college
      early in
      i was # {0-3} when
      the night|day|time|year|week|morning i
      that night|day|year|summer|winter|week
      one night|time
      over the years
      many|several|so {0-1} times {0-2} before|over|in|then|over
      three|four|five|six|several|multiple|many|# times before|until|in|then|and
      previous|prior
      died by|of|from
      lost {0-3} to suicide|overdose|addiction|fentanyl|drugs|alcohol|heroin|od
      i|we remember
      memory|memories|remembering|flashback|flashbacks
      been # @longunit since
      been a|# year|years since
      i was # and
      relapsed|used|drank|overdosed|slipped|tried {0-1} before
      at my own|mothers|fathers|wedding|graduation {0-1} wedding|graduation|funeral
      that is how bad it was
      looking back
      long before
      the old ones|days
      in county
      long time
      # @longunit ago today
      my {0-1} worst|darkest|lowest|rock days|years|time|point|bottom
      at 9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35 $|i|and
      after|since|before|until|till i {0-1} relapsed|used|drank|overdosed|slipped|picked
    `),
  },
  {
    cue: 'recent',
    patterns: [
      '@recently',
      ...lines(`
      few|couple|# {0-2} minutes|hours|days|hour|day|minute|min|mins|hrs ago
      lately
      recently
      these days
      soon
      tomorrow
      still|currently
      at the moment
      rn
      not anymore want
      since yesterday|last|monday|friday|saturday|sunday|thursday|tuesday|wednesday
      as i {0-1} type|write|speak
      on monday|tuesday|wednesday|thursday|friday|saturday|sunday
      came|come|coming|are|is back
    `).filter((line) => line !== 'still|currently'),
    ],
  },
  {
    cue: 'milestone',
    patterns: lines(`
      i am {0-1} # {0-2} @unit {0-1} sober|clean|free|dry|today|in|now|off|without
      # {0-1} @unit sober|clean|free|dry|strong|today
      # {0-1} @unit {0-1} in|of recovery|sobriety|remission|sober
      i {0-1} have {0-1} # {0-1} @unit
      today is {0-1} # @unit
      today is {0-1} day #
      today marks
      celebrating|celebrate|celebrated
      i am|been sober|clean since|for|today
      now {0-2} # {0-1} @unit
      got # {0-1} @unit
      # more
      chip|medallion
      grateful|thankful|blessed
      glad|happy {0-1} i|to {0-1} am|be|survived|alive|here
      since my last drink|use|relapse
      it has been # @unit
      i {0-1} survived
      saved my life
      proud of
      never again
      # {0-1} @unit since
      # {0-1} @unit later
      before it stuck
      woke up angry
      coming up on
      for years
      for # years
    `),
  },
  {
    cue: 'undone',
    patterns: lines(`
      but {0-2} did not
      but {0-2} not {0-2} $
      ^ did not $
      ^ i {0-1} did not
      i did not {0-3} $
      and did not
      walked|drove|kept|turned away|past|walking|driving|around|home
      played|play|playing the tape
      went|going to {0-2} meeting|bed instead
      poured {0-3} out|down|sink|drain
      it passed
      till|until it {0-1} passed|passes
      instead {0-1} i|of
      stayed|staying|stay|am sober|clean|home
      still|am sober
      rode it out
      surfed|surfing
      handed {0-2} back
      said no
      turned {0-3} down
      resisted
      but {0-1} i {0-1} know|called|went|stayed|chose|am {0-3} sober|not|ok|called|meeting|safe|okay|stayed
      thank god
      called|calling|rang|phoned my {0-1} sponsor|counselor|peer|therapist
      got through it
    `).filter((line) => !line.startsWith('still')),
  },
  {
    cue: 'told',
    patterns: lines(`
      he|she|they|people|mom|dad|father|mother|husband|wife|ex|therapist|sponsor|teacher|doctor {0-2} said|say|says|told|tells|called|calls|saying|telling
      used to say|tell|call|think
      brain|head|disease|addiction|voice|mind|thoughts|depression|critic|anxiety {0-2} says|say|tells|tell|telling|told|saying|said|calls|wants|tries|trying|lies|screams
      saying|says|said that
      they say
      the saying|slogan|lyric|lyrics|line|quote|song|book
      told me|us|that|myself
      says to me
      tell|telling|told myself
      calling|call|called myself|me
      believe|believed|thought|think that? i was
      do not call yourself
      do not ever? think
      you are not
      reads|read
      i asked|said
      everyone|everybody|they|people|she|he|wife|husband|mom|dad|boss|sponsor|family|kids thought|thinks|think|assumed|suspected|worried {0-2} i|me
      accused|suspected me
      accused me of
    `),
  },
  {
    cue: 'title',
    patterns: lines(`
      song|songs|movie|movies|film|book|books|episode|episodes|series|album|track|band|lyrics|lyric|novel|podcast|documentary|game|chapter|poem|article|netflix|singer|playlist|news|author|character|scene|headline
      listening|watching|watched|reading to|the|a
      reading about
      letter to alcohol|heroin|addiction|drugs|wine|my
    `),
  },
  {
    cue: 'recovery',
    patterns: lines(`
      safety plan
      relapse prevention
      survivor
      training|class|workshop|awareness|hotline|lifeline|prevention
      statistics|percent|studies|study
      trigger warning
    `),
  },
];
