import { lines, type SignalRule } from './rule.ts';

const said = ['dreamt', 'negated', 'once', 'third', 'told', 'titled'] as const;
const felt = ['dreamt', 'once', 'third', 'titled', 'told'] as const;

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
      ctb
      going to do it {0-2} tonight|today|now|soon|tomorrow|myself|$
      think i am going to do it
      maybe i will do it
      i am about to do it
      ready to do it
      going to end {0-1} it|things|everything|all
      going to stop {0-3} this evening|tonight
      ^ unalive me
      want|need to unalive|kms
      i am killing myself
      @killingself sounds|seems|looks
      kill my self
      kill myself is
      ending it all
      end it all
      i|and|then am going to jump
      going to jump {0-2} off|from|in|$
      i could {0-4} take all of|them|my {0-5} done|over|end|sleep
      can not {0-1} kill myself
      someone|somebody {0-1} put me out of
      would have done it {0-1} already|$
      i would do it if {0-4}
      i|and {0-1} will do it
      i did not do it {0-3} yet
      going to {0-2} hang|shoot|drown|gas|slit
      on the verge|edge of suicide|ending|killing
      almost did it {0-3} last|tonight|today|yesterday|might
      might do it
      stopped myself {0-4} but {0-4} again
      head|brain|voice|voices|mind {0-3} telling|tell|tells me to do|jump|die|end|go
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
      passively|actively|super|feeling suicidal
      suicidal suicidal
      suicidal but
      do not want to hurt|kill|cut myself but
      urge|urges to {0-1} sh|jump
      going to sh
      sh tonight|urge|urges|again
      self harm {0-2} urge|urges|thoughts|tonight|again
      want|wanting|desire to sh
      think|thinks|thinking|thought {0-2} about|of {0-3} ending|killing|suicide|hanging|jumping|overdosing
      think|thinking {0-3} how quick|easy|fast|peaceful {0-2} over|be|end
      can not stop|help {0-1} thinking|picturing|imagining {0-3} dying|death|killing|driving|jumping|ending|suicide|jump|dead
      @ponder {0-3} driving|jumping|walking into|off|in {0-2} wall|tree|traffic|bridge|river|building|front|sea|ocean
      keep thinking {0-4} pills|rope|gun|bridge|knife|dead|die|dying|end
      intrusive thoughts {0-4} dying|jumping|knife|hurting|driving
      suicide hotline|lifeline {0-2} put|hold|hung|busy|rang|no
      chose|choose|choosing death
      intent $
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
      want to {0-2} be with {0-3} heaven|again {0-1} $
      ready to let go of {0-1} this? life
      want my life to be|end over|$
      chance to die
      rather|sooner die|dead than
      rather be dead|gone|asleep
      if god {0-3} take me
      wish it|he|they|god {0-4} crush|kill|take|finish|end me
      wish {0-2} surgery|crash|accident|overdose|car|it {0-3} killed|wrong|finished|taken
      hope|hoping|hoped|wish {0-3} i {0-3} catch|get|have {0-4} takes|cancer|hit|killed|heart|quick
      hope|hoping {0-2} for a heart|stroke|accident|car
      hope|hoping {0-3} happens by itself
      if a|the truck|bus|car|train {0-4} would not move
      not move out of the way
      would it be so bad {0-3} did not|die|died
      so bad if i did not make it
      do not {0-2} care if i {0-3} wake|live|make|die|relapse
      woke up {0-1} mad|disappointed|angry|sad|upset|annoyed|furious|hating {0-2} woke|alive|here|that
      mad|disappointed|angry|sad|upset that i {0-1} woke
      hate waking up
      i {0-2} not meant for|to be {0-2} this|world|life|alive|here
      not worth the air|oxygen|space
      want to go home {0-3} not mean
      if i die tonight|today|tomorrow|it
      if i {0-2} not wake|woke up {0-2}
      did not want to wake
      hope this|it|i {0-4} not wake
      forever nap|sleep
      eternal sleep|rest
      take the forever
      let me die
      leave me to die
      i deserve to {0-1} die|suffer
      i should {0-2} die|dead
      could|might as well be dead
      i might|may|could as well {0-1} die|dead|end|kill
      nobody would care if i {0-2} died|die|dead|gone|disappeared
      die tonight|alone tonight|today|soon
      i just want to die|rest|sleep forever
      why will|did|would {0-2} not god|it|they|he {0-1} let|take me
      why {0-3} let me die
      why did they|you|he|she {0-2} save|bring|revive|wake|pull me
      brought|bringing|bring me back
      saved me {0-3} should not|wish
      should have {0-2} left|let me {0-5} floor|die|go|there|alone|bathroom
      narcan was a waste
      wish the|my overdose|attempt had {0-1} worked|killed
      wish it had {0-1} worked
      hate that i {0-1} survived|lived|alive|woke
      disappointed {0-3} still|woke|alive|breathing|here
      still|am breathing {0-3} unfortunately|sadly|why
      pray|praying|prayed {0-4} not|never|die|takes|end {0-1} wake|me|die|life
      if cancer|death {0-1} came|comes
      not be sad|mad|upset|care if i {0-1} got|get|died|hit|die
      hopes|hope the next one|time kills|takes|ends
      next|it one|time kills me
      get lucky {0-2} overdose|die
      overdose {0-2} not wake
      used|using|drank hoping|so {0-3} not|die|never wake|up|die
      should have {0-2} died|gone|been {0-3} me|him|her|last|instead
      should have been me
      been me instead
      jealous|envy|envious {0-2} people|dead|those|who|him|her {0-4} died|dead|overdosed|gone|out
      envy the dead
      miss my|him|her {0-4} want|wanna to|just {0-2} be|go with|to
      i would be with {0-2} again
      with my|him|her {0-3} again soon
      soon i will be with
      death {0-1} sounds|feels|seems|looks|would
      death {0-3} only|peaceful|easier|relief|comfort|welcome|friend
      only {0-2} exit|escape|way|out {0-2} is death|suicide|dying
      peace {0-6} only|one way
      dying {0-2} easier|relief|better|peaceful
      not afraid|scared {0-2} to|of die|dying|death {0-1} anymore|$
      want|need it to {0-2} end|stop|over
      ready for it {0-1} to end
      want|need the noise|pain|voices|thoughts|hurt to stop|end
      noise to stop for good
      no more pain
      fade away
      want off|out $
      want off this|of {0-2} ride|life|planet|earth|world
      get me off this
      this planet|earth|world anymore|without
      on this planet|earth {0-1} anymore
      leave|leaving this earth|planet|world|life
      can not live with {0-2} what|this|myself|guilt
      can not live|live {0-2} this|like anymore|way
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
      no reason to {0-2} stay|keep|continue|go|be {0-1} alive|living|going|on|here|$
      no|any more reason {0-2} $
      no more reason
      reason to stay|keep alive|living|going|here
      have to keep|stay living|alive|going|breathing
      do not want to keep living|going|doing
      not want to stay alive|here
      nothing matters {0-1} anymore|$|i
      nothing {0-1} left to|for {0-1} give|live|lose|me|fight
      nothing left for me
      nothing {0-2} for me {0-2} anymore|here|left|$
      nothing makes|matters|helps|worth {0-2} anymore
      can not {0-2} see myself at|living|alive|being|in {0-3}
      do not plan on|to {0-2} being|be|living|seeing|make|turning
      do not see myself {0-2} living|alive|making|past|at
      do not {0-2} plan to|on be|being around|here|alive
      plan to be around|alive
      pretending {0-4} be around|fine|ok {0-2} anymore
      exhausted|tired from|of pretending
      tired of {0-2} fighting|trying|hurting|everything|this|being {0-2} all|life|tired|anymore|$|problem|alive|burden
      so tired of {0-2} trying|fighting|everything|being
      i am {0-1} tired of {0-1} trying|fighting|everything|it all
      not fighting it {0-1} anymore|more
      stop|stopped|done fighting {0-1} it|this|$|anymore
      do not want it {0-4} way they|you|others
      closer to {0-3} die|end|death|second|edge|ending
      courage to {0-2} live|die
      only way out
      way out is
      life {0-3} punishment
      can end whenever
      permanent kind
      over permanently
      quit life|living
      allowed to quit
      life {0-2} pointless|meaningless|hopeless|worthless|unbearable|hell
      everything {0-1} pointless|hopeless|meaningless
      feel|feeling|am {0-2} hopeless|worthless|pointless|useless {0-3} die|end|alive|anymore|point|exist
      i feel|am {0-2} hopeless|worthless $
      i can not {0-3} do this {0-1} anymore|$
      can not do this|it|life anymore
      can not {0-2} keep doing this
      can not keep going
      i do not want to be {0-1} me|alive|here|awake|conscious {0-1} anymore|$
      i am done $
      i am {0-1} done {0-1} tell|goodbye|bye|sorry|living
      do not know|think {0-2} i {0-3} make it {0-3}
      can not make it {0-2} another|through|$|anymore
      want to {0-1} disappear|vanish
      numb {0-6} die|end|point|alive
      energy|strength|will to {0-1} be alive|live|exist|go
      no reason to {0-2} keep|continue|go|wake|get {0-1} doing|going|on|up
      i am {0-1} giving up $
      giving up on|$
      i|^ surrender {0-6} not
      too late for me
      nothing {0-2} holding|keeping me {0-2} here|$
      only|one thing|reason {0-2} keeping|holding|stopping|i me|am {0-1} here|alive|around|still|going|from
      keeping me alive|here
      free|able to go $
      i am out $
      not much longer
      no future {0-2} for me
      my life {0-3} over|end|done
      do not {0-1} want {0-1} a funeral
      lose the last thing
      i can not {0-2} see {0-1} a|any way|future|tomorrow|light|point forward|out|tunnel|anymore|for
      see|have no|any|a way|path forward|out
      tomorrow will not|never come
      i tried $
      i have {0-1} tried everything
      everything|it|nothing {0-2} helps|help|works $
      life is {0-2} pain|suffering|hell|torture
      feel nothing {0-6} time
      it is time $
      at peace with my|this decision|choice
      calm because|now {0-6} ends|over|end
      i can {0-1} end it whenever|anytime|any
      need|deserve|want to? {0-2} feel? pain $
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
      doing everybody|everyone|them|people|my {0-3} a favor|kindness|favour
      be doing {0-3} kindness|favor
      worry again if i was|were gone
      if i was|were|am gone|dead
      nobody|anyone|no would|will {0-1} cry
      think anyone|anybody will|would {0-1} cry|care|notice|miss
      nobody|no one|noone|else needs me
      nobody needs me {0-2} $
      they would be fine|better|happier without me
      kids {0-6} better off|without
      my family {0-4} better off|without me
      insurance {0-6} kids|family|wife|pay|money|accident
      look like an accident
      problem {0-4} there will not be one
      if i was|were|am gone {0-4}
      notice {0-2} if|that i {0-1} gone|died|left|disappeared|missing
      nobody would remember me
      deserves|deserve|needs a better mom|mother|dad|father|parent|wife|husband|daughter|son
      group|everyone|world|life|they would {0-1} go|move|carry on {0-2} without|$
      cares|care if|whether i live|die
      care if i live or die
      life insurance
      leave me too
      not have to deal|worry|put with|about|up me|with {0-3}
      no one|nobody will {0-1} find me
    `),
  },
  {
    name: 'self-harm.plan',
    strength: 0.95,
    unless: ['past', 'negated', 'third', 'titled'],
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
      made up my mind $
      i have decided $
      decision is {0-1} made
      i have rehearsed
      rehearsed it
      i am|we at|on|by|near|above|back {0-2} bridge|cliff|cliffs|tracks|ledge|overpass|rooftop|roof|reservoir|quarry|railway
      at the train station {0-3} again|staff|please|$
      sitting|standing|parked by|at|near|on the|my {0-2} reservoir|cliff|cliffs|river|tracks|bridge|ledge|edge
      counted them|my|the {0-3} pills|again|back|twice
      sat|sitting with|holding {0-3} bottle of pills|pill|tablets
      bottle of pills {0-4} counted|hand|staring|next|front
      picked {0-3} spot|plot|tree|place|day|date
      cemetery {0-4} spot|plot|next
      stop|stopped|stopping taking my {0-2} meds|medication|insulin|pills {0-2} on purpose
      took|taking {0-3} razor apart
      razor apart
      found a|the|her|his|my rope|noose|note
      my mom|mum|wife|husband|mother found {0-2} note
      left {0-4} with the note
      the note is|on|under
      letters are|for {0-8} each|kids|kid|find
      cut me down
      locked {0-2} bathroom|door {0-6} blood
      planning something
      i have|found|got|bought a|the|my {0-3} rope|noose
      if i had a gun
      had a gun i would
      how many of {0-3} would it take
      gun|guns|rope|pills {0-3} in|is|under {0-2} house|closet|drawer|bag|bed {0-4} tonight|calling|think|keep
      overdose {0-2} on|with my|all {0-2} meds|insulin|pills|tylenol
      drink {0-2} bleach|antifreeze
      walk|walking|step into|in {0-2} traffic|ocean|sea|river
      slit my|her wrists|throat
      do it {0-1} do it do it
      hands {0-4} agree
      had|have a plan {0-4} lied|no|not
      all|it planned {0-2} just|out|waiting|already|$
      waiting for the right night|time|moment|day
      how long it|does takes|take to bleed|die|drown|suffocate
      bleed out
      on|up the roof of {0-2} building
      the safety is off
      changed|wrote|made|signed my will
      deleted all my|of {0-3} accounts|social|pictures|photos
      what happens if you|i take # {0-3}
      is # {0-3} enough
      enough {0-3} to not wake|never
      attempted last|again|yesterday|today|this
      i attempted
      i {0-2} tried to {0-2} hang|kill|end|overdose|shoot|drown
      failed {0-4} er|woke|hospital
      plan b {0-4} closet|drawer|there|always
      it is {0-1} already done
      do not call anyone|911|police|ambulance
      swallowed {0-4} pills|tablets {0-6} not|die|end|live
      ate|took a {0-1} handful of {0-1} pills
      is in|had the|a rope {0-4} over|beam|tree|ceiling|neck|fan
      so close {0-2} yesterday|last|tonight {0-8} rope|gun|pills|bridge
      got|have the blade|razor|knife|gun|rope|pills out|ready|here|with
      fresh cuts
      made {0-2} cuts|cut
      pills on my {0-2} nightstand|table|counter|desk|bed
      bottle of {0-2} pills|tablets|meds {0-4} on|in|next|beside my|the|me|hand
      blade|razor {0-3} case|purse|pocket|wallet|sock
      holding a|the|my {0-1} knife|gun|razor|blade
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
      bye {0-2} everyone|all|everybody|forever|world
      came to say bye|goodbye
      say bye
      ^ goodbye $
      thank|thanks you {0-3} everything {0-12} goodbye|bye|kinder|kind|sorry|love
      kinder to me than
      was {0-2} nice|good group|knowing
      check out haha|lol|now|for
      before i check out
      turning|switching|turned {0-2} phone off
      phone off now
      save you {0-2} seat|seats|spot
      love you|yall guys|all {0-3} goodbye|bye|sorry|take
      no more tuesdays|mondays|group|sessions|meetings for me
      be good to one|each another|other
      will not see me {0-3}
      you will not see me at|in|on
      tell my|her|him {0-4} not|wasn {0-2} fault|blame
      was not {0-1} fault $
      tell {0-2} that? she|he|they can have|keep my
      can have my {0-2} bike|car|truck|guitar|dog|cat|things|stuff|records|clothes|ring|collection
      look after my {0-3} $
      look after my|each {0-2} when|you|after|please|for
      last memory of me
      leave them with
      papers|affairs in order
      cleaned out my {0-2} locker|desk|room
      passwords {0-4} note|list|post|envelope|wife|written
      all|everything sorted {0-4} passwords|bags|charity
      where i am going
      going somewhere better|else|they|quiet
      dont wait up for me
      someone to know i existed
      know i existed
      before i do not $
      do not wake me {0-1} $
      not wake me up
      i will be with {0-3} soon
      next to dad|mom|him|her soon
      by the time you {0-3} this
      not be around|there for|to {0-2} christmas|summer|see|birthday|graduation
      last check in
      resignation letter
      happy birthday {0-6} last
      say goodbye to everyone|all|you|yall|the {0-4}
      wanted to say goodbye
      not be needing|need it|them|this anymore|$
      will not need {0-2} anymore|it|where
      who wants my
      take care of my {0-3}
      do not wait {0-1} for me
      you will not have to
      this is the|my last one|time|message|post
      i want my|them|him|her {0-3} to know {0-1} i loved|love
      tell my {0-4} i loved|love
      paid off {0-4} so {0-3} family|wife|kids|not
      at my funeral
      my funeral
      i have {0-1} left {0-3} letters|notes|letter|note
      wrote|written letters {0-2} to
      gave|giving my cat|dog {0-2} to|away
      gave|giving {0-2} away|out all|my|everything
      gave me his|her|their {0-2} cat|dog|guitar|car|ring|watch
    `),
  },
  {
    name: 'self-harm.unsafe',
    strength: 0.85,
    unless: ['once', 'third', 'titled'],
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
      i am unsafe
      am|feel|feeling|felt unsafe {0-3} myself|alone|tonight|$
      take my|the {0-2} medication|meds|pills|knives|gun|guns|keys away from me
      do to myself
      staying alive
      need|want {0-1} someone {0-4} stop me {0-4} hurting|doing|killing|myself
      please {0-2} stop me
      not trust myself {0-3}
      someone {0-2} help me {0-2} not|before {0-2} die|kill|do|end|live
      help me {0-3} want to die|live
      do not {0-2} let me {0-3} hurt|alone|do|die
      before i {0-2} do|hurt|kill something|myself
      talk to me before
      before i do something
      hospital {0-2} before|because|for i|im|my|suicidal
      nobody|noone|one can help|save me {0-2} now|anymore|$
      promised {0-4} not|keep {0-4} that? promise
      can {0-2} keep that promise
    `),
  },
  {
    name: 'self-harm.injury',
    strength: 0.85,
    unless: ['past', 'negated', 'third', 'dreamt', 'titled'],
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
      cut deeper|deep|too
      i cut {0-2} too|deeper|deep
      cutting is
      into cutting
      back to cutting
      cut my|me
      hit|hitting|punched|slapped myself {0-4} face|head|lip|until|till|car|leg|helps
      scratch|scratched|peel|rip {0-1} my skin
      bled|bleeding {0-4} cut|razor|blade|wrist|arm
      wrists {0-3} bleeding|cut|blood
      blood {0-3} wrists|arms|everywhere|bathroom
      burned|burnt|burning my {0-1} arm|leg|hand|thigh {0-3} feel|cigarette|lighter|iron|purpose|again
      cigarette|lighter on my {0-1} arm|skin|wrist|leg|hand
      carved {0-4} arm|leg|skin|thigh
      starving|purging {0-3} punish
      punching|hitting|banging walls|wall|myself|head
      fresh cuts
      clean from cutting|self
      cuts on my|deeper
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
      @relative {0-4} talking|talks|talked|thinks|thinking|joking|joked|speaking about|of {0-3} wanting|killing|dying|suicide|ending|die|kill|hanging|end
      @relative {0-6} thinks|thinking|talking {0-2} ending it
      @relative {0-8} can have|keep my|his|her truck|car|dog|things
      says|said|saying|told|tells {0-3} he|she|they {0-2} done|tired|over {0-2} living|life
      says|said|telling|told {0-6} does not want to {0-1} live|alive|here|wake
      blood coming|under {0-4} door
      locked {0-3} bathroom|room {0-8} blood|razor|knife|kill|pills|gun|rope|answer|answering
      not answering|answer|responding|picking {0-12} guns|gun|pills|kill|suicide|goodbye|suicidal|bridge
      he|she|they|friend|brother|sister|son|daughter {0-4} took|taken {0-3} pills {0-6} die|goodbye|kill|note|herself|himself
      found a {0-2} rope|noose|note|blade|razor in|under|from his|her|their
      she|he|they|friend|brother|sister|daughter|son {0-3} wants|want to end it|things|everything|his|her
      he|she|they|friend|ex|@relative {0-2} has|have|got a gun {0-6} nothing|head|himself|herself|talking|threatening|hand
      @relative {0-3} hurting|cutting|cuts @himself
      gun to his|her|their head
      going to shoot|hang|kill @himself
    `),
  },
];
