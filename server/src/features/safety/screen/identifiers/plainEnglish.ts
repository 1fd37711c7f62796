import { wordSet } from './wordSet.ts';

/** Words that follow “I’m” or stand in greetings and signatures, capitalised or not, and are no part of a name. */
export const plainEnglish = wordSet(`
  a able about above absolutely abused abusing accountant active actually addict addicted addiction adult after again against ago
  agree alcoholic alive all almost alone already also always am amazed amazing an and angry annoyed another anxious any anymore
  anyone apparently as ashamed asking asleep at available aware away awake awful awkward back bad badly bc be because becoming been
  before behind being believe best better between beyond bipolar bit black blessed blown bored born both bored broke broken brand
  british bringing but by call called calling calm can canadian cannot caught celebrating check checking chronic clean clinically
  close coffee cold come coming committed completely concerned confused congrats considering content convinced cool could craving crazy
  crying curious currently cut daily day days dead dealing definitely depressed desperate detoxing diabetic did different disabled
  disappointed divorced do doing done down drained dreading drinking driving drowning drunk due dying each early easily eating either
  embarrassed employed empty english enough even ever every everyone everything excited exhausted expecting facing failing falling
  family far fat fed feel feeling feels few fighting finally finding fine first five for forever forty four free freaking fresh friday
  friend from frustrated full fully fun furious getting giving glad go going gonna good gotta grateful great group growing guess guilty
  had half happy hard has hating have having he headed healing healthy hearing heartbroken hello help helping her here hey hi high
  him his hoping hi holding home homeless honest honestly honored hopeful hopeless hoping hot how human hundred hungover hungry hurt
  hurting if ill impressed in incredibly indian inside interested into introvert irish is isolated it its itching jealous job jobless
  just keeping kind kinda know last late later laughing learning least leaving lesbian less letting like listening literally little
  live living lonely long longer looking losing lost lot loving low lucky lurking lying mad making many married maybe me mean meeting
  mentally mess mexican mid might mild mindful missing mom monday month months more morning most mostly mother moving much muslim must
  my myself near nearly need needing nervous never new newcomer newly next nice night no nobody non nonbinary normal not nothing
  noticing now numb nurse obviously of off often ok okay old on once one only onto open or other our out outside over overwhelmed
  paranoid parent part patient peaceful people perfectly person physically pissed planning pleased positive powerless praying pregnant
  pretty probably proud proof pulling pushing putting quite quitting rather reaching reading ready really recently recovered recovering
  recovery rebuilding regretting relapsing relieved religious remembering resentful responsible retired right running sad safe same
  saturday saved saying scared seeing self serious seriously set seven shaking shaky shocked short should shy sick sincerely single
  sitting six sixty sleeping sleepy slightly slow slowly smiling so sober socially some someone something sometimes somewhat soon sorry
  speechless spiraling staff standing starting starving staying still stoked strong stressed struggling stuck student stupid such
  sunday super supposed sure surprised surviving sweating taking talking teaching ten terrible terrified texting thankful thanks that
  the them then therapist there these they thinking thirty this those though three through thursday till tired to today together
  tomorrow tonight too totally transitioning traumatized trying tuesday twelve twenty two typing unable uncomfortable under unemployed
  unsure until up upset us use used using usually very vegan veteran visiting waiting walking wanting was watching we weak wednesday
  week weeks weird welcome well were what whatever when where which while white who why widowed will willing wishing with without
  woman wondering working worried worse worst worth worthless worthy would wrong year years yes yesterday yet you young your zoned
  america american australia australian boston california canada chicago christian catholic dallas denver dublin england europe
  florida france german germany glasgow god hispanic houston idaho india ireland italian italy jersey jesus jewish kansas leeds lgbt
  london manchester mexico miami michigan nevada ohio oregon orleans paris philly phoenix portland queens scotland scottish seattle
  south southern spain spanish sydney tampa texas toronto tulsa vegas vermont virginia wales washington york aa na al-anon smart iop
  php adhd ptsd ocd bpd cptsd mat dbt cbt emdr php big book step steps serenity prayer higher power cairn zoom discord reddit monday
  january february march april may june july august september october november december christmas thanksgiving easter ramadan diwali
  army navy marine uncle aunt grandma grandpa dad father sister brother son daughter husband wife mama papa kid kids baby bro dude man
  men women girl boy guy guys friends folks everybody somebody nobody anyone y'all yall peer sponsor facilitator counselor alcohol
  alcoholics anonymous narcotics nar-anon crying love loved lovely lover cat dog person mum mam nan gran teacher engineer driver
  survivor member newbie nobody introverted homesick ready legit lol haha btw tbh rn imo omg ugh um uh oh ah hmm wow yeah yep nope
  anyway anyways plus minus hmm x xx xo xoxo grateful enjoying hangry thirsty freezing boiling burning melting sunny rainy snowy new
  says said say tell told thinks thought knew knows name named names named named names' middle maiden email address phone number mean
  always amateur artist nonbinary pansexual asexual bisexual gay queer trans straight female male otherwise overall entire entirely
  allergic sensitive emotional tearful moody cranky grumpy chatty quiet silent loud big small tall thin heavy light dark bright blue
  red green grey gray brown purple orange pink yellow real true false major minor total ultra mega semi pro anti pre post ex step
  half-way ready-ish ish kinda sorta wanna tryna boutta finna company help support quiet chat pls please asap thx ty want wants need needs like likes think thought guess hope hopes sending got get
  make makes made take takes give gives put puts keep keeps let lets see sees look looks come comes go goes know
`);
