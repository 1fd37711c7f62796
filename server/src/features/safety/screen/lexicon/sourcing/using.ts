import { lines, type SignalRule } from '../rule.ts';

/** Invitations to use together, and how to use. */
export const usingRules: readonly SignalRule[] = [
  {
    name: 'sourcing.use-together',
    strength: 0.8,
    unless: ['once', 'negated', 'titled', 'told', 'dreamt'],
    patterns: lines(`
      want|wants|down|wanna to {0-2} get|go|grab|have|share|split|do|hit {0-3} drink|drinks|beer|beers|high|drunk|lit|wasted|stoned|faded|wine|line|lines|bottle|pub|bar|fucked {0-8} me|with|after|together|tonight|group|weekend|later|us|on
      anyone|anybody|who {0-1} want|wants|down|up|in|wanna {0-2} to|for|a? {0-2} get|go|grab|smoke|drink|drinks|beers|beer|sesh|party|roll|trip {0-4} drink|drinks|high|drunk|me|tonight|with|lit|beer|later|stoned|weed|together|after|wasted
      who wants in
      who {0-2} down to|for smoke|drink|get|trip|roll|sesh|party|drinks|beers
      let us|we|lets {0-6} get|use|smoke|drink|go {0-3} high|drunk|lit|wasted|together|drinks|beers|bar|stoned|fucked|faded|hammered {0-6}
      we could|can|should {0-3} use|drink|smoke|get {0-3} together|one|high|drunk|just|no
      get high|drunk|lit|wasted|stoned|loaded|faded with me|us
      use|using|smoke|drink|shoot|party with me
      use|drink|smoke together {0-4} one|more|last|time
      come {0-4} drink|smoke|party|use|over {0-4} with|me|us|beers|drinks|wine|place
      drinks|beers|rounds|shots|round|first|bottle|tab on me
      buy|get you|ya|u a|some drink|drinks|beer|shot
      happy hour {0-4} after|anyone|who|tonight|group|join
      my place {0-4} bring|stuff|drinks|beer|beers|weed|bottle|party
      bar {0-6} who is coming|going|down
      who is coming {0-4} bar|drinks|beers|pub|friday
      a bar that|where {0-6}
      do not tell staff|them|anyone|your|the {0-3}
      no one|nobody has|will|would|gonna to? know|find|check
      picking up a crate|case|keg|bottle|pack of
      crate|keg|case of beer|beers|cider
      i will|can bring {0-2} weed|beer|beers|bottle|vodka|wine|drinks|pills|coke|stuff|booze|liquor|edibles
      one|a drink|beer|hit|line|bump will|would not hurt|kill you|ya
      you {0-1} deserve|earned|need a|one drink|beer|hit
      just one drink|beer
      try some|a|this|it {0-2} @drug
      come over {0-3} drink|smoke|use|party|get
      got {0-2} wine|beer|beers|vodka|weed|drinks at my
      bring some|the|a|your {0-2} wine|beer|vodka|weed|booze|drinks to|over|with {0-2} my|place|house
      split|splitting {0-2} a|an|some bag|bottle|gram|pint|pack|eighth|ball
      party|who|anyone wants|want to party {0-4}
      party and play
      pnp|chemsex
      down to party
      sesh {0-4}
      go in on a {0-2} keg|case|bag|ounce|bottle
      do|try|take shrooms|acid|molly|mushrooms|lsd this|together|with|weekend
      smoke before|after the|group|meeting|session
      drink round here
      we are {0-1} all getting high|drunk
      match {0-3} loud|weed|got
    `),
  },
  {
    name: 'sourcing.how-to-use',
    strength: 0.8,
    unless: ['once', 'negated', 'titled'],
    patterns: lines(`
      how|what {0-12} get|gets|getting you|me|u|him? {0-2} high|messed|fucked|buzzed|faded|lit|stoned|trip|drunk
      how {0-2} much|many {0-8} high|trip|buzz|messed|faded|fucked|buzzed|nod
      how|best way|ways to|do|does|you|u|i|way {0-3} snort|shoot|inject|smoke|boof|plug|cook|prep|slam|rail|freebase|bang|extract|crush {0-4}
      how {0-3} shoot up
      best|fastest|easiest|good|safest|strongest way {0-2} to {0-2} take|snort|shoot|inject|smoke|boof|plug|use|get|do|abuse {0-4} @drug|high|@loosedrug
      get|getting high off|on|from|with {0-2} @drug
      can|could|do you|u|i {0-1} snort|shoot|smoke|inject|boof|plug|crush {0-4} @drug|it|them|these|this
      what dose|dosage|amount {0-8} high|buzz|trip|recreational|fun|feel
      dose|dosage {0-6} high|recreational|trip
      recreational {0-1} dose|dosage|use
      make|makes|making it|them|@drug {0-2} hit|stronger|harder|work {0-1} harder|stronger|faster|better
      hit|hits harder|different|faster {0-6} empty|stomach|take|snort|grapefruit
      empty stomach {0-4} stronger|harder|faster|high|more
      potentiate|potentiator|potentiators
      grapefruit juice {0-6} stronger|harder|potentiate|@drug
      get the most out of {0-4} pills|pill|@drug
      get past|around|bypass the|extended|time {0-3} release|abuse|coating|naloxone|blocker
      get around|over|past|override|block {0-2} vivitrol|naltrexone|suboxone|antabuse|blocker
      drink on|through {0-1} antabuse|naltrexone
      cold water extraction
      mix|mixing {0-4} for|to|get {0-2} better|stronger|longer high|buzz|rush
      get|getting|take|separate the naloxone out|from
      how long before|until|till a|the|my test|ua|screen
      how long {0-4} after {0-4} vivitrol|naltrexone|suboxone {0-6} high|use|drink
      how do|to {0-3} smoke|shoot|snort|cook|make|boof {0-3} fent|foil|crack|meth|lean|it|heroin|coke
      smoke it|fent|heroin {0-2} foil
      which {0-3} hits|hit {0-2} fastest|hardest|harder|best
      catch|get a buzz|high {0-1} $
      high on my|seroquel|gabapentin|buspar|trazodone|benadryl|@drug {0-8}
      make lean
      take # {0-1} @drug to feel
      how much {0-2} @drug to
      how many {0-2} @drug to {0-2} trip|high|feel|get|nod
      boofing
    `),
  },
];
