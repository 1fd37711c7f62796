import { lines, type SignalRule } from '../rule.ts';

const done = ['past', 'negated', 'others', 'supposed', 'feared', 'dreamt', 'asked', 'titled', 'told'] as const;

/** A return to use that happened. */
export const usedRules: readonly SignalRule[] = [
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
      went on a {0-1} bender|binge|run
      blacked out {0-2} @recently
      blackout {0-2} last|again
      white chip
      picking|pick|picked up a {0-1} white chip
      surrender|newcomer chip again
      reset|resetting my {0-2} badge|sobriety|streak|flair|app
      ended my # {0-2} streak
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
];
