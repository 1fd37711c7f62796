import { lines, type SignalRule } from '../rule.ts';

/** Self-injury, and somebody else who is in danger. */
export const injuryRules: readonly SignalRule[] = [
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
