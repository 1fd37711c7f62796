import { lines, type SignalRule } from '../rule.ts';

/** Bodies in danger: too much taken, somebody who does not wake up, withdrawal that kills. */
export const overdoseRules: readonly SignalRule[] = [
  {
    name: 'relapse-overdose.overdose.self',
    strength: 0.95,
    unless: ['past', 'negated', 'others', 'supposed', 'feared', 'dreamt', 'titled', 'laughed'],
    patterns: lines(`
      i {0-3} overdosed
      i {0-3} overdosing
      am|think {0-3} overdosing|overdose|overdosed
      overdosed @recently
      going to overdose
      took|taken|swallowed|ate|popped|downed|had|did {0-2} too many|much {0-4} @drug
      took|taken|swallowed|did|used|shot|smoked|snorted|drank too much|many
      too many|much of|pills|meds|xanax|tylenol|sleeping {0-4} feel|tired|dizzy|weird|sleepy|sick
      took|taken|swallowed|ate|popped|downed all|whole|entire|everything|rest|half|every {0-5} @drug
      took|taken|swallowed|downed the|my|a|her|his|all {0-1} whole|entire|full|rest|last {0-3} bottle|box|pack|script|prescription|packet
      took|taken|swallowed|popped|downed|ate # {0-3} of them|these|those
      took|taken|swallowed|popped|downed # {0-3} @drug {0-6} help|feel|weird|scared|dizzy|tired|sleepy|not|breathe|hour|ago|today|tonight|supposed|now
      took|taken|swallowed a {0-1} bunch|handful|lot|ton|load of {0-4} @drug|them|these
      handful of {0-1} @drug
      took # xanax|tylenol|oxy|benadryl|trazodone|ambien
      can not feel my arms|legs|body|hands
      how much|many {0-6} overdose|od
      mixed|mixing|took|drank {0-4} @drug {0-3} and|with {0-2} @alcohol {0-4} feel|weird|dizzy|scared|tonight|rn|now
      heart {0-2} racing|pounding|stopping {0-8} took|used|line|coke|meth|pills|snorted
      took something
      do not know what i took
      took {0-5} do not know what they|it
      laced
      woke up on {0-1} floor {0-4} used|needle|bathroom
      i can not breathe
      narcan me
      they narcanned me
      hit {0-3} narcan {0-2} today|last|tonight|yesterday
      they|paramedics|emts|medics|cops narcanned me {0-2}
      took|taken|ate|swallowed all {0-2} my|of {0-3} meds|pills|trazodone|seroquel|xanax|medication|sleeping
      took an|a extra #
      room is spinning
      mixed|mixing|mix {0-3} @drug|pills|meds {0-1} and|with|w {0-2} @alcohol|@drug
      mixed|mixing @alcohol with|and|w {0-3} @drug|pills|meds|sleeping
      second|third|another dose {0-6} wrong|breathe|weird
      can not breathe|feel {0-3} right|properly|face|legs|arms|hands {0-6}
      legs will not work|move
      something in that|the bag|pill|line|it
      chest {0-3} tight|hurts|pain {0-6} took|coke|meth|line|speed
      heart {0-3} crazy|racing|rhythm|skipping|stopping {0-6} coke|meth|took|pills|benadryl|speed|line
      swallowed a {0-1} balloon|bag|baggie
      woke up on the {0-2} floor
    `),
  },
  {
    name: 'relapse-overdose.overdose.other-person',
    strength: 0.95,
    unless: ['past', 'negated', 'supposed', 'feared', 'dreamt', 'titled'],
    patterns: lines(`
      is overdosing
      @relative {0-2} overdosing
      @relative {0-2} overdosed {0-4} right|now|tonight|help|minutes|call|breathing|today|please|what
      not|stopped|barely|hardly {0-1} breathing
      breathing {0-2} slow|shallow|weird|right|funny
      not|will not|can not {0-2} wake|waking|respond|responding {0-1} up|her|him|them|to|$
      can not wake {0-2} up
      @relative {0-2} not {0-1} waking|responding|responsive|wake|breathing
      is unresponsive|unconscious|blue|gray|grey|purple|gurgling
      unresponsive
      lips|face|fingers|nails|skin {0-3} blue|gray|grey|purple
      turned|turning|going|gone blue|gray|grey
      gurgling
      foaming at the mouth
      no|have|need|any|got|out {0-2} narcan {0-3} now|help|asap|please|quick|here|$
      do not have {0-1} narcan
      where|who|how {0-4} narcan {0-4} now|right|use|give
      gave|giving|give|given|hit|used him|her|them|my {0-2} narcan {0-6} not|still|what|now|breathing|waking|dose|second|wake
      @relative {0-2} took|swallowed|taken all|the|a|too|her|his {0-2} whole|bottle|pills|many|much|handful|rest {0-8}
      passed out {0-4} not|cannot|can|will|breathing|wake
      someone is overdosing|dying
      is od'ing
      how do i use|give|do {0-2} narcan|naloxone
      @relative {0-3} took|did|swallowed|ate a bunch|lot|handful of|some {0-2} pills|meds|something
      @relative {0-6} slurring|mumbling|limp|unconscious|collapsed|foaming|gurgling|gray|grey|blue
      foam|foaming {0-3} mouth|lips|nose
      needle {0-3} in {0-2} arm
      needles still in
      is not|will not responding|respond|moving|move|wake
      not responding
      eyes {0-3} open {0-6} not there|here
      passed out {0-6} foil|needle|pills|blue|tub
      talking nonsense {0-8} pills|burning|took
      nodding {0-4} head|table|wakes|wake
      @relative {0-3} overdosed @recently
      ^ @relative|my {0-2} overdosed {0-3} help|now|what|please|not|i
      call 911|999|112|ambulance {0-3} now|please|he|she|someone|not
    `),
  },
  {
    name: 'relapse-overdose.withdrawal.danger',
    strength: 0.85,
    unless: ['past', 'negated', 'others', 'supposed', 'feared', 'dreamt', 'titled'],
    patterns: lines(`
      had|having|have|got a|an|another|# {0-2} seizure|seizures|convulsion|convulsions|fit {0-10} @recently
      had|having|have a|an|another|# {0-2} seizure|seizures
      @recently {0-4} seizure|seizures
      seizure {0-4} @recently
      i {0-2} seizing|convulsing
      hallucinating
      seeing|hearing things {0-6} stopped|drinking|drink|withdrawal|detox|quit|alcohol|turkey|xanax|benzos
      shaking|sweating|seeing|tremors|trembling|hallucinating {0-14} stopped|quit|withdrawal|withdrawals|turkey|detoxing|detox|dts
      stopped|quit|quitting|turkey|off|withdrawal|withdrawals|detoxing {0-14} shaking|tremors|hallucinating|seizure|seizures|seeing|confused|sweating|trembling|convulsing
      stopped|quit {0-5} cold turkey {0-4} yesterday|ago|today|days|now|and|hours
      spiders|bugs|people|things|shadows on|in|crawling {0-3} wall|walls|skin|corner|room
      dts {0-4} starting|started|have|having|getting|think|now|are|coming
      delirium tremens
      having|have|got|in|going|through|into bad|severe|horrible|terrible|awful|serious|alcohol|benzo|opiate|full {0-2} withdrawal|withdrawals
      i am {0-1} withdrawing|detoxing
      i am|in|going|having {0-2} withdrawal|withdrawals {0-6} now|right|bad|dying|help|alone|rn|throwing|vomiting|sick|shaking
      withdrawal|withdrawals|withdrawing|detoxing {0-12} throwing|vomiting|puking|shaking|sweats|pounding|dying|die|unbearable
      i am|feel {0-2} dope|pill|h sick
      dope sick {0-3} right|now|rn|today|help|bad
      detoxing {0-3} alone|home|by|myself
      detox {0-3} alone|home|myself|own
      vomiting|throwing|coughing|puking|shitting|pissing up? blood
      can not {0-2} keep {0-2} water|anything|food|fluids down
      days off xanax|benzos|alcohol|klonopin|valium {0-4} seizure|shaking|alone
      chest {0-2} pounding|hurts|pain {0-8} drinking|withdrawal|using|coke|meth|stopped
      heart {0-3} pounding {0-4} chest
      day #|one|two|three of|with no|without alcohol|drinking|benzos|xanax {0-6} seeing|shaking|hearing|hallucinating
      withdrawals|withdrawal are|is|got killing|kicking|brutal|bad|awful|me|hell|unbearable
      ran out of {0-2} xanax|benzos|klonopin|valium|ativan|methadone|subs|suboxone|meds {0-8} shaking|sick|sweating|withdrawal|withdrawals|seizure
      shaking|shakes {0-12} drank|drink|drinking|alcohol|vodka|beer|dry
      the shakes {0-4} bad|back|worse|started|heart|again
      throwing|threw|puking|puked up blood
      walls {0-4} melting|moving|breathing
      havent|not drank|drunk|drink since {0-4} shaking|sweating|sick
      heart {0-4} slow down
      kicked|kicking {0-3} cold {0-6}
    `),
  },
];
