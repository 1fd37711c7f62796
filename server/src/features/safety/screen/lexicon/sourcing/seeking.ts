import { lines, type SignalRule } from '../rule.ts';

const trade = ['once', 'negated', 'titled', 'told', 'dreamt'] as const;

/** The search for drugs and drink. */
export const seekingRules: readonly SignalRule[] = [
  {
    name: 'sourcing.seeking',
    strength: 0.9,
    unless: trade,
    patterns: lines(`
      anyone|anybody|someone|somebody|who|you|u|yall {0-4} selling|sell|sells|slinging|moving|pushing|carrying|serving {0-4} @drug
      anyone|anybody|who selling|serving|carrying|holding
      anyone|anybody near|around|here|in {0-4} selling|carrying|holding|serving
      who is|are|else holding|carrying|serving|selling
      is anyone|anybody {0-3} holding|carrying|selling|serving
      anyone|anybody|somebody|who|you {0-1} got|have|has|holding {0-1} any|some|a|extra|spare|few|more|leftover|the|good? {0-2} @drug
      anyone|anybody|who got|has|have @loosedrug
      anyone|anybody|who got|has|have {0-1} any|some|extra|spare|leftover {0-1} @loosedrug
      anyone|who {0-2} got|have|know a|any|the|good plug|dealer|connect|hookup|source|supplier
      anyone {0-2} know|knows|got|find {0-4} plug|dealer|connect
      know|knows|find|have|need|want|got|looking {0-4} plug|dealer|connect|hookup {0-4} in|near|around|for|who|asap|here|local|area|side|town|anyone|send
      is there {0-2} dealer|plug|connect
      looking|search|searching|lookin for {0-2} plug|dealer|connect|hookup|source|supplier
      looking|searching|iso for? {0-2} @drug {0-8} pay|dm|asap|cash|cheap|near|lmk|anyone|tonight|finals|message|hmu|plug|money|around
      looking for {0-1} heroin|fentanyl|meth|coke|cocaine|crack|xans|xanax|oxy|percs|molly|ketamine|weed|adderall|blow|pills|lean|acid|shrooms|bars|ice|subs|mdma|benzos|lsd|speed|dope|k|codeine
      looking for some @drug|@loosedrug
      iso @drug
      need|want {0-3} @drug|@loosedrug asap|dm|hmu|tonight|plug|cash|pay|delivered|now
      i need # @drug
      in need of {0-2} plug|@drug
      where|how {0-4} get|buy|find|score|cop|purchase|order|source|obtain|pick {0-4} heroin|fentanyl|meth|coke|cocaine|crack|xans|xanax|oxy|percs|molly|mdma|ketamine|weed|adderall|blow|pills|codeine|lean|acid|shrooms|bars|jellies|dope|benzos|valium|klonopin|opiates|opioids|oxycodone|painkillers|drugs|tramadol|ritalin|vyvanse|lsd|speed|ghb|tina|carts|edibles|kratom|mushrooms|ice|h|k|tar|gas|bud
      where|anyone|anybody|who {0-6} score|cop {0-6}
      where {0-4} score|cop
      know {0-4} where {0-4} get|buy|find|score {0-3} @drug|@loosedrug
      know {0-2} where to get|find|buy|score {0-2} @drug|@loosedrug
      can|could|would|will you|u|anyone|someone|somebody|anybody|any {0-3} sell|spare|lend|hook|front|sort|loan|give|bring|mail|buy|get me {0-8} @drug|@alcohol|bottle|something|script|few
      can|could anyone|someone|you|somebody {0-2} hook|sort|front me {0-1} up|out
      hook|sort me up|out {0-4} @drug|something|script|w|with|plug|please|strong|pls
      hook me up with {0-2} strong|good|@drug|script|something|dealer
      can i|we {0-1} buy|get|have|borrow {0-2} some|few|couple|one|your|any|a {0-3} @drug {0-2} off|from|of|$
      can i buy {0-3} @drug
      buy|get|buying some|any|your {0-3} @drug from|off you|u|someone|anyone
      buying {0-4} @drug|scripts
      i will buy|pay {0-4} @drug
      pay|paying|cash|venmo|cashapp|money {0-4} for {0-4} @drug
      send|give|drop|share me? {0-2} plug|plugs|dealer|dealers|connect {0-2} number|contact|info|name|s|handle
      need a|new|my|the plug|dealer|connect|hookup
      my guy|plug|dealer is dry|out|locked|gone
      dealer|plug {0-3} locked up
      trade|swap|swapping|trading|exchange {0-6} @drug
      swap|trade u|you|my {0-4} mg|pills|meds|script|30s|tens
      does anyone {0-2} have {0-6} they|that|to|u|you {0-1} can|could|would|want|to spare|sell|share|give|part|trade
      anyone {0-3} have {0-3} @drug to sell|spare|share|trade|give
      spare|extra|leftover {0-2} @drug {0-2} anyone|someone|they|sell|buy|spare
      go|going in on|with {0-3} order|@drug|dark
      dark web|net
      darknet|silkroad
      doctor|doctors|clinic|pharmacy {0-3} writes|prescribes|gives|hands {0-3} @drug|scripts {0-6}
      doctor|pharmacy {0-4} no questions
      without|no {0-1} prescription|script {0-2} needed|required|asked
      no|without|not prescription|script|doctor needed|required|need
      fake|forged script|prescription|scripts|prescriptions
      going rate|price|rate for {0-3} @drug|@loosedrug
      going rate for
      split|splitting|go half|halves|halfsies {0-2} on? a|an|some {0-2} eightball|ball|gram|bag|oz|ounce|bottle|eight|quarter|zip|case
      synthetic|fake|clean urine|pee|piss
      beat|pass|cheat|trick the|a|my|this|drug|ua {0-2} drug|ua|urine|piss|test|tox|screen
      detox drink
      buy {0-3} bottle|beer|vodka|wine|booze|alcohol|liquor for|to me|us
      bring {0-3} bottle|beer|vodka|wine|booze|weed|alcohol|drinks {0-6} me|us|group|picnic|meeting|room|staff|party|tonight
      got any {0-2} spare|extra|leftover|@drug
      got|have any|some {0-2} @drug
      spare|lend|front|loan me? {0-2} a|some|few|couple|# {0-2} @drug|til|till|until|bag|gram
      could you spare
      anyone|someone|anybody got|have|has anything|something|smth {0-4} for|to pain|sleep|withdrawals|withdrawal|help|edge|strong|stronger
      need something {0-2} for|to|stronger {0-2} pain|strong|sleep|edge {0-6} anyone|pay|got|cash|dm
      what is|whats a|the {0-1} good|fair|going price|rate {0-1} for|on
      how much do|does|are|is {0-3} go|goes|cost|gram|eighth|ounce|oz|zip|pill|blues|percs|oxy {0-2} for|these|now|$
      how much is|for a|an {0-1} gram|eighth|ounce|oz|zip|bag|ball|half|quarter
      looking for {0-1} t|h|k|g $
      looking for {0-2} hash|charas|mandrax|mephedrone|4mmc|coke|perico|nose|ket|dmt|fire|gas
      trying to find {0-3} @drug|@loosedrug
      looking 2? to|2 buy|get|cop|score {0-4}
      any h|t|tina|weed|coke|dope|meth|pills|ket|molly|k {0-1} in|around|near|anyone|town|here
      @drug anyone $
      anyone {0-1} @drug|@loosedrug $
      know any|a|some|of doctors|doctor|clinic|pharmacy {0-2} that|who|which|with {0-2} write|writes|prescribes|prescribe|gives|script
      doctor {0-3} prescribe|prescribes|write|writes|gives {0-2} @drug {0-4} without|no|over|easy|any|video
      pill mill
      buy|get|grab|pick|bring|smuggle|sneak me {0-2} up? {0-2} @alcohol|bottle|miniatures|booze
      need|want someone to {0-2} buy|get|bring|pick|grab {0-3} @alcohol|@drug|me
      liquor store that delivers
      where the {0-2} h|weed|dope|coke|plug at
      who got {0-2}
      i need {0-1} bars|percs|xans|weed|coke|dope|pills|addys|oxy|lean
      i will give|pay|trade you? # {0-2} for {0-4}
      i will give {0-4} cash|money|bucks for {0-4}
      buy|get|take them|some|it|any off|from you|someone|anyone|hands
      i will take whatever
      do you {0-2} have {0-3} pills|meds|@drug {0-4} from|left
      have one|some i can|could|they borrow|buy|get|have
      one i can borrow
      out of my {0-3} @drug {0-8} anyone|someone|who|does
      anyone {0-3} tried boofing|plugging|snorting
      knows someone who knows
      without asking {0-2} questions|much
      with no questions
      will not ask questions
      clean|synthetic|fake|dry pee|urine|piss
      fake prescription|script|ids|id
      to get scripts
      eight ball
      order {0-3} @drug {0-3} online|off|from|ebay|internet
      place online to {0-1} get|buy|order
      cop for me
      contacts|contact in {0-3} for {0-2} coke|weed|@drug
      need a bump|line|fix|hit before
      i will drive $
      have a vape|pen|joint {0-4} hit
      drop me off {0-2} half|gram|bag|some
      hide {0-2} drinking|drugs|using from
      beat|trick|pass|fool {0-3} breath|swab|breathalyzer|ua|test|screen
    `),
  },
];
