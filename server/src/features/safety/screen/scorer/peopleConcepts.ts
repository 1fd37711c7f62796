/** Of trade, of quarrels and of everyday life: each concept, and the words and phrases that speak of it, one a line. */
export const peopleConcepts: Readonly<Record<string, string>> = {
  // Trade
  seek: `
    anyone|anybody|someone|somebody|who|any1 {0-3} got|have|has|know|knows|sell|selling|holding|help|spare|sort|hook|bring|lend|willing|around|near|want|wants|down|up|tried
    where|how {0-5} get|buy|find|score|cop|order|make|cook|take|smoke|snort|shoot|pass|beat|hide
    looking|searching|trying|need|want for|to {0-3} find|get|buy|score|trade|borrow|rent|some|sort
    need|looking|want|iso|wtb|wtt|wts|lf
    can|could|would|will you|u|i|anyone|someone|somebody|we {0-3} get|buy|have|borrow|bring|spare|sell|hook|sort|pick|mail|send|meet|drop|smuggle|order
    any|spare|extra|leftover|left
    know a|the|any|someone|somebody|where|who
    hit|message|text|dm|inbox|hmu|call|add|lmk|pm|private|privately me?
    borrow|lend|loan|till|until
    run|running|ran out|low
  `,
  offer: `
    sell|selling|sale|sells|vendor|supply|supplier|stock|restock|restocked|batch|menu|delivery|deliver|delivers|shipping|ship|ships|discreet|overnight|wholesale|bulk|discount|cheap|price|prices|priced|deal|deals|deal|quality|pure|potent|fire|pressed|legit|trusted|guaranteed|reliable|available|drop|drops|pickup|meetup|stealth
    i|we|my {0-1} got|have|guy|can {0-4} you|for|left|extra|spare|some|whatever|sort|hook|get|cheap
    hook|sort|get|give|bring|send|drop|let|help you|u|yall
    trade|swap|swapping|exchange|split|splitting|share|match|go half|halves
    giving away|out
    if you|u|anyone|anybody|someone|somebody|any want|wants|need|needs|interested|is|fall
    first one|taste|sample|hit|round free|on|is
    buy # get
  `,
  money: `
    cash|venmo|cashapp|paypal|zelle|bitcoin|crypto|btc|bucks|dollars|quid|pounds|euros|pay|paying|paid|money|price|each|apiece|bands|dollar|rate|top
    # a|per|each|for pill|strip|gram|bag|pop|piece|tab|one|half|#|box|bottle
    for # 
    throw|give|owe you #
  `,
  quantity:
    'gram|grams|g|mg|oz|ounce|zip|qp|eighth|ball|half|quarter|bag|bags|bundle|brick|strip|strips|box|bottle|pack|carton|handle|handles|bar|bars|pill|pills|tablet|tablets|dose|doses|film|films|couple|few|some|handful|bulk|batch|refill|weeks|bit',
  contact:
    'telegram|whatsapp|wickr|signal|snap|kik|threema|session|dm|inbox|menu|channel|link|handle|number|private|privately|discord|text|hmu|message',
  howto: `
    how|what|best|which|whats {0-6} high|buzz|trip|hits|hit|stronger|nod|potentiate|faded|messed|fucked|mix|combine|snort|smoke|inject|boof|plug|shoot|cook|foil|dose|pass|beat|hide|cheat
    recreational|potentiate|synthetic|swab|detox|urine|pee|piss|ua|screen|breathalyzer|breath
    get|getting|catch|catching|feel high|buzz|buzzed|faded|messed|lit|trip|nod|it
    step by step
  `,
  together: `
    with me|us|you
    together|sesh|party|bonfire|lake|weekend|friday|saturday|tonight|after group|meeting
    my|your|his|jo place|house|spot|crib|garage|car|yard
    come|join|meet|hang|link|pull over|up|by|me|us
    do not tell|mention|say
    no one|nobody|staff {0-3} know|knows|see|check|find|tell
    keep it|this {0-2} between|from|away|quiet
    on me
  `,
  // Against people
  you: 'you|your|yourself|yours',
  insult: `
    @insult
    @insulting
    drunk|drunks|addict|addicts|alkie|alky|hag|cunt|dickhead|arsehole|princess|baby|hillbilly|redneck|illiterate|immigrant|fairy|sissy|girl|nutter|nutjob|lunatic|schizo|lunatics|mong|muppet|melt|melts|knob|tosspot|gremlin|goblin|ogre|whale|cow|heifer|fatass|lardass|pizza|rubbish|thick|senile|wankstain|neckbeard|virgin|boomer|karen
  `,
  contempt: `
    nobody|noone|no one|everyone|we|they all? asked|cares|likes|hates|wants|believes|laughing|laughs|laughed|knows|sick|misses|loves|laugh|listens
    shut|grow|man|shut|give|hurry up
    go|get|crawl|fuck|piss|sod|bugger|jog off|away|lost|back|out|home|on
    ashamed|embarrassing|embarrassment|joke|disgrace|pity|attention|whining|whine|whiny|crying|snivel|snivelling|moaning|moan|boring|smell|stink|reek|waste|rot|choke|cringe|laughable
    what a
    look at
    imagine|bet|typical|no wonder|hope
    deserve|deserved|deserves
    sorry excuse
    kind of mother|father|person|man|woman|parent
    brain cells|fried|damage|dead
    makes|make me|us sick
    who {0-1} asked|cares|you
    think|thinks {0-2} better|special|smart
    like you
    worst
  `,
  swearing:
    'fuck|shit|bitch|ass|asshole|cunt|dick|prick|bastard|whore|slut|hoe|cock|pussy|twat|wanker|motherfucker|fucker|bollocks|slurword',
  sexual:
    'tits|boobs|ass|dick|cock|pussy|nudes|naked|nude|sexy|hot|horny|bed|thong|panties|bra|bikini|lingerie|underwear|legs|body|kiss|lick|suck|jerk|fuck|bang|sex|sexual|shag|ride|wet|hard|cum|selfie|pic|pics|single|babe|baby|hottie|curves|feet|lap|shower|massage|cuddle|touch',
  violence: `
    kill|murder|stab|shoot|strangle|choke|beat|punch|slap|smack|hurt|smash|batter|bash|break|breaking|crush|rip|burn|burned|bury|drown|gut|slit|cut|hit|kick|stomp|swing|swinging|run|bleed|bleeding|destroy|bullet|bat|gun|knife|acid|fist|fists|hammer|machete|crowbar|shank|dogs|petrol|torch|bones|skull|jaw|teeth|neck|face|ribs|kneecaps|throat|head|grave|hospital|stitches|bag|ditch|ambulance|wheelchair|coffin
    going|will|gonna {0-2} get|find|hurt|end|regret|pay|wish|sorry
    watch your back
    over his|her|your|their head
    get my hands
  `,
  menace: `
    know|knew|know|found|find|got|have|seen|saw|followed|following|watching|waiting|outside {0-2} where|what|who|your|you|when|which
    your {0-2} house|address|street|car|bus|gym|school|kids|kid|wife|husband|job|boss|work|landlord|mom|mother|sister|brother|daughter|son|family|name|face|window|door|plate|route|shift|probation|po|judge|church|dog|number
    regret|sorry|warning|warned|careful|lucky|pray|beware|consequences|payback|revenge|owe|wish
    or else|everybody|everyone|i
    next time
    see what happens
    you will|gonna|going {0-3} see|regret|pay|sorry|wish|find|get
    screenshots|photos|pictures|video|videos|post|posted|leak|expose|exposed|envelope|emailed|mailed|send|sent|report|everyone|facebook
    tell|told|telling your|the|cps|everyone|them|probation|police|her|his
    my brother|cousin|uncle|boys|friends|people {0-4} visit|see|meet|know|find|gets|wants|waiting
    coming|come|be for|over|there|round|by|find|near
    watch|sleep|look|lock|locks|hide|run
    it|that would be a shame|terrible|easy|pity
    try|test|touch me|it|us
    i swear
    one more
    not kidding|joking|playing|bluffing
  `,
  // Frames
  self: 'i|me|my|myself|mine',
  want: 'want|wants|wanted|wish|wishing|hope|hoping|need|rather|prefer|ready|going|will|would|should|might|could|almost',
  other: '@relative|him|her|them|his|their',
  loved:
    'kids|children|mom|dad|mother|father|wife|husband|daughter|son|family|brother|sister|grandkids|grandchildren|dog|cat',
  help: 'help|please|someone|somebody|anyone|staff|alone|scared|call|now|emergency|advice',
  time: '@recently',
  soon: 'tonight|tomorrow|soon|now|later|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|after|before|until|till|by',
  question: 'who|what|how|where|why|does|anyone|is|can|could|would',
  negation: 'not|never|no|nobody|nothing|none|without',
  stillhere: 'anymore|longer|ago|used|when|back|before|then|once|old|past|years|remember|since|last|first|years',
  laugh: '@laughing|haha|joke|funny|hilarious|meme',
  food: '@softdrink|cake|pizza|dinner|soup|bread|cookies|lunch|breakfast|chocolate|curry|recipe|sandwich|burger|tacos|pie|eggs|kettle|baking|cooking',
  warm: 'congrats|congratulations|welcome|proud|thanks|thank|love|hugs|happy|glad|beautiful|lovely|amazing|awesome|great|good|sweet|nice|kind|strong|brave|inspiring|appreciate|birthday',
  everyday:
    'song|movie|show|book|game|dog|cat|puppy|garden|weather|bus|work|class|school|kids|homework|laundry|phone|app|zoom|link|worksheet|meeting|session|group|coffee|tea|traffic|test|exam|shoes|jacket|hair|outfit|season|team|score|goal|workout|gym|yoga|run|walk',
};
