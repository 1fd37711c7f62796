import type { CueRule } from './cues.ts';
import { lines } from './rule.ts';

/** Ways of speaking in which deadly words are harmless. A hit that shares words with one of these is none. */
export const idiomRules: readonly CueRule[] = [
  {
    cue: 'idiom',
    patterns: lines(`
      dying|die|died|dead of|from|with laughter|laughing|boredom|embarrassment|curiosity|cuteness|hunger|heat|shame|thirst|happiness
      dying|die|died|dead laughing
      dying|die {0-1} to {0-1} see|know|try|hear|meet|watch|go|find|read|tell|get|eat|have
      dying for a|some|coffee|food|pizza|chocolate|summer|spring|the
      i am dying|dead lol|skullface
      i am dead|dying {0-2} lol|skullface
      lol|skullface {0-2} i am dead|dying
      dead|dying {0-1} lol|skullface
      to die for $
      die hard
      dead tired|serious|wrong|line|end|ass|set|on|weight|lift|lifts|quiet|silent|sea|poets
      drop dead gorgeous
      over my dead body
      caught dead
      half dead
      phone|battery|car|laptop|plant|plants|internet|wifi|cell|tablet|headphones|chat {0-3} dying|die|dies|dead|died
      dead {0-1} battery|phone|plant|plants
      old habits die
      you are {0-1} killing it|this|me
      killing it
      killed it|me
      kill it $
      is|are|was|were killing me
      killing|kills me lol|softly|rn|today
      kill two birds
      kill|killing|killed time|some|an|the|vibe|mood
      kill for a|an|some|that|coffee|sleep|chocolate|nap|pizza
      murder a|some {0-1} curry|burger|pizza|coffee|beer|sandwich|cake|pint|kebab
      going to kill me {0-6}
      will|would|gonna kill me if|when|for|lol
      kill me if|when|for|lol
      kill {0-2} mosquito|mosquitos|fly|flies|weeds|spider|spiders|ants|bugs|zombies|germs|bacteria|cravings|engine|lights|craving|mood|vibe|boss|bosses|plants
      almost|nearly|about killed|died|kill me|laughing|die
      dressed to kill
      makes|made|making me want|wanna to {0-1} die|scream|kill myself lol|skullface
      @trivial {0-3} makes|make|made|making|is|are|has|got me {0-2} want to {0-1} die|kill|jump|shoot|end|scream {0-2}
      @trivial is|are suicide
      suicide {0-1} squad|squads|girls|doors|drill|drills|hotline|prevention|lifeline|awareness|line|crisis|watch|survivor|survivors|sprints|runs
      suicide bomber|bombers|bombing
      career|political|social|commercial suicide
      shoot me|you|us|him|her|them|over a|an|the|over|your {0-1} message|text|email|dm|line|note|pm|link
      shoot {0-1} hoops|pool|photos|video|film|basketball|stars|star|breeze|darts
      shoot the breeze|shit|moon
      shooting star|stars|guard|range|hoops|photos
      shoot for the
      long shot
      take|took|give|gave|worth|best|big|got|get a|your|my|one|his|her {0-1} shot {0-1} at|$
      vivitrol|flu|covid|vaccine|tetanus|b12|booster|naltrexone|sublocade|insulin|allergy|cortisone shot|shots
      shot|shots {0-4} vivitrol|flu|sublocade|vaccine|covid|espresso|ginger
      espresso|coffee|ginger|wheatgrass shot|shots
      cut me|him|her|them|you|yourself|myself some|a|slack|off
      cut some slack
      cut|cutting back|down|off|out|corners|grass|hair|ties|carbs|sugar|class|coupons|the|it|sugar|caffeine|contact|costs
      cut|cutting my|the|her|his|their {0-2} hair|finger|fingers|toast|grass|bangs|nails|losses|hours|lawn|cake|carbs|spending|caffeine|foot|thumb
      hang in|on|out there|a|with|tight|around|up|the|laundry
      hanging in|out|there
      let it hang
      break a leg
      break the|a ice|cycle|habit|news|chain|silence
      beat|beating yourself|myself|themselves|himself up
      beat the|a|my craving|cravings|addiction|heat|traffic|odds|disease|depression|game|level|boss|record
      sick beat
      hit me|you up|hard|different|like|home
      hits|hit|hitting different|home|close|hard|the
      hit the gym|road|sack|hay|books|nail|spot|trail|meeting|pause
      hit|hits me that|when|today|like|hard|in
      bite me lol
      roasted|slayed|slay|dragged me|you
      bomb|bombed|bombing the|my|that|it|test|interview
      the bomb
      da bomb
      blow|blew|blowing|blown {0-1} up|off|away|nose|phone|mind|kiss|bubbles|candles|steam|smoke|leaves|whistle|out
      mind blown|blowing
      crack|cracked|cracking|cracks me|up|us|jokes|down|code|eggs
      crack|cracked|cracking a joke|joke|smile|code|egg|window|rib|tooth
      you crack me
      is crack
      cracked screen|phone|rib|tooth|egg|eggs|window
      dope $
      is|so|that|this|was|are|how|pretty|super dope
      dope {0-1} song|beat|jacket|shirt|show|shoes|idea|outfit|art|picture|pic|view
      high on|five|fives|school|hopes|score|point|horse|blood|note|end|energy|time|anxiety|tide|risk|alert|cholesterol|functioning|quality|protein|chair|sugar|dose|standards|stress|maintenance life|love|sugar|recovery|endorphins|gratitude|$
      high on life
      high five|school|hopes|score|blood|note|horse|time|pressure|energy|functioning|risk|schoolers
      natural|runners|runner|sugar high
      craving|cravings|anxiety|stress|mood|score|pressure|fever|numbers|level|levels|volume|rent|prices|temperature|heart {0-4} high|higher
      addicted to {0-2} song|show|game|chocolate|coffee|podcast|book|app|series|tiktok|recipe|this
      coffee|sugar|chocolate|caffeine|netflix|gym|book|music|nature fix
      my fix {0-2} of coffee|caffeine|chocolate
      od'd|overdosed|overdose|overdosing on|from {0-2} chocolate|candy|coffee|caffeine|sugar|netflix|cuteness|pizza|cookies|cake|turkey|pie|pasta|tacos|vitamin|information|memes|tiktok|cheese|bread
      pick|pick's your poison
      name your poison
      drunk on|with love|life|power|happiness
      punch drunk
      drunk driver|driving|dial|drivers
      coffee|cup|glass|bottle|sip|mug|gallon|liters|litre of {0-1} water|coffee|tea|juice|milk|cocoa|lemonade|soda|perfume|shampoo|ketchup|ibuprofen|vitamins|hot|bubbles
      baby bottle|bottles
      drink|drank|drinking|drinks|had|having|chug|chugged|have {0-2} @softdrink
      can|could i get|have {0-2} diet
      diet coke|cola|pepsi|soda
      @softdrink drink|drinks
      energy|soft|sports|protein drink|drinks
      down to earth
      you are {0-2} badass|beast|killer|savage|rockstar|monster
      bad|smart|hard|big|kick|lazy|cheap ass
      bad ass|bitch
      pain in {0-1} ass|butt|neck
      my|work|working|worked|busting|busted|freezing|froze {0-2} ass off
      ass off
      kick|kicking|kicked|kicks {0-2} ass|butt
      kicking|kicks|kicked my|his|her|our ass|butt
      you kick ass
      such a|an good|great|nice|sweet|smart|brave|beautiful|amazing {0-3}
      shut {0-1} up {0-1} lol
      told|tell {0-4} shut up
      brain|phone|mind|head|thoughts {0-3} shut up
      shut {0-2} brain|mind|head|thoughts|phone|door|computer {0-2} up|down|off
      could not shut up
      would not|never|will not|can not shut up
      get|got|getting|out|feel|feels|go|goes|going sick
      sick of|and|day|leave|kid|kids|dog|today|with|days|time
      home sick
      you are {0-2} sick|crazy|insane {0-2} strong|good|talented|brave|lucky|smart|amazing
      crazy good|strong|talented|brave|proud|happy|busy|day|week|dream|how|to|amazing|cool
      you are|so not {0-2} @insulting|@insult|crazy|alone|weak|broken
      you are {0-1} too|such {0-1} hard|good|kind|sweet
      if|because you are {0-2} sick|weak|crazy|lazy|stupid
      you are {0-1} sick {0-4} stay|home|rest|feel|better|today
      dog|cat|puppy|kitten|kid|toddler|baby {0-6} @insult|@insulting
      fat|lazy dog|cat
      hot dog|dogs
      dog|cow|pig|cat|rat|clown|troll|leech|cows|dogs {0-2} park|farm|shelter|food|walk|toy|fish|milk
      guinea pig|pigs
      waste of time|money|day|energy|food
      trash|garbage|recycling day|can|bag|bags|truck|out|cans|pickup|man
      take|took|taking out the trash|garbage
      the trash|garbage|cow
      night|bad|wild dog|dogs
      mental|sick health|leave|hospital|illness|note|breakdown
      toxic relationship|relationships|people|positivity|job|family|friends|workplace|ex|shame
      weak knees|signal|coffee|moment|moments|spot|day
      cheap date|flight|flights|tickets|eats
      fake it|smile|smiled|news|eyelashes|id
      all over {0-1} place
      fell off my|the|a bike|chair|bed|couch|ladder|horse|roof|truck|bus
      picked up my|the|a|some|her|his|our {0-3} kids|kid|son|daughter|chip|groceries|prescription|phone|hobby|dinner|pizza|guitar|book|package|mail|shift|car|keys|pace|medallion|coin|dog|knitting|coffee|milk|extra|breakfast|lunch|white
      picked up a {0-3} chip|medallion|coin|hobby|shift|book
      picked up the {0-3} phone
      picks|picked|pick {0-2} up from|at
      slipped {0-3} on|in|my|disc|mind|fell|ice|through|into|out|by {0-1} ice|shower|stairs|floor|sidewalk|mind|mud|steps|tub|tongue
      slipped my mind
      slipped disc
      slipped on {0-3}
      gave in to {0-3} cake|chocolate|nap|ice|pizza|temptation
      caved {0-2} ate|ordered|pizza|cake|cookie|cookies|dessert
      going to the {0-2} bar exam|mitzvah
      raise|raised|raising the bar
      behind bars
      granola|chocolate|protein|candy|salad|snack|cereal|energy|sushi bar|bars
      candy cane
      speed|speeding dating|up|limit|ticket|bump|bumps|date
      ice cream|cube|cubes|water|skating|pack|rink|hockey|coffee|tea|cold|packs|storm|bath
      black ice
      full|normal|top|my|at speed
      need for speed
      glass of {0-1} water|milk|tea|juice
      green tea|beans|thumb|light|salad|smoothie|eyes
      acid reflux|rain|test
      mushroom|mushrooms soup|pizza|pasta|risotto|hunting
      salt|epsom|sea salts|salt
      pot|bowl|tea|coffee|plant|flower pot|roast|luck|pie|holder
      stuffed mushrooms
      magic school|johnson
      rolling with|stone|my|on|in|the|over
      rolling my|her|his eyes
      let the good times
      joint pain|pains|account|custody|replacement|meeting|session
      nodding along|my|your|yes|in|at
      tripping over|lol|on|up
      bath salts {0-2} epsom
      salts bath
      hammered|smashed {0-2} nail|nails|home|it|record|goals|finger|window|thumb|avocado
      loaded potato|potatoes|fries|question|nachos|dishwasher|car|truck|gun
      wasted {0-3} time|years|money|life|food|potential|energy|on
      trashed my|the|his|her
      lit candle|up|candles|the|fire|a|by
      pissed off|me|at|that
      get high|drunk anymore
      wired|baked goods|bread|a|cookies|beans|potato|potatoes|some|cake|ziti|chicken|good|banana|muffins
      used|using {0-4} skills|skill|tools|tool|breathing|app|technique|coping|grounding|worksheet|journal|card|plan|list|steps|timer|oven|phone|car|computer
      used|using {0-1} my|the|a|this|that|our|his|her {0-8}
      used up|book|car|books|cars|as|by|that|it|both|them|what|to
      used bookstore|furniture|clothes
      back to day {0-1} programs|program|job
      fuck|screw cancer|addiction|alcohol|drugs|heroin|fentanyl|this|that|covid|it|meth|depression|anxiety|mondays|monday|diabetes|work|january|winter|opioids|pharma|traffic|insurance|2020|the
      your|my|his|her|our|the|their|cute|good|sweet|old|little|big {0-2} dog|dogs|cat|pig|cow|clown|rat
      you are dead to me
      gun to my|your head
      jump off a bridge {0-1} no|lol
      drunk on|with tiredness|sugar|sleep|exhaustion|fumes
      wagon {0-3} diet|step|steps|counter|gym|exercise|budget|sugar|keto|vegan|counter
      scored {0-4} goal|goals|points|tickets|ticket|touchdown|run|a|an|the|on|high|low|twice|seats
      i scored {0-2} goal|lol|first|#
      lost # i scored
      one drink away
      thoughts of suicide {0-3} during|common|went|detox
      anyone|anybody|someone {0-2} have|had|has|got|tried {0-4} experience|experiences|trouble|side|problem|problems|issues|issue|luck|tips|advice|dry|withdrawal|info|success|thoughts|weird|dreams|dream|questions|effects|reaction|nausea|insomnia
      anyone {0-2} on suboxone|methadone|naltrexone|seroquel|gabapentin|lexapro|buprenorphine
      call|calling|called 911 {0-3} naloxone|narcan|training|class|if|when
      check breathing
      shut up {0-1} that|it is|was {0-1} so|amazing|great|awesome|adorable|cute|hilarious|beautiful
      shut up lol
      make|makes|made me {0-2} sick {0-3} thinking|remember|how|when|the|guilt|stomach|to
      stupid|dumb question|questions|mistake|phone|app|thing|alarm|printer|bus|meme|car|reason|job|joke|idea|game|rule|song
      little sister|brother|dog|one|ones|victory|win|wins|legend|angel|star|guy|girl|rascal
      if i {0-2} use|drink|relapse|pick {0-3} kill me
      it will kill me
      want to sleep forever {0-4} shift|work|day|week|lol
      you people|guys saved|are
      high on caffeine|coffee|sugar|love|adrenaline
      goodbye|bye {0-6} see you|ya|u
      goodbye|bye {0-6} good|goodnight night
      giving up on this|that job|recipe|game|show|printer|phone
      i am {0-6} on vacation
      should be dead {0-3} not|but|alive
      close to giving up on
      i cant|can not breathe {0-3} mask|laughing|lol|heat|corset|costume
      goodbye|farewell letter to alcohol|heroin|my|addiction|drugs
      needles|needle in|on the {0-2} park|street|ground|tree|haystack
      go|goes|going|went away {0-1} completely|fast|ever|eventually|on|for|with|soon
      sold everything|it all
      one drink {0-3} is|away|thousand
      stopped|stop the {0-1} suicidal
      your kids|family {0-1} are|is lucky|great|adorable|beautiful|so|cute|amazing|wonderful|precious|safe
      not a bad|terrible|horrible|awful person|mother|mom|dad|father
      i {0-2} look|looked|smell|feel|felt like trash|crap|shit|garbage|ass
      i am {0-3} @insult
      toddler|kid|kids|son|daughter|cat|dog|boss|puppy|baby {0-4} kill me
      line dance|dancing
      slipped up and called|said|typed
      streak on|with duolingo|wordle|snapchat|app
      relapsed on {0-2} biting|nails|sugar|gluten|caffeine|coffee|chocolate|tiktok|instagram|soda|carbs|bread|netflix
      hungover from {0-3} cake|sugar|crying|sleep|party|work
      know where you can|are {0-1} park|coming|at
      know your street|aunt|sister|cousin
      beat|destroy|kill|murder|crush|dead|smash|slaughter|bury you|meat {0-2} at|in {0-1} scrabble|chess|mario|monopoly|uno|cards|checkers|fantasy|ping|poker|wordle|kart|bowling|trivia|golf|darts|pool
    `),
  },
];
