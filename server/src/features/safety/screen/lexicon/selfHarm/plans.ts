import { lines, type SignalRule } from '../rule.ts';

/** Plans, means and goodbyes. */
export const planRules: readonly SignalRule[] = [
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
      not to do it
      reason to not do it
      decided {0-3} tonight is the night
      tonight is the night
      tonight {0-3} the end
      attempted|tried to {0-1} kill|end|hang|off|overdose|take|suicide {0-2} myself|life {0-3} tonight|again|last|today|yesterday|this|morning|earlier
      tried to kill|end|hang myself|my $
      attempted suicide
      suicide attempt {0-2} last|yesterday|today|tonight|again|this
      my {0-2} will is|and {0-3} written|signed|ready
      affairs in order
      cleaned|paid|tidy {0-8} whoever finds
      whoever finds me|it|my
      find|finds my body
      when they find me
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
      tonight {0-3} be the night
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
      goodbye cruel|world|forever
      this is goodbye
      final|last goodbye|goodbyes
      this is|be my last|final {0-1} message|post|night|day|words|text|goodbye|share|meeting
      last time {0-3} hear|see|talk from|me|you
      time|once|when you read|see|get this {0-3} i|gone|dead
      will|would be gone|dead by|before|tomorrow|soon|when|$
      will not see me {0-1} again|tomorrow|anymore
      never see|hear {0-2} me|from again
      tell my {0-3} i {0-1} love|loved|am
      take|takes|look|looks {0-2} my {0-2} when|after|if i am gone
      something|anything happens to me
      gave my dog|cat|guitar|things|stuff|car|bird to
      was nice|good|great knowing
      see you in heaven|hell
      none of it|this was|is your|anyone fault
      not|nobody {0-3} fault {0-4} gone|died|dead|decided|leaving
      do not be sad|mad|angry {0-4} when|gone|for
      do not|nobody be sad
      do not blame yourself|yourselves|anyone {0-3} gone|when|if|for
      i will not be missed
      forgive me for|please {0-3} about|leaving|do
      end|ending it {0-2} tonight|today|now|soon|tomorrow
      not here|alive by|to christmas|see|tomorrow
      do not {0-2} be here by
      rest in peace me
      my time has come
      my time is up
      checking out for good
      came to say bye|goodbye
      say bye
      kinder to me than
      check out haha|lol|now|for
      before i check out
      turning|switching|turned {0-2} phone off
      phone off now
      save you {0-2} seat|seats|spot
      no more tuesdays|mondays|group|sessions|meetings for me
      be good to one|each another|other
      tell my|her|him {0-4} not|wasn {0-2} fault|blame
      tell {0-2} that? she|he|they can have|keep my
      last memory of me
      leave them with
      papers|affairs in order
      cleaned out my {0-2} locker|desk|room
      passwords {0-4} note|list|post|envelope|wife|written
      going somewhere better|else|they|quiet
      dont wait up for me
      someone to know i existed
      know i existed
      before i do not $
      i will be with {0-3} soon
      next to dad|mom|him|her soon
      by the time you {0-3} this
      not be around|there for|to {0-2} christmas|summer|see|birthday|graduation
      last check in
      resignation letter
      happy birthday {0-6} last
      this is the|my last one|time|message|post
      i want my|them|him|her {0-3} to know {0-1} i loved|love
      tell my {0-4} i loved|love
      at my funeral
      my funeral
      i have {0-1} left {0-3} letters|notes|letter|note
      wrote|written letters {0-2} to
      gave|giving my cat|dog {0-2} to|away
      gave me his|her|their {0-2} cat|dog|guitar|car|ring|watch
    `),
  },
];
