import { lines, type SignalRule } from '../rule.ts';

const felt = ['dreamt', 'once', 'third', 'titled', 'told'] as const;

/** No wish to go on living, and the belief of being a burden. */
export const despairRules: readonly SignalRule[] = [
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
      do not want to keep living|going|doing
      not want to stay alive|here
      nothing matters {0-1} anymore|$|i
      nothing {0-1} left to|for {0-1} give|live|lose|me|fight
      nothing left for me
      nothing {0-2} for me {0-2} anymore|here|left|$
      nothing makes|matters|helps|worth {0-2} anymore
      can not {0-2} see myself at|living|alive|being|in {0-3}
      do not plan on|to {0-2} being|be|living|seeing|make|turning
      do not {0-2} plan to|on be|being around|here|alive
      plan to be around|alive
      pretending {0-4} be around|fine|ok {0-2} anymore
      exhausted|tired from|of pretending
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
      can not do this|it|life anymore
      can not {0-2} keep doing this
      can not keep going
      i do not want to be {0-1} me|alive|here|awake|conscious {0-1} anymore|$
      i am {0-1} done {0-1} tell|goodbye|bye|sorry|living
      do not know|think {0-2} i {0-3} make it {0-3}
      can not make it {0-2} another|through|$|anymore
      want to {0-1} disappear|vanish
      numb {0-6} die|end|point|alive
      energy|strength|will to {0-1} be alive|live|exist|go
      no reason to {0-2} keep|continue|go|wake|get {0-1} doing|going|on|up
      too late for me
      nothing {0-2} holding|keeping me {0-2} here|$
      only|one thing|reason {0-2} keeping|holding|stopping|i me|am {0-1} here|alive|around|still|going|from
      keeping me alive|here
      free|able to go $
      not much longer
      no future {0-2} for me
      my life {0-3} over|end|done
      do not {0-1} want {0-1} a funeral
      lose the last thing
      i can not {0-2} see {0-1} a|any way|future|tomorrow|light|point forward|out|tunnel|anymore|for
      see|have no|any|a way|path forward|out
      tomorrow will not|never come
      life is {0-2} pain|suffering|hell|torture
      at peace with my|this decision|choice
      calm because|now {0-6} ends|over|end
      i can {0-1} end it whenever|anytime|any
      need|deserve|want to? {0-2} feel? pain $
      not {0-1} sure|know if|whether|that i want to {0-1} live|be
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
];
