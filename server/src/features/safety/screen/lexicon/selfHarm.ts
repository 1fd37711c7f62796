import { lines, type SignalRule } from './rule.ts';

const said = ['negated', 'once', 'others', 'told', 'titled'] as const;
const felt = ['once', 'others', 'titled', 'told'] as const;

/** Suicidal thoughts, intent, plans, goodbyes and self-injury, in the first person and seen in somebody else. */
export const selfHarmRules: readonly SignalRule[] = [
  {
    name: 'self-harm.intent.kill-myself',
    strength: 0.95,
    unless: said,
    patterns: lines(`
      @intend @killself
      @intend {1-2} @killself
      i am {0-1} @killingself tonight|today|tomorrow|now
      ^ i|will|going kill myself
      ^ kill myself
      kill myself $
      kill myself tonight|today|now|soon|tomorrow
      someone|somebody|anyone kill me
      ^ kill me now|$
      shoot me in the head
      put me out of my misery
    `),
  },
  {
    name: 'self-harm.thought.killing-myself',
    strength: 0.9,
    unless: said,
    patterns: lines(`
      @ponder {0-2} @killingself
      @ponder {0-2} @killself
      thoughts {0-2} suicide|suicidal|killing|dying
      urge|urges|want|tempted|desire to {0-1} self harm|injure
      urge|urges to {0-1} cut|hurt|burn|harm
      want to cut
      want to cut|hurt|burn|harm myself
      suicide {0-3} my|mind
      suicide is|seems|feels|looks|sounds {0-3} option|answer|way|choice|thing|solution
      suicide plan|plans|note|letter|method|methods|mission
      @killself is|are {0-3} think|thinking
      @killself {0-3} think|thinking about
      hurting myself {0-3} think|thinking|mind
      suicide is {0-3} think|thinking
      contemplating|considering suicide|death
      thinking {0-3} suicide
      am|feel|feeling|been|getting|felt|be suicidal
      ^ suicidal
      suicidal again|thoughts|ideation|urges|feelings|rn|tonight|today|now
      suicidal and|but i
      idea|thought of suicide
      commit|committing suicide
      attempt|attempting suicide
    `),
  },
  {
    name: 'self-harm.wish.die',
    strength: 0.9,
    unless: said,
    patterns: lines(`
      want|ready|need|deserve|prefer|prepared to {0-1} die|death
      want to {0-1} be dead|gone
      would rather {0-1} die|dead
      rather be dead
      better off dead
      wish i was|were|would|could {0-1} dead|die|died|disappear|gone|vanish|unborn
      wish i had {0-1} died|succeeded
      wish i had never been born
      wish i was|were never born
      wish i did not exist|wake
      wish i could {0-3} not|stop|never {0-3} exist|existing|wake|being|living|breathing
      wish i {0-2} not {0-1} alive|here|wake|woken
      wish i {0-2} never {0-2} born|wake|woken
      wish i {0-3} fall|go asleep|sleep {0-3} never|not wake
      wish someone|something|it|god|they {0-2} kill|end|take me
      wish {0-6} let me die|go
      should {0-3} let me die|go
      hope i {0-3} die|dead
      hope i {0-3} not|never {0-1} wake
      hope my heart {0-2} stops|gives|stop|give
      hope {0-5} kills|hits me
      god|lord|jesus {0-2} take|kill|end me
      take me in my sleep
      die in my sleep
      do not care if i {0-2} die|live|dead
      do not {0-2} care {0-3} live or die
      not mind dying|death
      would not mind {0-2} dying|dead|died|die
      not {0-2} wake up tomorrow|anymore|again
      want|like|prefer|need|wish|going to {0-2} not|never {0-1} wake
      do not|never want|wanna to {0-2} wake
      not want to wake up
      never {0-2} wake|woke up again|$
      went|go|going to sleep {0-3} never|not|forever
      sleep forever
      going to sleep forever
      want|dying to {0-2} die {0-1} rn|now|today|tonight|already
      i am|feel already dead
      dead inside {0-4} want|end
    `),
  },
  {
    name: 'self-harm.wish.stop-existing',
    strength: 0.85,
    unless: felt,
    patterns: lines(`
      do|did not want to be alive|here|living
      do|did not want to {0-2} live|exist anymore|any|$
      do|did not want to {0-1} live|exist
      not want to live|exist|be
      not want to be here {0-2} anymore|by|tomorrow|longer
      no longer want to live|exist|be
      stop want to live|exist
      want to stop|cease existing|living|being
      want to {0-1} stop|cease existing|being|living
      only|want to stop existing
      want to {0-1} disappear
      should {0-1} disappear
      want to {0-2} not exist
      want to {0-2} not be alive|here
      want to not be|exist
      want|need|wish it|this|everything|life|pain|suffering|all {0-2} to be|end|stop|over {0-1} over|$
      want out of everything|life|this life
      want it all to end|stop|be
      want|need|wish everything to end|stop
      want|need|wish the pain to end|stop
      make it all stop
      tired|sick|exhausted|done of|with {0-1} living|life|existing|existence|breathing|alive
      tired|sick of {0-2} being alive|here
      tired of waking up
      hate|hated being alive
      hate my life
      hate {0-2} living|life
      fed up with|of life|living
      can not {0-3} live like this
      can not {0-3} live {0-2} anymore|longer
      can not {0-1} live without him|her
      can not {0-2} go on {0-1} anymore|like|living|$
      can not {0-2} keep living
      can not {0-3} take|do|handle|stand this|it|life|living {0-2} anymore|longer|more
      can not take {0-3} one|another more|night|day
      do not know how much longer i can
      do not {0-2} think|see {0-3} make|making it to|past|through|much
      i am not going|gonna to make it
      i am done {0-2} with life|living|fighting|everything|trying|existing|this
      i am|have done|had|enough with|of life|living
      had enough of {0-2} life|living|everything
      ready to go $
      ready to {0-2} go|leave {0-6} peace
      made|making {0-1} peace with {0-2} dying|death|going|leaving|it
      i want to be {0-1} with {0-2} brother|mom|dad|mother|father|sister|son|daughter|wife|husband|her|him {0-2} heaven
      i am going to|join him|her
      what is the point|purpose of|in {0-2} living|life|alive|existing|going|trying|anything
      what is the point of {0-3} anymore
      no point|purpose|reason|use|sense in|to|of {0-2} living|life|live|alive|exist|existing|going|trying|continuing
      not {0-2} point|reason|purpose {0-2} in|of|to {0-2} living|live|alive|life|existing|going|anything
      do not see the|a|any point {0-3} anymore
      do not see a|any|the way|future {0-3} out|for|anymore|$
      no future {0-2} me
      no way out
      nothing {0-3} to live for
      nothing|nobody {0-2} live|living for
      no reason {0-3} here|alive|live
      life is|feels|seems {0-1} not|pointless|meaningless|hopeless|over {0-1} worth|$
      life {0-3} not worth
      not worth living
      life {0-2} is over
      my life is worthless
      no will|desire to live
      lost {0-2} will|reason to live
      give|giving|given up on {0-1} life|living|everything|myself
      i {0-2} give up on life
      i give up $
      what am i living for
      why am i alive|here|living
      why {0-3} keep|bother living|alive
      why should i {0-2} live|living|alive
      why {0-2} not {0-1} end it|things
      one reason {0-2} not to
      give me {0-2} reason to live|stay|not|keep
      never {0-2} been born
      should not {0-1} be alive|born
      should not have been born
      should be dead
      should have {0-1} died
      do not deserve to live|be alive|exist
      not {0-1} deserve {0-1} live|life
    `),
  },
  {
    name: 'self-harm.burden',
    strength: 0.8,
    unless: ['once', 'negated', 'told', 'titled'],
    patterns: lines(`
      better|happier|easier|fine|good|relieved off? without me
      better {0-4} if i {0-4} dead|gone|die|died|disappeared|alive|here|exist|existed|born
      easier|happier|simpler|best {0-4} if i {0-3} dead|gone|die|died|disappeared|around|here
      world {0-5} without me
      do the world|everyone|everybody a favor|favour
      no one|body would|will {0-2} miss|notice|care
      nobody|noone would|will {0-2} miss|notice|care
      nobody|noone misses me
      no one|body {0-2} miss me
      would|will anyone {0-3} miss|notice|care|funeral {0-3} gone|died|dead|die|me|funeral
      anyone {0-2} come to my funeral
      come to my funeral
      who would {0-2} miss me
      not {0-2} miss me {0-3} gone
      nobody {0-2} notice {0-3} gone|died|dead|disappeared|die|till|until
      i am {0-2} burden
      am|being|feel|feeling {0-3} a|such burden
      burden to|on everyone|everybody|my|people|family|them
      insurance|money {0-6} more than i
      worth more dead
      if i died|die|killed|disappeared {0-3} nobody|no|who|would|anyone {0-3} care|notice|miss|notice|cares
    `),
  },
  {
    name: 'self-harm.plan',
    strength: 0.95,
    unless: ['past', 'negated', 'others', 'titled'],
    patterns: lines(`
      have|got|made a plan {0-3} date|place|die|kill|end|myself
      have a|the plan {0-2} and|to {0-4} date|die|end|means|pills|note
      i have a plan $
      have|got the means to|and
      how i would|will|am|might {0-2} do it $
      thought|thinking|think about how i {0-2} do|die|end
      i have {0-1} thought about how $
      planning it
      ways|way|how|methods|method to {0-1} die|kill|suicide|end
      easiest|painless|quickest|best|fastest|least {0-2} way|method {0-2} die|go|kill|suicide|end
      painless {0-2} suicide|death
      googling|looking|searching|reading|researching {0-2} ways|methods|how
      how many|much {0-6} would|does|will|do {0-2} take {0-6} die|kill|wake|dead|end|lethal|fatal|od|overdose
      how many|much {0-6} to {0-1} die|kill|overdose|end
      how many {0-2} pills {0-4} die|kill|overdose|fatal|lethal
      lethal|fatal dose|amount
      enough pills|meds|insulin|heroin|fentanyl to {0-2} kill|die|end|do
      saving|saved|stockpiling|hoarding|stockpiled|hoarded|collecting up? {0-2} pills|meds|medication|tablets|medications|insulin
      pills|meds|medication|tablets {0-4} lined|counted|laid|poured {0-2} up|out|on|counter|table
      have|got the|my|all|enough {0-2} pills|tablets|gun|rope|knife|razor|blade {0-2} in|next|beside|right|ready|on|here {0-2} hand|me|counter|table|lap|bed|front|desk|now
      looking|staring at {0-3} pills|tablets|gun|rope|knife|razor|blade|blades|noose|bridge|train
      pills|gun|knife|rope|razor|blade {0-3} in front of me
      gun in|to my mouth|head|hand|temple
      gun {0-3} loaded
      have|got|bought|loaded|cleaned|borrowed a|my|the|his gun|rope|noose|shotgun|pistol {0-5} myself|tonight|ready|do|it|drawer|closet|car|loaded
      noose
      a rope and
      tied {0-2} rope|knot|noose
      standing|sitting|stood|walked|drove|walking|driving on|at|to|over {0-2} bridge|ledge|roof|tracks|overpass|balcony|edge|cliff|rooftop
      jump from|off my|the|a|this|of balcony|bridge|roof|building|window|cliff|overpass
      if i jump|jumped|shot|hung|hanged
      train times
      in front of a|the|that train
      bought {0-4} need|needed {0-1} for|to {0-1} it|do
      blade|razor|knife {0-3} my|in hand|wrist|desk|wrists|arm|skin|throat
      driving|drive|steer|steering|swerve|swerving|crash|crashing {0-2} into|off {0-2} wall|tree|bridge|traffic|truck|pole|cliff
      swallow|swallowing everything|all|whole {0-4} cabinet|bottle|pills|pill|meds
      overdose on purpose
      i am going to {0-1} overdose
      set a date
      picked|chosen|have a date|day {0-2} die|go|end|for
      do it tonight|tomorrow|now|soon
      not to do it
      reason to not do it
      decided {0-3} tonight is the night
      tonight is the night
      tonight {0-3} the end
      attempted|tried to {0-1} kill|end|hang|off|overdose|take|suicide {0-2} myself|life|tonight|again|last
      attempted suicide
      suicide attempt {0-2} last|yesterday|today|tonight|again|this
      my {0-2} will is|and {0-3} written|signed|ready
      affairs in order
      cleaned|paid|tidy {0-8} whoever finds
      whoever finds me|it|my
      find|finds my body
      when they find me
    `),
  },
  {
    name: 'self-harm.goodbye',
    strength: 0.85,
    unless: ['once', 'negated', 'told', 'titled'],
    patterns: lines(`
      suicide note|letter
      goodbye note|letter|letters|notes|video
      wrote|writing|written|write {0-3} letters|letter|notes|note|goodbyes {0-2} kids|family|everyone|wife|husband|mom|parents|children|goodbye|tonight|$
      wrote|writing|left my|a {0-1} note
      goodbye cruel|world|forever|everyone|everybody|all|yall|friends
      goodbye {0-3} forever
      this is|say|saying|said {0-2} goodbye {0-2} everyone|all|world|forever|family|$
      this is goodbye
      final|last goodbye|goodbyes
      this is|be my last|final {0-1} message|post|night|day|words|text|goodbye|share|meeting
      my last night|day|message|post|words on|alive|here|$
      last time {0-3} hear|see|talk from|me|you
      time|once|when you read|see|get this {0-3} i|gone|dead
      will|would be gone|dead by|before|tomorrow|soon|when|$
      not be here tomorrow|anymore|much|next|by|for|when|$
      will not be around {0-1} much|anymore|longer|tomorrow|next
      will not see me {0-1} again|tomorrow|anymore
      never see|hear {0-2} me|from again
      tell my {0-3} i {0-1} love|loved|am
      take care of my {0-3} when|after|if i
      take|takes|look|looks {0-2} my {0-2} when|after|if i am gone
      please|make sure someone|somebody {0-1} takes|takes|look|looks|feeds my
      something|anything happens to me
      gave|giving|given away {0-2} my|all|everything
      gave my dog|cat|guitar|things|stuff|car|bird to
      nice|good|great|pleasure knowing you|yall
      was nice|good|great knowing
      see you on|in {0-1} other|heaven|next side|life
      see you in heaven|hell
      none of it|this was|is your|anyone fault
      not|nobody {0-3} fault {0-4} gone|died|dead|decided|leaving
      do not be sad|mad|angry {0-4} when|gone|for
      do not|nobody be sad
      do not blame yourself|yourselves|anyone {0-3} gone|when|if|for
      if i am not in|here|around|at {0-3} monday|tomorrow|anymore|next|tuesday|friday|wednesday|thursday|sunday
      i will not be missed
      forgive me for|please {0-3} about|leaving|do
      sorry {0-3} leaving you|everyone|all|my|this
      end|ending it {0-2} tonight|today|now|soon|tomorrow
      not here|alive by|to christmas|see|tomorrow
      do not {0-2} be here by
      rest in peace me
      my time has come
      my time is up
      checking out for good
    `),
  },
  {
    name: 'self-harm.unsafe',
    strength: 0.85,
    unless: ['once', 'others', 'titled'],
    patterns: lines(`
      not|never safe with|from|around|alone|by myself
      not {0-2} safe with myself|me
      am|feel|feeling not {0-1} safe
      do not feel safe {0-3} tonight|myself|alone|now|right
      i am a danger to myself
      danger to myself
      can not {0-1} keep myself safe
      can not promise {0-4} safe|ok|alive|here
      can not guarantee {0-3} safe
      do not trust myself
      do not trust me
      scared|afraid|worried|terrified {0-3} what i might|will|could do
      scared|afraid|worried|terrified i will|might|am|would {0-3} hurt|kill|do myself|something
      might|going to|will do something stupid|bad|to|drastic|permanent
      thoughts of|about {0-1} hurting|harming|cutting|ending|killing|dying|suicide|death|self
      having|have|had|been {0-2} dark|suicidal|intrusive|bad|scary|ugly|morbid|unsafe thoughts
      dark|suicidal|unsafe thoughts {0-3} again|back|tonight|now|today
      suicidal thoughts|ideation {0-3} are|is|came|come
      voices|voice {0-3} hurt|kill|harm|cut|die|end
      staring at the {0-1} knife|knives|pills|rope|gun|medicine|bottle
      hanging on by nothing|thread
      barely hanging|holding on
      i need to go to {0-2} psych|psychiatric|er|hospital {0-3} myself|suicidal|safe|kill
    `),
  },
  {
    name: 'self-harm.injury',
    strength: 0.85,
    unless: ['past', 'negated', 'others', 'supposed', 'titled'],
    patterns: lines(`
      cut again
      i cut {0-2} today|tonight|yesterday|again|last|this|myself|deep
      cut|cutting|slit|sliced|carved|burned|burnt|scratched|scratching|burning|slicing {0-1} myself|wrist|wrists|thigh|thighs|forearm|skin
      cut|cutting|slit|sliced|burned|burnt|scratched|burning my|up {0-1} arm|arms|leg|legs|wrist|wrists|stomach|skin|thighs
      cutting again|tonight|now|myself
      started|been|am|keep cutting {0-2} again|myself|$
      scratching|cutting|digging {0-4} bleed|blood
      self harm|harmed|harming|injured|injuring {0-3} again|today|tonight|yesterday|last|this|tomorrow
      relapsed {0-2} self|cutting|sh harm|$
      relapsed on|with cutting|sh|self
      i self harmed|harm|injured
      hurt|hurting|harmed|harming|burned|punching|hitting myself {0-3} again|today|tonight|last|this|now|feel|until|yesterday
      hitting|punching|banging my head {0-4} wall|until|again|hard
      blade|razor|blades|razors {0-3} hand|again|calling|drawer|looking
      starving myself
    `),
  },
  {
    name: 'self-harm.other-person',
    strength: 0.9,
    unless: ['past', 'negated', 'titled'],
    patterns: lines(`
      is|are|says|saying|said|keeps|threatening|threatened|threatens|wants|trying|tried|texted|planning|might|will|would|want|going|about|tells|thinks|thinking {0-6} kill|killing|hang|hanging|shoot|shooting|off|end|hurt|hurting|harm|drown|cutting @himself
      @relative {0-6} end|ending|take|taking his|her|their {0-1} life|lives
      says|said|saying|texted|told|keeps|posted|wants|want {0-6} wants|want to {0-1} die|dead
      @relative {0-2} wants|want to {0-1} die|dead
      @relative is|are|feels|being|feeling|getting|sounds {0-1} suicidal
      @relative {0-3} threatening|threatened|threatens|talking|mentioned|mentioning|posting {0-2} suicide|suicidal|killing|dying
      @relative {0-4} nothing|no {0-1} reason? to live
      @relative {0-6} posted|texted|sent|left|wrote {0-4} goodbye|suicide
      sent|got|posted|left|received|texted {0-2} goodbye|suicide {0-2} message|text|note|post|letter
      posted|texted|said|saying|says|sent {0-2} goodbye {0-6} phone|off|answer|worried|scared|reach|call|pick
      @relative {0-3} about to do|jump it|off|$
      @relative {0-3} has|took|bought|holding a|his|her|the gun|knife|rope {0-4} himself|herself|head
      @relative {0-3} hiding|saving|stockpiling|hoarding|hides {0-2} meds|pills|medication
      @relative {0-3} cutting|cut|cuts @himself {0-2} again|now|today|tonight|$
      @relative {0-3} not {0-1} want|wanna to {0-1} live|alive
      @relative {0-3} on {0-1} bridge|roof|ledge|tracks
    `),
  },
];
