import { lines, type SignalRule } from './rule.ts';

const trade = ['once', 'negated', 'titled', 'told', 'dreamt'] as const;

/** Offers of drugs and drink, the search for them, and how to use them. */
export const sourcingRules: readonly SignalRule[] = [
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
  {
    name: 'sourcing.offering',
    strength: 0.9,
    unless: trade,
    patterns: lines(`
      selling|sell|sold|dealing|moving|pushing|slinging|supply|supplying|offering|ship|shipping|deliver|delivering {0-4} @drug {0-4} cheap|dm|each|pure|menu|hmu|cash|low|price|prices|message|here|text|today|overnight|for|#|telegram|discreet|$
      i am|we|^ selling|sell {0-3} @drug
      i {0-1} sell @drug
      @drug for sale|cheap|available
      @drug|@loosedrug {0-4} for|at # each|a|per|pill|gram|bag|pop
      @drug # for #
      # for # {0-1} @drug
      bars|percs|pills|oxy|xans|carts|blues # for #
      got|have {0-4} @drug|@loosedrug {0-6} if you|u|anyone|anybody|someone|somebody|ya|any {0-2} want|wants|need|needs|interested|is|looking|selling
      i|^ got|have {0-4} @drug for sale|cheap|available|low|sell
      i have {0-2} extra|leftover|spare {0-3} @drug {0-4} sell|want|wants|if|you|trade|anyone
      i have|got {0-4} left over|leftover {0-6} if you|anyone|someone|anybody want|wants|need|needs
      leftover|extra|spare {0-3} @drug {0-6} wants|want|anyone|sell|trade|buy|need
      an|some extra|leftover @drug {0-4} sell|want|for
      got {0-3} @loosedrug|@drug {0-4} who wants|wants|in|needs
      got {0-3} green|gas|za|loud|bud|fire|tree {0-4} delivery|hit|dm|hmu|telegram|cheap|text
      got k|h|x|ice|tina|molly|acid if|for|who|dm
      i can get {0-2} @drug|@loosedrug|you|u|anything {0-6} want|wants|need|each|for|cheap|interested|anyone|tonight|whatever|good|anybody
      i can {0-1} post|mail|ship|send|sell|give|bring|hook|get|sort you|u|some|ya {0-4} @drug|@loosedrug
      i can {0-1} hook|sort you|u|ya up|out
      can|could|will hook|sort you|u|ya up|out {0-2} with|w|if|cheap|dm|$
      my|a guy|connect|plug|dealer|buddy {0-2} can|will|could|has|got|sells|delivers {0-4} deliver|get|hook|sell|bring|@drug|you|cheap|anything|drop
      i have a {0-1} connect|plug|guy|dealer|hookup
      i know a|this|someone {0-2} guy|dealer|plug|who|connect {0-6} sell|sells|selling|get|gets|deliver|delivers|hook|@drug|cheap
      i know|got|have a|the plug|dealer|connect
      dm|message|text|hmu|hit|contact|telegram|whatsapp|add|inbox|call {0-4} prices|menu|price|details|order|orders|list|plug|bulk|discreet|pricing|deals
      dm|message|text|hmu|hit|inbox me? {0-2} if|for {0-4} @drug|@loosedrug|plug|connect|hookup|sick
      hmu if you|u {0-1} need|want anything|something|some|sum
      hmu|dm if|for {0-3} @drug|@loosedrug
      dm if {0-3} know {0-4} with tar|@drug
      if {0-2} dope|drug sick {0-4} dm|message|text|hmu|inbox
      wickr|telegram|whatsapp|signal|snap|kik|threema {0-6} @drug|plug|order|menu|vendor|meds|price
      @drug {0-12} wickr|telegram|whatsapp|kik|threema|snap
      hit my|me on? telegram|wickr|whatsapp|snap|dm
      contact|reach {0-4} whatsapp|telegram|wickr {0-3} order|buy
      discreet|overnight|fast|worldwide|stealth|free|express|local|quick|same {0-1} shipping|delivery|packaging|ship|drop|drops|deliver|shipped
      delivery all over|available|to
      cod|bitcoin|btc|crypto|cashapp|zelle|paypal {0-2} accepted|only|payment|ok
      top|high|best|premium|pharma|a1|good quality|grade {0-6} @drug|product|meds|products|strains
      no rx
      no prescription|script
      buy|order|get {0-4} @drug|meds {0-3} online|now|here|today
      open all night
      open|serving|active 24|# {0-3} plug|dm|text|fast
      lab tested
      bulk discount|discounts|price|orders
      plugpicture
      leafpicture {0-2} dm|delivery|hit|text|menu|open
      snowpicture {0-3} dm|who|weekend|delivery|wants|menu
      pillpicture {0-4} dm|delivery|menu|text|sale|hit|telegram
      in stock {0-6} dm|text|@drug|hmu
      restocked|reup|drop {0-4} @drug|dm|menu
      first one|sample|bag|hit|taste|ones {0-1} free|on
      free samples
      price list
      need|want|get a bag|gram|zip|ball|fix|bump {0-3} dm|hmu|call|text|hit
      got what you need
      got {0-2} fire|gas|pressure {0-2}
      i got {0-2} @drug|@loosedrug {0-4} # {0-1} bucks|each|a|dollars|piece|for
      # {0-1} bucks|dollars|quid a|each|per|apiece {0-1} pill|piece|gram|bag|strip|$
      # a|per pop|piece|pill|strip|gram|bag|tab
      wickr|telegram|whatsapp|snap|hmu|text|hit|dm|message|kik me {0-2} if you need|want {0-2} anything|something|some|it
      we ship|deliver
      ship|shipping worldwide|anywhere|nationwide
      guy|dealer|plug delivers|serves|drops
      guy|dealer|plug {0-2} has|got|have|re {0-2} fire|good|best|gas|anything|everything|whatever|upped|stuff
      re upped|up
      i can get|bring|find you|u {0-2} some|anything|whatever|it
      not a dealer but
      i have a|some few|couple|extra|# {0-2} @drug {0-2} do|not|need|using|left|i
      got|getting rid of {0-2} pills|meds|@drug|them|these
      get rid of {0-2} these|the|my|some {0-2} pills|meds|@drug
      fresh|new batch|stock|drop|shipment {0-3}
      pressed {0-1} blues|30s|pills|bars|xans
      got extra|spare|leftover {0-2} @drug|lortab|pills|meds
      extra lortab|pills|meds|film|films|strips
      cashapp|venmo|paypal|zelle ready|only|accepted
      taking orders
      menu in|on bio|channel|link|dm
      in stock
      dm|pm|message|inbox|text me|us {0-1} if you {0-2} want|need|interested {0-1} some|$
      got|have {0-3} acid|shrooms|molly|coke|weed|pills|percs {0-4} hit|hmu|dm|who|weekend|text|available
      for the low
      good prices
      leave|left it {0-2} in|at the {0-1} usual|same spot|place
      giving away # {0-2}
      giving away {0-3} @drug|pills|meds
      let you have {0-4} tablets|pills|meds|@drug
      i will {0-1} throw you #
      take the edge off {0-4} message|dm|text|hmu
      something {0-3} take the edge off
      have the stuff
      trusted vendor
      next day delivery
      best price|prices
      buy # get # free
      selling {0-4} @drug|@alcohol|strips|pills|smokes|scripts|carton
      wts|wtt|wtb
      will trade {0-6} for {0-4} @drug|hash|weed|bit
      trade|swap {0-6} @drug
      any take|home doses
      you know where to find me
    `),
  },
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
