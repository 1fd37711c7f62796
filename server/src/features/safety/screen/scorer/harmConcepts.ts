/** Of life and death, of use and of abstaining: each concept, and the words and phrases that speak of it, one a line. */
export const harmConcepts: Readonly<Record<string, string>> = {
  // Life and death
  death: `
    die|dying|death|dead|died|suicide|suicidal|deceased|corpse|grave|coffin|funeral|obituary|morgue|cemetery|buried|ashes
    pass|passing away
    kill|killing|unalive|unaliving|hang|hanging|drown|drowning
  `,
  killself: `
    kill|killing|end|ending|hang|hanging|hurt|hurting|harm|harming|cut|cutting|burn|burning|shoot|shooting|drown|drowning|starve|off|offing|delete|erase myself
    end|ending|take|taking my {0-1} life
    end|ending it|everything|things all?
    suicide|suicidal|ctb|kms
    self harm|harming|injury|injure|sh
  `,
  unlive: `
    not {0-3} live|living|alive|exist|existing|breathe|breathing|wake|waking|continue
    never {0-2} born|wake|woke|exist|existed
    stop|cease|quit|without existing|being|living|breathing
    disappear|vanish|cease|nonexistence|oblivion|nothingness|void
    not be here|around|alive|there|seen
    no longer|more be|exist|live|here
    gone
    be over|done|finished
  `,
  sleepforever: `
    sleep|rest|nap|quiet|peace|silence|dark|calm|peaceful {0-4} forever|permanent|permanently|eternal|ever|never|end
    forever|permanent|permanently|eternal|final|last {0-3} sleep|rest|nap|quiet|peace|silence|solution|way|goodbye|day|night
    not wake|waking|woken
    never wake|waking
  `,
  living: 'live|living|alive|life|exist|existing|existence|existed|breathing',
  method: `
    rope|noose|gun|shotgun|pistol|rifle|revolver|bullet|bullets|blade|blades|razor|razors|scalpel|knife|knives|exhaust|monoxide|bleach|antifreeze|insulin|belt|ligature|cord
    bridge|cliff|cliffs|ledge|overpass|tracks|rooftop|roof|balcony|platform|reservoir|quarry|pier|viaduct|multistorey|multi|tracks|rails
    train|trains|lorry|truck|traffic|cliff
    wrists|veins|artery|throat
    tablets|pills|paracetamol|tylenol|meds|medication|sleeping|overdose
  `,
  hoard: `
    counted|counting|count|saved|saving|hoarding|stockpile|stockpiled|hidden|hid|hiding|stashed|lined|collected|collecting|stash
    put away|by
    next to|beside|in front of|on my me|bed|counter|table|lap|nightstand|desk|side
    in my hand|pocket|bag|drawer|closet|trunk|glovebox
    loaded|ready|prepared|rehearsed|practiced|researched|googled|googling|looked|looking up
  `,
  plan: `
    plan|planned|planning|decided|decision|chosen|picked|method|date|deadline|intent|intend|mind made
    made up my mind
    know how|when|where i
    figured out|it how
    going to do|go|stop|end
    do it|this
    go through with
  `,
  farewell: `
    goodbye|bye|farewell|goodbyes|adios
    last|final message|post|words|share|night|day|time|meal|check|meeting|group|goodbye|hug|letter|birthday|christmas|tuesday|week|text
    note|notes|letter|letters|will|envelope
    take|look|looks|takes care|after|care of my|the|her|him|them
    tell my|them|her|him|everyone|mom|kids|wife i|that|she|he
    forgive|remember me
    thank|thanks you {0-4} everything|kind|kindness|listening|all
    can|should have my
    was nice|good|lovely|honor|pleasure knowing|to
    love you|yall all|guys
    see you on|in the|another|next|heaven
    sorry to|for {0-2} everyone|all|everything|leaving|mess|trouble
  `,
  arrangements: `
    insurance|passwords|password|pension|inheritance|papers|testament|affairs|belongings|estate|adoption|rehome|rehomed
    gave|giving|given|give|leaving|left {0-4} away
    my dog|cat|bird|things|stuff|plants|fish|kids|bike|guitar|truck {0-4} to|with|goes|needs|someone|take|takes|have
    cleaned|cleared|tidied|packed|sorted|paid|cancelled|canceled|settled {0-4} room|flat|apartment|house|bills|desk|locker|phone|out|everything|debts|account|drawers
  `,
  afterme: `
    without me
    when|after|once|if i am|was|were|go {0-1} gone|dead|die|died
    miss|notice|mourn|cry|grieve|care {0-4} me|gone|died|dead|if
    better|happier|easier|lighter|relieved|fine off|without|if|for
    find|finds|found my|the body|me
    burden|nuisance|deadweight|liability
    worth more
    at my funeral
    world|family|kids|everyone|everybody|they|people {0-5} without|better|relieved|easier
  `,
  despair: `
    hopeless|worthless|pointless|useless|meaningless|empty|numb|hollow|broken|trapped|stuck|unbearable|miserable|despair|desperate|ruined|doomed|failure|unlovable|unwanted|abandoned|invisible
    no hope|future|way|point|reason|use|purpose|energy|strength|fight|one
    what is the point
    nothing left|matters|helps|works|changes|more
    hate myself|me|being|living|everything|waking
    tired|sick|exhausted|done|over|worn of|out|with|from|living|trying|fighting|pretending|existing|hurting|myself
    can not {0-3} anymore|more|longer|take|go|cope|bear|stand|handle
    give|giving|gave|given up|in
    never {0-3} better|end|happy|stop|normal|enough|change
    too much|tired|late|far
    lost everything|hope|all
    rock bottom
    no one|nobody cares|loves|understands|left|knows
    do not want|see|care|belong|matter|deserve
  `,
  pain: 'pain|hurts|hurting|suffering|agony|torture|ache|screaming|loud|darkness|dark|drowning|heavy|crushing|misery|ashamed|shame|guilt|guilty|crying|sobbing',
  injury: `
    cut|cutting|cuts|burned|burning|scratched|scratching|bleed|bleeding|blood|scars|carved|bruises|bandage|bandages|stitches|sleeves|arm|wrist|thigh|thighs|skin|scissors|lighter
    hit|hitting|punched|punching|banging|bit|biting myself|head|wall
  `,
  unsafe: `
    not|never safe
    unsafe|danger|risk
    trust myself|me
    keep myself safe
    thoughts|voices|voice|intrusive|urges|urge|impulse
    stop me|myself
    do something
    scared|afraid of myself|what i
    hospital|er|ward|psych|sectioned|crisis|988|samaritans
  `,
  // Use
  substance: `
    @drug
    joint|blunt|bong|spliff|vape|pen|foil|pipe|rig|needle|needles|syringe|baggie|powder|line|lines|rail|rails|bump|bumps|hit|hits|dab|crystal|chems|sniff|balloon|hash|charas|ganja|weed|stash|fix|dose|doses|tab|tabs|script|film|patch|patches
  `,
  drink: `
    @alcohol
    sip|sips|gulp|gulps|swig|flask|cans|can|glass|glasses|bar|pub|liquor|offy|offlicence|corkscrew|double|tallboy|boxed|prosecco|schnapps|spirits|hooch|cooking|sanitizer|aftershave|listerine|vanilla|minibar|keg|toast|hangover|hungover|nightcap|chaser
    tall boy|can
    cold one|ones
    red|white|box|boxed wine
  `,
  used: `
    used|relapsed|smoked|snorted|injected|shot|drank|drunk|sipped|gulped|chugged|downed|popped|swallowed|huffed|sniffed|railed|banged|dosed|boofed|vaped|toked|dabbled|inhaled|nipped|sneaked|partied|binged|copped|scored|poured|cracked|finished|emptied|necked|opened|bought
    picked|slipped|messed|fucked|screwed|blew|threw up|it|away
    gave|caved|fell|went|gone in|off|out|back
    did|had|took|taken|taking a|an|some|one|two|three|four|few|couple|half|whole|all|bunch|#
    lapsed|slipped|caved|broke|failed|failing|lost
  `,
  usenow: `
    using|drinking|smoking|snorting|shooting|popping|huffing|nodding|withdrawing|detoxing|relapsing|overdosing|tripping|rolling|tweaking|sniffing|opening|pouring|nursing|sipping
    am|is|was|got|get|getting|been|so {0-1} @drunk|@high
    @drunk|@high
    under the influence
    as i type|write
    in me|hand
    on my # #|drink|one
    in my system
  `,
  willuse: `
    going|about|want|need|ready|plan|planning|tempted|decided|heading|headed|way to {0-2} use|drink|smoke|get|score|cop|pick|relapse|buy|cave|pop|open|shoot|have|take|call|meet
    will|might {0-2} use|drink|relapse|cave|smoke|pick
    need|want|crave|craving a|some|my|the|one {0-1} drink|fix|hit|bump|line|beer|bottle|dose
    dealer|plug|guy|man|connect|runner|delivery
    store|shop|bar|pub|aisle|dispensary|corner|atm|trap|offlicence
    not {0-3} sober|clean|resist|fight|stop|hold|survive
    cravings|craving won|winning|win
    talk me out|down
    stop me
  `,
  slipwords: `
    relapse|relapsed|lapse|slip|slipped|slipup|reset|restart|restarting|resetting|counter|wagon|chip|streak|hangover|bender|binge|blackout
    day|back|square|step 0|1|zero|one
    start|starting|started over|again
    sobriety|clean|sober {0-2} date|day|time|is|gone|over|reset|lost|done
    down the drain
    # days|months|years|weeks {0-3} gone|wasted|over|down|ended|trash|bye
    not sober|clean
    no longer sober|clean
    could|did not do|make|hold|keep it|this|on|to
    off the wagon
  `,
  confess: `
    honest|honestly|confess|confession|truth|admit|admitting|tell|telling|report|reporting|shame|ashamed|guilty|guilt|sorry|apologise|apologize|embarrassed|lied|lying|secret|secretly|hiding|hypocrite|disappointment|disappointed|mad|disgusted
    let you|everyone|everybody down
    messed|screwed|fucked up
  `,
  body: `
    breathe|breathing|breath|unconscious|unresponsive|blue|gray|grey|purple|lips|foam|foaming|gurgling|seizure|seizures|seizing|convulsing|convulsions|shaking|shakes|sweating|sweats|vomiting|vomit|vomited|puking|puke|throwing|hallucinating|twitching|twitch|tremors|tremor|dizzy|spinning|numb|pulse|heartbeat|pounding|racing|palpitations|collapsed|mumbling|limp|cold|clammy|burning|passed|nodding|jaw|confused|delirious|rhythm|chest
    seeing|hearing things|bugs|spiders|people
    feel|feels|feeling weird|funny|wrong|strange|off|sick|faint|heavy
    wake|waking up
    heart is|racing|beating
    narcan|naloxone|ambulance|911|999|er|paramedics|hospital|poison
    stopped {0-5} drinking|klonopin|xanax|benzos|alcohol|valium|vodka
    cold turkey
    hours|days since|off|without
    too much|many
    whole|entire|all|half {0-2} bottle|pack|box|strip|pills|lot
  `,
  refrain: `
    did not|almost|nearly|instead|refused|declined|resisted|survived|avoided|without using|drinking
    called|texted|told|calling|rang my sponsor|counselor|therapist|sister|friend|brother|mom|wife|husband
    walked|drove|turned|kept away|past|down|walking|driving|home
    said no
    poured|flushed|threw {0-3} out|down|away|sink|drain|toilet
    passed|surfed|surf|urge|craving
    meeting|meetings|sponsor|therapist|counselor|group|step|steps|program|plan|skills|worksheet
    grateful|gratitude|thankful|proud|blessed|glad|relieved|celebrate|celebrating|miracle|milestone|congrats|congratulations|amazing
    # @unit sober|clean|today|in|without|since|free|off
    still|stay|stayed|staying|being|been sober|clean
    day #
    no longer|more
    anymore
    used to
    prescribed|doctor|nurse|surgery|surgeon|dentist|taper|tapered|maintenance
  `,
};
