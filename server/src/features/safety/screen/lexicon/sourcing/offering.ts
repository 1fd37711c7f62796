import { lines, type SignalRule } from '../rule.ts';

const trade = ['once', 'negated', 'titled', 'told', 'dreamt'] as const;

/** Offers of drugs. */
export const offeringRules: readonly SignalRule[] = [
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
];
