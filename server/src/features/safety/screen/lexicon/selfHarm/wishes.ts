import { lines, type SignalRule } from '../rule.ts';

const said = ['dreamt', 'negated', 'once', 'third', 'told', 'titled'] as const;

/** Wishes to be dead. */
export const deathWishRules: readonly SignalRule[] = [
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
      waiting to die
      wait|waiting for death|it to be over
      have|been {0-2} wanted|wanting to {0-1} die|dead
      wanted to die|disappear {0-6} still|last|today|again|now|tonight|lately
      waiting to {0-1} die
    `),
  },
];
