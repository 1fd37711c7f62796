import { lines, type SignalRule } from '../rule.ts';

const meant = ['once', 'negated', 'titled', 'told', 'feared', 'dreamt'] as const;

/** Violence announced, wished or hinted at; blackmail; exposure. */
export const threatRules: readonly SignalRule[] = [
  {
    name: 'abuse-threats.threat.violence',
    strength: 0.95,
    unless: [...meant, 'laughed'],
    patterns: lines(`
      i|we will|would|could|can|might|must|should|shall {0-2} @hurt you|yourself|your|u
      going to {0-2} @hurt you|your
      i|we going to|will {0-2} @hurt you|your
      ima|want|like|love|need to {0-2} @hurt you|your
      @intend {0-2} @hurt him|her|them|@relative
      @intend {0-2} @hurt my|the|that|this|his {0-3} husband|wife|boss|ex|neighbor|landlord|sponsor|counselor|facilitator|therapist|doctor|mom|dad|brother|sister|roommate|boyfriend|girlfriend|teacher|manager|guy|bitch|bastard|asshole|coworker|stepdad|kids
      i will @hurt robin|someone|everyone|everybody|all|every
      going to @hurt someone|everyone|everybody|all|every
      going to|will {0-1} beat|kick|whoop|whip {0-3} ass|shit|face|butt|hell|crap|teeth|brains
      beat|kick|whoop|whip|slap|knock the {0-2} shit|hell|crap|taste|piss|fuck|teeth out of
      beat|kick|whoop|bust|whip your|you {0-2} ass|face|teeth|head|skull
      beat you up|down|to|senseless|bloody
      break|breaking|snap|rip|cut|tear|chop|blow|bash|smash|knock|cave|stomp|kick|punch|split|slit|cut off? your|his|her|ur {0-2} neck|jaw|legs|leg|arm|arms|face|head|teeth|throat|skull|nose|fingers|hands|kneecaps|knees|balls|brains|eyes|heart|tongue|dick|bones|spine|ribs
      fuck|mess|bust|cut|slice|light|blow you|him|her|them|ur|your up
      put|putting you|him|her|them in|into|through|under {0-1} ground|hospital|grave|dirt|coffin|wall|bag|body|er|morgue
      put a|my bullet|knife|fist|hands {0-3} you|your|him|her|head|face|them
      put hands on you|him|her|them
      get|got|lay|put|keep my hands on|round|around you|him|her|them|your
      wait till|until {0-2} get my hands
      bury|end|ruin|finish|destroy|wreck|gut|murder|drop|smoke|bash|cap you|u|him|her
      i|we will|going|would {0-1} hunt|track|find|chase {0-1} you|him|her|them {0-1} down
      hunt you down
      i|we will|going|am to? {0-1} coming|come|after|for after|for|to you|your|him|her|them {0-2} $
      coming for|after you|him|her|them
      you are {0-1} dead|finished|next|done {0-1} $
      you are {0-1} dead man|meat|bitch|to
      you are going to {0-2} die|bleed|suffer|burn|hurt|pay|regret|get hurt|killed
      you will|will {0-2} die|bleed|suffer|burn|regret|pay {0-3} $
      you will|going {0-1} regret|pay|suffer|bleed|beg
      will|going to {0-1} make|making you|him|her|them {0-1} pay|suffer|regret|bleed|beg|cry|sorry|hurt|wish
      make you|him|her|them {0-2} pay|regret|suffer|wish
      you all|will {0-4} be sorry
      pay for this|that|what
      you will get|have what is coming|yours
      what is coming to you|him|her
      get|got what {0-2} deserve {0-2} soon|$
      burn|burning|blow|shoot|torch your|the|his|her|this|that {0-3} house|place|building|home|car|group|clinic|center|church|down|up {0-3} down|up|with|inside
      shoot|shooting up the|this|that|a
      bringing|bring|come|coming {0-6} gun|guns|bat|knife|knives|machete|weapon|strap|glock|pistol|rifle {0-6}
      with a gun|bat|knife|machete|shotgun|pistol|rifle|hammer
      going over there {0-4} bat|gun|knife
      plant|planting|made|making|build a bomb
      someone|somebody|they should|needs|need|ought {0-2} shoot|kill|hang|beat|stab|lynch|shot|hit|slap|rape|gas|burn {0-2} you|him|her|them|that|@insult|all
      you|they|he|she {0-1} should|deserve|ought|need|needs|deserves to? {0-1} be {0-2} shot|killed|hanged|hung|raped|beaten|lynched|stabbed|executed|gassed|slapped|put
      you deserve to {0-1} die|suffer|burn|rot|hurt
      hope|wish|pray {0-1} you|he|she|they {0-4} die|dies|killed|shot|raped|burn|rot|suffer|choke|crash|dead|cancer|hit
      hope someone|somebody {0-3} you|kills|shoots|beats|rapes
      i {0-3} swinging
      catch|caught|see|saw|find|run|meet you {0-3} outside|street|streets|parking|alone|hands|irl
      catch these hands
      square up
      meet me outside
      say {0-2} to my face
      teach you|him|her|them a lesson
      waiting for you|him|her|them outside|in|after
      wait|waiting for {0-3} in {0-2} parking|outside
      watch|watching your back|mouth|house|kids|family
      better watch|sleep|run|hide|pray|lock|be {0-1} your|with|careful|out|back
      sleep with one eye
      one eye open
      snitches|snitch get|gets|end stitches|ditches
      snitches get
      dead man walking
      end up in|dead a|ditch|hospital|like|river
      your days are numbered
      pay you a visit
      one more word
      say {0-4} one more time
      keep|try {0-3} see what happens
      and see what happens to you
      see what happens to you
      do not {0-1} test|try|push|cross|fuck|mess me
      try me bitch
      i am {0-2} not joking|playing {0-4} hurt|kill
      or i will|else {0-2} @hurt|end|make|find
      or else $
      have people in|who|that
      people {0-4} who can|will reach|find|get you
      be a shame
      shame if {0-4} happened
      i am going to kill {0-1} him|her|them
      slash|slashing|key|smash your tires|car|windows
      gunpicture {0-2} you
      you knifepicture|gunpicture
      i {0-3} kill you
      ^ kill you
      you are|will {0-2} going to? {0-1} regret
      you better watch {0-2} yourself|mouth|back|it|out
      @ponder {0-2} killing|stabbing|hurting|shooting|hitting|strangling|beating him|her|them|my {0-2}
      feel like killing|hurting|stabbing|strangling|punching him|her|them|someone|everyone|my
      have|got a gun {0-6} use|afraid|come|bring|group|waiting
      not afraid to use it
      shut you up for good
      break every bone
      every bone in your
      touch {0-4} again and see
      dead meat
      not live to see|regret
      see tomorrow {0-2} you
      next time {0-6} it is over
      i will|would hurt you
      i will|going to {0-2} hurt someone|somebody|people
      run|running him|her|them|you|over over|down
      throw|throwing acid {0-4}
      head|face|teeth kicked|bashed|smashed in
      set the dogs on
      leave in a|an bag|ambulance|coffin|body
      in a body bag
      people who break
      sleep somewhere else
      wish you {0-2} stayed|had|never
      going to wish you|they|he|she
      you are getting it
      i will {0-1} split|crack|bash|smash|crush|break|snap {0-2} skull|head|neck|face|jaw
      imma pop you
      pop|cap you
      better pray
      i am warning you
      warning you
      rats get
      gets drowned|shot|hurt
      bullet in {0-2} him|her|you|judge|that|head
      good locks
      come through that|your door
    `),
  },
  {
    name: 'abuse-threats.threat.watching',
    strength: 0.85,
    unless: ['once', 'negated', 'titled', 'told', 'feared', 'dreamt'],
    patterns: lines(`
      i|we know|found|have where {0-1} you {0-2} live|stay|work|park|sleep
      i|we know where you are $
      i|we will|going {0-3} find|find out|finding where you {0-1} live|are|work|stay
      find out where you live|work|are|stay
      know|have|got your address|car|route|kids|schedule
      know what {0-2} car|school you|your
      know who you|your {0-1} are|family|kids|mom
      you can not|never hide|run
      can not hide from me
      i am|we {0-1} watching you|your
      i see you|your {0-3} house|window|kids
      outside your house|door|window|place|home
      know where your|you {0-1} kids|family|mother|mom|wife|husband|daughter|son|children
      your kids|family|daughter|son|wife|mom|children {0-2} go|goes|are|is|next|pay|safe|school {0-4} right|school|elementary|next|$
      would hate for something|anything to happen
      something|anything bad? {0-1} happen|happened|happens to you|your|u
      accidents happen
      i know {0-3} your {0-2} bus|route|gym|school|shift|schedule|plate|street|building|sister|brother|mom|car|name|address
      got your plate|address|number|name
      know the bus you
      know your {0-2} shift|pattern|route|street|address|plate
      you post everything
      what school your|you
      i know its|it you
      outside your {0-2} house|work|job|building
    `),
  },
  {
    name: 'abuse-threats.threat.expose',
    strength: 0.85,
    unless: ['once', 'negated', 'titled', 'told', 'feared', 'dreamt'],
    patterns: lines(`
      tell|telling|email|send|sending|show|showing|report|reporting|inform {0-1} your|ur {0-1} boss|job|work|wife|husband|po|probation|employer|mom|dad|family|parents|kids|judge|landlord|school|cps|parole|ex
      i will|going {0-1} call your {0-1} boss|job|po|probation|employer|judge|landlord|cps|parole
      tell|telling probation|cps|court|police|everyone|everybody|them|people|judge {0-3} you|your
      have|got|took|saved|saving screenshots {0-8} you|your|send|sending|post|everyone|wife
      screenshots {0-6} sending|send|post|posting|everyone|everything
      post|posting|leak|leaking|share|sharing|send|expose|exposing|publish|publishing your|ur {0-3} name|address|face|photo|photos|nudes|pics|pictures|mugshot|number|info|secrets|shares|messages|screenshots|real
      expose|exposing|dox|doxx|doxing|out|outing you|u|your
      get you|u fired|arrested|kicked|evicted|deported|locked
      or everyone|everybody|your|the|i {0-6} finds|find|knows|know|hears|tell out?
      everyone|everybody|whole {0-4} finds|find|know|knows|hear {0-2} what you|you are|about you
      pay me|up {0-6} or
      take your kids away
      make sure you lose|never|go {0-4}
      ruin your life|marriage|career|name|reputation
      tell|telling everyone|everybody|people your|what|about
      your secret|secrets
      send|sending {0-2} your|these|those messages|screenshots|pictures|photos|chats {0-2} to
      sent|emailed|mailed {0-2} hr|boss|wife|landlord|judge|probation|employer {0-4} your|messages|chat
      say goodbye to your
      get you {0-1} fired
      ruin you|him|her
      dox you
      tell|telling probation
      your {0-3} find out what
      gets the video|photos|pictures|tape
      envelope with photos
      everyone {0-3} will know
      if you report|tell me|anyone
      tell anyone and
    `),
  },
];
