import { lines, type SignalRule } from '../rule.ts';

const meant = ['feared', 'dreamt', 'past', 'negated', 'others', 'asked', 'titled', 'undone', 'told'] as const;

/** A return to use that is about to happen. */
export const useIntentRules: readonly SignalRule[] = [
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
      want to use {0-3} today|tonight|now|more|over|$
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
