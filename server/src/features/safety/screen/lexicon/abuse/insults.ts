import { lines, type SignalRule } from '../rule.ts';

const aimed = ['negated', 'once', 'told', 'titled'] as const;

/** Insults, slurs, contempt and sexual harassment aimed at people in the room. */
export const abuseRules: readonly SignalRule[] = [
  {
    name: 'abuse-threats.abuse.insult',
    strength: 0.85,
    unless: aimed,
    patterns: lines(`
      you|your are? {0-1} a|an|such|another|nothing|one|the|some|what {0-4} @insult
      you are {0-3} @insult
      you|your {0-1} @insult
      your {0-2} @insulting @insult
      you {0-2} @insulting @insult
      you are|being|sound|look {0-1} @insulting
      you are so|too|such|that {0-2} @insulting
      you are {0-1} as @insulting as
      you @insulting $
      you|your {0-1} sick|stupid|dumb|ugly|pathetic|worthless|fat|filthy|lazy|useless|disgusting|crazy|nasty|dirty|little|old|lying|miserable|spineless|sad|entitled|self {0-2} @insult
      @insulting {0-1} @insult
      little|old|sad|total|complete|absolute|lying|bloody|typical|classic|worst|biggest|poor @insult
      ^ @insult $
      ^ worthless|pathetic|disgusting|retard $
      ^ what a|an {0-3} @insult $
      what {0-2} piece of shit|trash|garbage|work
      such a|an {0-2} @insult {0-2} $
      piece|pieces of shit|garbage|trash|crap
      sack|bag of shit
      this|that|these|those {0-2} @insult {0-4} think|thinks|thinking|is|are|needs|again|never|always|talking|won
      look|looking at this|that|these {0-2} @insult
      you|u are|re {0-1} nothing {0-1} but|$
      you are|will {0-1} never {0-1} be|amount|get|going {0-2} anything|anyone|sober|better|clean|anybody|enough
      you will never {0-2} sober|clean|change|amount|better|be
      you are {0-1} not {0-2} worth|human|wanted|welcome|man|real|mother|father
      you are a|an waste|joke|disgrace|embarrassment|failure|disappointment|liar|fake|drain|burden|mistake|plague|stain|cancer|monster|animal
      waste of oxygen|air|space|skin|breath|life|sperm|everyone
      excuse for a|an
      you disgust|sicken|repulse me|us|everyone
      you make me|us|everyone sick|puke|vomit
      you {0-2} smell|stink|reek|suck
      you are {0-2} full of shit|it|crap
      you should be ashamed
      ashamed of yourself
      shame on you
      your {0-2} mother|mom is|was a|such|so {0-2}
      what kind|sort of {0-1} mother|father|mom|dad|parent|person|man|woman {0-8} you|over|does|picks|chooses
      what is wrong with you
      are you {0-2} stupid|dumb|retard|blind|deaf|slow|dense|thick|braindead
      how {0-1} stupid|dumb are|can|do you
      get over yourself
      grow up $
      grow up {0-2} @insult|stop|and
      stop {0-1} crying|whining|bitching|complaining|moaning|being {0-3} @insult|you|baby|snowflake|no|pathetic|$
      nobody {0-1} likes|wants|loves|trusts|believes|asked|needs|cares you|for|about|what {0-1} you|$
      no one {0-1} likes|wants|loves|trusts|believes|asked|needs|cares you|for|about|what {0-1} you|$
      no one|body asked you
      nobody asked
      no one cares
      nobody cares $
      nobody cares about you|your
      nobody wants {0-2} you {0-3} here|$
      i|we|everyone|everybody|they {0-1} hate|hates you
      i|we hate you
      talk|talks|talking about {0-2} behind your back
      you are {0-1} always {0-2} victim|lying|whining|complaining
      you|and people are all {0-2} same|trash|liars|addicts
      lying addicts|junkies|drunks|addict
      once a {0-2} always a
      a real man|woman would
      you are weak
      you {0-1} do not deserve {0-2} kids|children|sobriety|live|love|happiness|help|here
      your kids|family|children|wife|husband|mom {0-1} are|is|would|will|must|deserve|be {0-1} better|hate|ashamed|embarrassed {0-3} you|off|$
      kids {0-3} better off without you
      better off without you
      we will {0-3} better without you
      world {0-4} without you
      no wonder {0-3} left|hates|hate you|your
      bet your {0-3} proud|ashamed|hates
      you think you are {0-1} better|special|smart|so|tough|all|cute
      thinks|thinking|think {0-1} he|she|you|they {0-1} is|are? {0-1} better than
      who {0-2} do you think you are
      who asked you
      nobody|noone invited you
      crawl|get|go back under|in|to|into {0-1} your|whatever|the|ur {0-1} rock|hole|cage|cave|country|bottle|kitchen
      go back to {0-2} country|africa|mexico|china|own|where
      go back where you
      go away $
      get lost $
      take the hint
      get out of {0-2} here|group|country|chat {0-2} @insult|you|nobody
      you do not belong|deserve {0-2} here|group|us
      you are {0-1} not wanted|welcome|needed
      your share was
      your {0-1} opinion|share|story|life|existence|face|kids {0-1} is|was|are|means|makes|sucks {0-2} @insulting|nothing|joke|worthless|sick|trash|garbage|bullshit
      must be|are {0-1} @high|stupid|dumb|retard
      typical black|white|asian|mexican|muslim|jew|jewish|woman|women|addict|junkie|drunk|female|gay
      all you|of {0-2} @insult|are
      you aint depressed
      you lazy|dumb|stupid|ugly|fat|crazy
      needs|need|take|forgot|off {0-1} her|his|your meds
      boo hoo
      cry about it
      cry me a river
      cry more
      attention seeking|whore|seeker|seekers
      playing the victim
      drama queen
      fake ass
      dumb|lazy|stupid|bitch|punk|fat|ugly|fake ass
      smell|look|looks|smells like shit|trash|garbage|crap|ass {0-2}
      @relative is {0-2} stupid|dumb|fat|ugly|crazy|worthless|pathetic @insult
      hope you relapse|fail|od|overdose|lose|drink|die
      relapse again {0-1} loser|already
      we all know you will
      you will|are {0-2} relapse {0-2} anyway|again|loser|watch
      go drink|relapse|overdose|od {0-1} already|loser|yourself|and|again
      drink|relapse again already
      kill|hang|shoot|neck|drown yourself|urself
      go|you should|could|better|please|to die|kys|rot
      go die
      die slow|already|bitch|alone|in|scum
      do {0-2} the world|us|everyone a favor {0-4}
      drink bleach
      jump off a {0-2} yourself|bridge
      slurword
      get lost
      you are|your a {0-2} joke|drunk|mess|disgrace|clown|nobody|nothing|addict
      terrible|bad|awful|worst|horrible|shitty|disgusting|unfit {0-1} mother|father|mom|dad|parent|person|human
      you are|were {0-2} terrible|horrible|awful|bad|shitty|worst {0-1} mother|father|mom|dad|parent|person|human
      your kids|family|wife|husband|mom|dad|dog hate|hates|left|despise|despises|ashamed
      you {0-1} just|only a drunk|addict|junkie|loser
      you make everything about
      who let this|that|these
      let this|that|these {0-1} @insult
      you look hot
      bunch|pack|group|load|lot of {0-3} @insult|drunks|addicts|degenerates
      pathetic|sad|stupid|dirty|filthy|worthless|useless|disgusting|lying|old|ugly drunk|drunks|addict|addicts|hag|alcoholic|alcoholics|immigrant|cow
      @insult like you
      hoes|junkies|addicts|drunks|people|trash|scum|women|losers like you
      like you {0-2} belong|deserve|should|make|are why
      no one|nobody|noone {0-1} takes|believes|listens|wants {0-1} you {0-2} serious|seriously
      your brain is|fried
      makes|make me sick $
      sight of you
      i can see why your|you
      hope your next
      choke on it|your
      lose brain cells
      @insult @insult @insult
      fatass
      ugly inside
      talk like a man
      man up
      big baby
      girl's blouse
      cry to your
      takes the prize
      thick as
      do you ever wash|shower|bathe
      back to the ward
      mentally ill {0-2} freak|psycho|people
      rape story
      you are|youre boring|fat|ugly|stupid|pathetic|disgusting|gross
      you are {0-3} dumbest|stupidest|ugliest|fattest|laziest|worst|nastiest {0-2}
    `),
  },
  {
    name: 'abuse-threats.abuse.swearing-at',
    strength: 0.85,
    unless: ['once', 'told', 'titled'],
    patterns: lines(`
      fuck|screw you|u|yourself|ur|urself|off|outta|your|him|her|them|all|this|that? {0-1} $
      fuck you
      fuck off
      fuck yourself
      fuck your {0-3}
      screw you
      go fuck
      get fucked
      piss off
      eat shit
      eat a dick
      bite me $
      kiss my ass
      shut {0-3} up $
      shut {0-3} up {0-2} you|and|@insult|nobody|about|with|@insulting|bitch
      shut up {0-2} you|@insult
      shut your {0-2} mouth|face|hole|trap|up
      shut the hell|fuck up
      stfu
      shut it $
      go to hell
      rot in hell
      burn in hell
      up yours
      suck it|my|a|this|on {0-1} $
      suck my
      lick my
      kys
      stupid|dumb|crazy|fat|ugly|dirty|old|silly|psycho|lying|little bitch|cow|whore|slut|cunt|hoe|pig
      you bitch|bastard|cunt|motherfucker|fucker|asshole|prick|dick|son
      son of a bitch
      motherfucker
      bitch $
      bitch please
      ^ bitch
      cunt
    `),
  },
  {
    name: 'abuse-threats.abuse.sexual',
    strength: 0.85,
    unless: ['once', 'negated', 'told', 'titled'],
    patterns: lines(`
      send|show|post|share|trade|want|see|got|drop {0-2} nudes|nude|tits|boobs|ass|pussy|naked
      send {0-3} pic|pics|picture|pictures {0-3} body|naked|sexy|without|underwear|bikini|feet|you
      show me your {0-2} @body|feet|underwear
      nice|great|big|hot|sweet|perfect|juicy|sexy {0-1} tits|boobs|ass|rack|legs|body|butt|booty
      want|love|like|going|could to {0-3} fuck|bang|bone|screw|smash|see|touch|taste|lick|sleep|rape|feel|grab|eat you|your|with you? {0-2} naked|bad|hard|body|tits|ass|so|pussy|tonight|$
      want to {0-1} see you naked|nude
      see you {0-1} naked|nude
      you naked
      i {0-2} fuck you
      fuck|bang|rail|smash you|u so|hard|silly|good|till
      sleep with me
      have sex with me
      want {0-2} have sex
      hook|hooking up {0-4} single|sexy|tonight|hotel
      you are {0-2} sexy|hot|fuckable
      hey|hi|hello|damn|sup sexy|baby|beautiful|cutie|hottie {0-8} dm|dms|single|answer|pic|pics|number|alone|talk
      hey sexy
      great|good|amazing in bed
      good in bed
      in bed when
      are you {0-2} horny|wet|virgin|wearing
      i am {0-1} horny|hard
      what are you wearing
      wearing {0-2} underwear|panties|bra
      sit on my|your face|lap
      my {0-2} dick|cock
      your {0-2} pussy|tits|dick|cock|ass|boobs
      dick pic|pics
      blowjob
      blow job
      give me head
      spread your legs
      on your knees
      dtf
      sugar daddy|baby
      touch|touching yourself|myself {0-3} you|me|pic|thinking
      turn|turns|turning me on
      get you in|into my bed
      come {0-2} over {0-3} naked|alone|bed|cuddle
      panties
      too good to|for {0-3} answer|talk|reply|me
      why {0-2} not {0-2} answer|answering my|me {0-2} dms|dm|bitch
      answer me {0-1} answer
      slept with half|the {0-3}
      show me your|them|those
      you in a|that|your thong|bikini|bed|underwear|dress
      jerk|jerking|jack|jacking off to
      need|needs a good fuck|dick|lay|shag
      i would {0-2} do|hit|smash|tap you|that|it
      you look {0-2} hot|sexy|fuckable
      want|wanna|wnna to {0-1} fuck|bang|bone|shag $
      fuck $
      nice ass|tits|rack|legs|body|boobs $
      are you wearing
      touch my {0-1} dick|cock
    `),
  },
];
