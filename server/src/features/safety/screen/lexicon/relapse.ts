import { lines, type SignalRule } from './rule.ts';

const done = ['past', 'negated', 'others', 'supposed', 'feared', 'dreamt', 'asked', 'titled', 'told'] as const;
const meant = ['feared', 'dreamt', 'past', 'negated', 'others', 'asked', 'titled', 'undone', 'told'] as const;

/** A return to use that happened, happens or is about to. */
export const relapseRules: readonly SignalRule[] = [
  {
    name: 'relapse-overdose.used.relapsed',
    strength: 0.9,
    unless: done,
    patterns: lines(`
      relapsed
      i lapsed
      ^ lapsed
      had a relapse|slip|lapse
      have a relapse|slip|lapse today|tonight|yesterday|again
      slipped up
      i|^ slipped $
      slipped today|tonight|yesterday|again|last|this|up|bad|hard|on
      i|we have relapsed
      am relapsing
      in {0-2} relapse $
      middle of a relapse
      relapse today|yesterday|tonight|again $
      fell|fallen|am|falling off the|my wagon
      fell off hard|again|last
      back off the wagon
      picked up again|today|last|yesterday|tonight|this|drink|drinking
      i|^ picked up $
      i|^ went back out
      went out again|last {0-1} used|drank
      i caved
      caved {0-2} drank|used|drink|today|tonight|yesterday|last|bought
      ^ caved
      gave in {0-2} $
      i gave in to|and|last|today|again|yesterday
      ^ i broke $
      and i broke
      broke my {0-2} sobriety|streak|clean|sober
      lost|blew|threw|ruined|ended|ending my {0-3} sobriety|streak|clean|sober|recovery
      threw|thrown|throwing it {0-2} away
      blew it last|today|yesterday|again|tonight
      reset|resetting|restart|restarting my {0-2} counter|date|clock|app|day|days|count|timer|sobriety
      back to|at|on day 0|1|zero|one|#
      back to|at square|step one
      day 0|1|zero|one again
      ^ day 0|zero
      starting over {0-2} day
      new sobriety|clean date
      my {0-2} sobriety|clean date is {0-1} today|now|tomorrow|yesterday
      not sober right|now|anymore|today|tonight|rn
      i am not sober
      not clean anymore|right|now
      no longer sober|clean
      sober|clean {0-1} no more
      i messed|screwed|fucked up {0-3} drank|used|drink|smoked|shot|relapsed|sobriety|recovery
      keep|keeps|kept relapsing
      relapse day #
      relapsed on|over|with|and|because|into
      threw away # {0-2} sobriety|sober|clean|days|months|years
      lost|lose my|all # days|months|years
      gave|given|give up my {0-2} clean|sober|sobriety
      not make it to # {0-1} days|months|weeks
      broke # days|months|weeks
      just broke #
      not sober|clean $
      i am not {0-1} clean|sober
      lying to you|everyone|the|my {0-8} clean|sober|using|drinking|used|drank
      have not been honest {0-8} drinking|using|used|drank
      do not {0-1} want to be sober {0-1} anymore|$
      can not {0-1} do {0-2} sober
      can not {0-1} do sober
      not {0-1} make it to|through {0-2} chip|days|month
      back on {0-2} needle|bottle|@drug|@alcohol|drugs|street|bullshit
      back to {0-2} drinking|using|needle|bottle|@drug
      back at it {0-3} again|bottle|$
      went on a {0-1} bender|binge|run
      blacked out {0-2} @recently
      blackout {0-2} last|again
      white chip
      picking|pick|picked up a {0-1} white chip
      surrender|newcomer chip again
    `),
  },
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
      going|go|went|heading|headed to the bar|pub
      came|showed|went|sat {0-2} to|up|in|through {0-2} group|meeting|session|work|class {0-2} drunk|high|hungover|loaded|stoned|buzzed
      drunk|high|hungover|loaded|stoned at|in|during|before the|this|my|our|group|work {0-2} session|group|meeting|work|class|$
      was @drunk {0-2} at|in|during|when
      maybe|just i can {0-2} have one
      day # of no alcohol|drinking|benzos|xanax
      i drink {0-3} again|tonight|right
      still|am {0-1} drinking {0-3} every|daily|secretly|in secret|alone|behind
    `),
  },
  {
    name: 'relapse-overdose.used.drugs',
    strength: 0.9,
    unless: done,
    patterns: lines(`
      i {0-1} used @recently
      ^ used @recently
      i {0-1} used $
      i have used again
      i am {0-1} using again|right|now|today|tonight|heavily|daily
      been using {0-4} @recently
      i have been using $
      i used @drug
      used|did|smoked|snorted|shot|injected|took|tried|had|bumped|boofed|plugged|slammed|railed|sniffed|banged|scored|copped|bought|done|do|ate|vaped|hit {0-4} @drug {0-6} @recently
      used|did|smoked|snorted|shot|injected|scored|copped|bought {0-2} @loosedrug {0-4} @recently
      @recently {0-4} i {0-1} used|did|smoked|snorted|shot|injected|took|scored|copped|bought {0-3} @drug
      i {0-1} smoked|snorted|shot|injected|slammed|railed|sniffed {0-2} @drug
      ^ smoked|snorted|injected|slammed|railed {0-3} @drug
      snorted|sniffed|crushed {0-3} adderall|pills|pill
      i|^ did {0-2} heroin|meth|coke|cocaine|crack|fentanyl|ketamine|molly|h|dope|pills
      i|^ popped {0-1} #|some|a|my {0-2} @drug
      i {0-1} smoked {0-2} @recently
      i {0-1} smoked $
      smoked|used|drank with my|some|the|a {0-3} @recently
      i|^ {0-1} shot up
      shot up this|last|today|again|yesterday
      did|doing|done|had {0-2} line|lines|bump|bumps|rail|rails|key|speedball|shot
      did|took|taken|taking a {0-2} hit|bump|rail|dab|toke
      i {0-1} got high|loaded|stoned|fucked|lit|faded @recently
      i {0-1} got high $
      got|getting|get loaded|high|stoned|faded {0-4} @recently
      got loaded on|at|with
      i am|got {0-1} @high {0-1} right|now|rn|as|again|and|$|af
      ^ @high right|rn|now|as|again|and|af
      i am high
      am {0-2} high as|off|rn|right
      nodding out|off
      i am {0-1} fucked|messed up right|rn|now|$
      coming down from|off
      came down today|this|yesterday
      i am {0-1} coming down
      i scored
      ^ scored today|some|last
      i copped
      i|^ {0-2} took a hit
      # time this|in|since week|month|days
      did {0-2} more than i used
      tolerance is gone
      dirty ua|urine|drug|test|tox
      failed|fail my {0-2} ua|drug|test|urine
      going|going to fail|test|piss {0-3} dirty|ua|positive|drug
      used {0-3} after # days|months|years|weeks
      first {0-4} in # days|months|years|weeks
      after # days|months|years|weeks {0-2} clean|sober|off
      # days|months|years|weeks {0-2} gone|wasted|down|lost
      i have {0-1} secretly {0-2} using|drinking
      ^ smoked|drank|used|relapsed|drunk $
      ate|took|had|did|used|hit an|a|some|my|the|his|her {0-2} edible|edibles|gummy|gummies|vape|pen|joint|blunt|bowl|dab|cart|tab|bar
      i {0-2} took|had|did|ate|popped|snorted|smoked|used|shot|injected|banged @drug
      took|popped|did|ate|snorted # {0-1} @drug
      been up {0-3} # days|nights
      up for # days
      on meth|coke|speed|crack|heroin|fent|fentanyl|pills|dope|xanax|molly {0-2} right|rn|now|again|$
      got some {0-2} pills|dope|weed|coke|meth|stuff|xanax {0-4} today|from|tonight|last|in
      a gram|bag|rock|pill|baggie in my
      i {0-1} got|was|came {0-2} stoned|high|loaded {0-2} before|at|in|during|to group|work|meeting|session
      tested dirty|positive|hot {0-3} today|yesterday|this|again|for
      ua {0-4} dirty|hot|positive
      going to come back|up hot|dirty|positive
      three|two|four|# @drug deep
      relapse is|feels {0-3} inside one
      use|used|using alone {0-2} tonight|again|bathroom|scared
    `),
  },
  {
    name: 'relapse-overdose.intent.use',
    strength: 0.85,
    unless: meant,
    patterns: lines(`
      going to {0-2} drink|use|relapse|drinking|using tonight|today|now|again|later|right|this|after|soon|anyway|and|until|till|myself
      going to {0-1} drink|relapse|use $
      i am going to {0-1} drink|relapse|use
      i will {0-2} drink|relapse|use|get tonight|today|now|again|high|drunk|later
      about to {0-1} drink|use|relapse|pick|smoke|shoot|snort|take|pop|hit|score|cave|buy|open|call|crack|do
      going to|about to|want to {0-1} get|be {0-1} drunk|wasted|high|fucked|loaded|hammered|lit|stoned|shitfaced|blackout|faded|smashed
      going|about to {0-2} score|cop|re|pick up|cave
      i am|getting|get|got|going {0-2} getting|get|got drunk|wasted|high|fucked|loaded|hammered|lit|stoned tonight|later|today|after|rn|now|this
      getting high|drunk|wasted|loaded|hammered tonight|later|today|after|rn|now
      decided {0-4} using|drinking|use|drink|relapse|relapsing {0-2} tonight|after|today|now|$
      i am using|drinking after|tonight|later|today
      going|driving|walking|heading|headed|walked|drove|way|outside|sitting|parked|run|running|pulling|stopping|stop|went|go {0-5} liquor|dealer|dealers|plug|trap|bar|bottle|wine|beer store|house|place|spot|shop|right|now|rn|in|$|bar|aisle|tonight
      in|at|outside {0-2} parking lot|outside {0-3} bar|liquor|dealer|dealers
      in|outside|at {0-1} liquor store
      in front of {0-2} liquor|dealer
      on my way to {0-4} buy|get|score|cop|liquor|bar|dealer|bottle|drink|pick|use
      walking|driving|going|heading to his|her|the|my {0-2} house|place|spot rn|right|now
      i am holding $
      i am holding {0-4} hand|pocket|not|talk|help|someone|it
      texted|called|calling|texting|hit|messaged|call|text my|the|a|that {0-1} dealer|guy|plug|connect {0-6} way|now|today|tonight|coming|back|here|again|waiting|meet|meeting|$
      dealer|plug|guy {0-4} on his|the|her|their way
      meeting|waiting {0-2} my|the|a dealer|plug|guy|connect
      bought|got|have|bottle|bag|pills|beer|wine|vodka|whiskey|baggie|stash|gram|it {0-6} in front of me
      bottle|bag|baggie|beer|vodka|wine|needle|rig|pipe|whiskey|drink|glass|stash {0-4} in|on|next|beside|right|staring|calling {0-2} hand|table|me|front|counter|lap|desk|fridge
      staring at {0-4} bottle|bag|beer|wine|vodka|drink|needle|pipe|stash|pills|rig|line|lines
      holding {0-3} bottle|bag|beer|wine|vodka|drink|needle|pipe|pills|baggie|rig
      i|^ {0-1} bought {0-3} bottle|beer|vodka|wine|whiskey|handle|bag|gram|dope|meth|coke|pint|case|fifth|liquor|alcohol|weed|pack|eightball|heroin
      i have a bottle|bag|stash|gram|baggie|needle|rig {0-4} in|next|on|of|here|hidden|right
      need|want|craving {0-1} a drink|fix|hit|bump|line|shot|beer {0-2} so|bad|badly|now|right|tonight|rn|cave|today
      i need {0-2} a drink|fix|beer $
      i need a drink|fix
      want|need|dying to {0-1} use|drink|relapse|smoke|get {0-2} bad|badly|tonight|now|rn|right|so|today|much|again|high
      i want to use|drink|relapse|shoot|get $
      can not stop {0-1} drinking|using|drink|thinking|smoking
      can not {0-2} not drink|use|fight|resist
      can not fight {0-1} it|this|anymore|craving|urge
      can not {0-2} stay {0-1} sober|clean {0-2} anymore|tonight|longer|today|$
      not {0-2} stay|make {0-2} sober|clean tonight|today|anymore
      not {0-4} make it {0-3} without using|drinking|a|relapsing
      on the verge|edge of relapse|relapsing|using|drinking|a
      close|seconds|minutes|inches|inch|moments away? to|from relapsing|using|drinking|relapse|picking|buying|a|calling
      going to relapse
      screw|fuck|forget sobriety|recovery|being|this|rehab|aa|na|it {0-2} going|am|drinking|using|sobriety|getting|drunk|high|need
      done with {0-2} sobriety|recovery|sober|being|aa
      what is the point of {0-2} sober|sobriety|clean|recovery|staying
      tired of being sober
      give|giving up on {0-2} sobriety|recovery|being
      one|a drink|beer|hit|more|bump|line will|would not hurt|kill|matter
      only|going to have one|a drink|beer
      having a|another|one|my drink|beer|glass|wine {0-2} now|right|rn|tonight|as|$
      i {0-2} score|scored|get|getting|bought|copped|re {0-4} sock|pocket|car|drawer|purse|bathroom
      get|buy|score|grab|go {0-3} @drug {0-4} where|know|cash|cannot|tonight|rn|now|today|fight
      too late to stop me
      talk me out of it
      talk me down|out
      unless {0-2} someone|somebody {0-2} calls|stops|talks|call
      stop me {0-4} using|drinking|use|drink|before
      someone {0-3} stop me
      already called my guy|dealer|plug
      bringing it|some over {0-2} in|now|#
      can not stay|get|be|do {0-1} sober|clean
      dope|pill sick {0-4} cop|score|guy|way|dealer|well
      go|going get well
      need to use
      want|wanted to use {0-3} today|tonight|now|more|over|$
      can not stop {0-2} drinking|using
      cravings|craving won|winning|beat|got me
      survive|get|make {0-2} tonight|today|through {0-2} without {0-2} drink|hit|using|fix|drinking
      i want|wanna to get {0-1} high|drunk|wasted|loaded|fucked
      gonna|going to get {0-2} high|drunk|wasted|loaded|fucked|messed|lit|stoned
      going to pop|take|smoke|snort|shoot|drink|use this|these|them|it|em|some|the|my
      about to {0-2} pop|take|smoke|snort|shoot|drink|use|open
      got my hands on {0-3} pills|drugs|@drug|stuff
      taking out {0-3} for you know what
      on the way to use|score|cop|buy
      on my way {0-3} use|score|cop
      bottle {0-2} on the way
      delivery {0-4} cravings|bottle|alcohol|vodka
      waiting on the|my delivery|plug|dealer|guy|man
      picking up tonight|today|later|now
    `),
  },
];
