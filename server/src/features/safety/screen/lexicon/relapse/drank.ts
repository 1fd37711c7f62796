import { lines, type SignalRule } from '../rule.ts';

const done = ['past', 'negated', 'others', 'supposed', 'feared', 'dreamt', 'asked', 'titled', 'told'] as const;

/** A return to drink. */
export const drankRules: readonly SignalRule[] = [
  {
    name: 'relapse-overdose.used.drank',
    strength: 0.85,
    unless: done,
    patterns: lines(`
      i {0-1} drank @recently
      ^ drank @recently
      i|^ {0-1} drank {0-6} @recently
      @recently {0-3} i {0-1} drank
      i {0-1} drank $
      i drank a|an|one|half|whole|some|# {0-3} @alcohol
      drank|chugged|downed|had|drinking|drunk {0-1} a|my|the {0-1} whole|entire|half|full {0-3} bottle|fifth|handle|pint|case|pack|sixpack|box
      i|^ drank|chugged|downed|had a|an|one|two|three|half|some|several|few|couple|# {0-4} @alcohol {0-4} @recently
      @recently {0-4} i {0-1} drank|chugged|downed|had {0-4} @alcohol
      had|drank # {0-2} beers|shots|drinks|beer|wines|glasses|cocktails {0-4} @recently
      had # beers|drinks|shots
      had|took a|my|one first? drink {0-3} @recently
      took my first drink
      ^ had a drink
      i {0-1} had a drink $
      had a drink {0-3} then|and another
      had|drank several|few|couple|some {0-2} glasses|drinks|beers|shots|wine
      i {0-2} drinking again
      ^ drinking again
      been drinking {0-4} @recently
      been drinking {0-4} whole|entire time
      been drinking {0-2} since
      i have been drinking {0-2} $
      been {0-2} drinking|using {0-3} secretly|lying|hiding
      i am {0-1} drinking right|now|rn|as|alone|tonight|a|my|vodka|wine|beer|whiskey|whisky
      i am|was {0-2} on my # drink|beer|glass|bottle
      i am|got|was|were|being @drunk {0-4} @recently
      i am @drunk
      ^ @drunk {0-1} right|rn|now|again|and
      woke up drunk|hungover
      hungover
      got @drunk
      by {0-3} i was|am drunk
      drunk {0-2} as|typing|texting|posting
      typing|posting|writing this drunk|wasted|high
      a few|couple|lot in me
      got a few in me
      few drinks in
      had too much|many to drink
      keep drinking because|tonight|until|till
      binge|binged drinking|drank {0-3} @recently
      on|into|in a|another {0-2} bender|binge
      # {0-1} into a bender
      bender @recently
      wine o'clock
      opened|opening|cracked|cracking {0-2} bottle|beer|wine|can|vodka|cold
      poured|pouring|pour myself|a {0-2} drink|glass|shot|vodka|wine
      have|take|taken the|some|a alcohol {0-2} @recently
      alcohol @recently again
      relapse {0-4} count|counts
      on my second|third|fourth|fifth|sixth|next|last|# {0-2} glass|beer|drink|bottle|shot|@alcohol
      on my fourth|fifth|third|sixth $
      i {0-1} drank {0-3} before|at|on|in|during|until|after|this group|this|session|meeting|work|plane|class|lunch|car
      i|^ drank mouthwash|aftershave|sanitizer|listerine|cologne|nyquil|vanilla|cough
      had one beer|drink|glass|sip
      had|took a|one|couple sip|sips|swig|gulp|few {0-2} @alcohol|of|$
      took a sip of {0-2} @alcohol
      sip {0-6} whole bottle
      sipping|drinking|nursing|chugging|downing {0-2} @alcohol|hangover {0-3} now|right|rn|tonight|as|again|this|in
      picked up a|some|the|another {0-2} @alcohol
      bought|got|grabbed|buying|getting|grabbing a|some|the|another {0-3} @alcohol {0-4} on|from|at|way|tonight|today
      @alcohol in my coffee|bag|hand|car|desk|tea|fridge|system|cup|thermos
      a|the|half|empty bottle {0-1} in my|front|hand
      theres|there is a|the|some @alcohol {0-3} in my|the
      next to an? empty {0-2} bottle|bottles|can|cans
      empty bottle|bottles {0-8} remember|around|floor|me
      drinking every|each night|day|again
      using every|each day|again
      in the {0-1} wine|beer|liquor|alcohol aisle
      outside|inside|in|at|to the {0-1} liquor|bottle|off|beer store|shop|licence
      came|showed|went|sat {0-2} to|up|in|through {0-2} group|meeting|session|work|class {0-2} drunk|high|hungover|loaded|stoned|buzzed
      drunk|high|hungover|loaded|stoned at|in|during|before the|this|my|our|group|work {0-2} session|group|meeting|work|class|$
      was @drunk {0-2} at|in|during|when
      maybe|just i can {0-2} have one
      day # of no alcohol|drinking|benzos|xanax
      i drink {0-3} again|tonight|right
      still|am {0-1} drinking {0-3} every|daily|secretly|in secret|alone|behind
      currently @drunk
      i had # beers|drinks|shots|glasses|margaritas|cocktails
      @drunk and ashamed|crying|alone|sorry|scared
    `),
  },
];
