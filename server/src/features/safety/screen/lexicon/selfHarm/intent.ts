import { lines, type SignalRule } from '../rule.ts';

const said = ['dreamt', 'negated', 'once', 'third', 'told', 'titled'] as const;

/** Suicidal thoughts and intent, said in so many words, and people who do not trust themselves. */
export const intentRules: readonly SignalRule[] = [
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
      think i am going to do it
      maybe i will do it
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
      stopped myself {0-4} but {0-4} again
      struggle|struggling|hard|trying|try|fighting|fight {0-2} not {0-1} kill|hurt|cut|end myself|it
      planning|thinking|plan|intend|going to|about to|on? overdosing|overdose {0-2} tonight|this|tomorrow|weekend|myself|on
      planning on overdosing
      keep|keeping|talk|talking myself alive|from killing|out of killing
      have|been {0-2} wanted|wanting to @killself
      wanted to @killself {0-3} still|last|today|again|now|tonight|lately|yesterday|this
      last night|today|tonight|yesterday i {0-2} wanted to @killself
      all i can think about is {0-2} @killingself
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
    `),
  },
  {
    name: 'self-harm.unsafe',
    strength: 0.85,
    unless: ['once', 'third', 'titled', 'dreamt', 'told'],
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
      having|have|been {0-2} dark|suicidal|intrusive|scary|morbid|unsafe thoughts
      dark|suicidal|unsafe thoughts {0-3} again|back|tonight|now|today
      suicidal thoughts|ideation {0-3} are|is|came|come
      voices|voice {0-3} hurt|kill|harm|cut|die|end
      staring at the {0-1} knife|knives|pills|rope|gun|medicine|bottle
      hanging on by nothing|thread
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
];
