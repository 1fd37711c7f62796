import { wordSet } from './wordSet.ts';

/** Words of ordinary talk, taken from the messages of our corpus: capitalised or not, they name nobody by themselves. */
export const everydayWords = wordSet(`
  abeg able aborted about abscess absolute absolutely abt acceptance accepted access accident accidentally account
  accountability accounts ache acid across act acting active actual actually add adderall addict addicted addiction
  addicts addies address addy addys adhd admin adopted adult adulting advance advice afford afraid after afternoon
  afterwards again against age ages ago agree agreed agreement ahead aid aids aint air airplane airport aisle alarm
  alarms album alcohol alcoholic ale alias alive alky all allah alley allotment allowed almost alone along already
  alright also alumni always amazing ambien ambulance amends amount and anger angry animal ankle anniversary annoying
  anonymous another answer answered answering antabuse antibiotics ants anxiet anxiety anxious any anybody anymore
  anyon anyone anything anytime anyway anywhere apart apartment apologies apologise apology app apparently appeal apple
  appointment appreciate approx apt are area arent argue argued arguing argument arm arms army around arranged arrested
  arrive arrived arse arsed art article asap ash ashamed ashes ask asked asking asks asleep ass assembly assistant ate
  ativan attack attacks attempt attempted attention attitude august aun aunt auntie autistic available awake awareness
  away awful awkward awning babe baby back background backstabbing bad badly bag bagel baggie bags bake baked bakery
  balcony ball balloons banana band bang banging bank banned bar barbecue barber barely barn barrel bars bartender
  basement basically basket bat batch bath bathroom bbq beam bear bears beat beating beautiful became because become
  bed bedtime been beer beers bees before begging begin begun behaviour behind beige being believe believed believes
  belong belongs belt benadryl bench bend bender benefits benzos beside best bet beta better between bevvied big bigger
  biggest bike bills bin bingo bins bio biopsy bird birds birth birthday biscuits bit bitch bite blacked blackout blade
  blades blank blanket bled bleed bleeding bless blew blind blinds blister block blocked bloke blood bloody blow blue
  blues blunt board boat body boiler boiling bombed bone boo boobs boofing book booked books boomer booster boot boots
  booze bore bored boredom boring born borrow borrowed boss both bother bottle bottles bottom bought boundary bout bowl
  bowling box boxes boy boyfriend boys bra bracelet bracelets brain brains brake brakes brat brave brb bread break
  breakfast breakup breath breathalyzer breathe breathed breathing breed brewery brick bricks bridge bridges brilliant
  bring bringing brings bro broke broken brothe brother brothers brought bruh bruise bruised brutal btw bucks bud buddy
  bug bugger bugs building built bulk bullet bum bump bumps bunch bupe buprenorphine burden buried burn burned burning
  burnt bury bus bush busy but butter button buy buying buzz bye cabin cabinet cable cafe caffeine cake calendar
  california call called calling calls calm cam came camera cameras can canal cancelled cancer candle candles candy
  cannot cans cant cap capsule captain car caravan card cardboard cardigan cards care career careful carer cares carpet
  carried carry carrying cart carts carve case caseworker cash cashapp casket cat catch caught cause cave caved ceiling
  celebrate celebrated celebrating cell cells cemetery center centre cereal certain chained chair chairing chairs
  champagne champion chance change changed changes channel chapter character charge charged charger charges charity
  chased chat chatty cheap cheated cheating check checked checking checkout checks cheese chemist chess chest chew
  chewed chicken chickenpox child childhood children chill chin chip chips chocolate choice choir choke chopping chose
  christ christening christmas chronic church chutney cigarette circle city clammy clap clapped clapping class classy
  claw clean cleaned cleaner cleaning clear clearly clenching clever clicks clients cliff cliffs climb clinic clinician
  clock clocks close closed closer closes closet closing clothes cloud clown club coach coached coast coat coats
  cocaine code codeine coffee coffin cohort coin coins coke cold colleague collect collector college colour combo come
  comes comfort coming committee common communion community commute company complaint completely complicated compliment
  concert cones confused congrats connect connected constipated consumed contact continue contract control conversation
  convinced cooked cooker cookies cooking cooks cool cop cope cops cord cork corner corpse correct corridor cost costs
  cot couch cough coul could couldnt council counsellor counselor counselors count counted counter counting country
  counts county couple courage course court cousi cousin cousins cover covered covid cow coward coworker coworkers cpr
  crack cracked crackhead crap crash crashed crave craving cravings crawl crawled crawling crazy cream creep crew
  cricket cried cries crime criminal crisis crisps critic crochet crossed crossing crossword crowbar crowd cruel crush
  crusty cry crybaby crying ctb cubes cunt cup cupboard cups curb cured currently curry curtains custody cut cute cuts
  cutting cuz cyst dad daddy daddys dads daft daily damn dance danced dancing danger dangerous dare dark darts date
  dates daughte daughter daughters day days dead deadline deaf deal dealer dealers dealing dear death debt decade
  decent decide decided deciding decision deck deep deeper degree degrees delete deleted deleting delivered delivers
  delivery dense dental dentist department deployed depressed depression deputy describe desert deserve deserved
  deserves designed desk destroyed detective detox detoxing dey diagnosis dial dialysis diaper diary did didnt die died
  dies dietitian difference different digging dilaudid dinner direct dirty dis disability disappear disappointment
  disaster discharge discharged discount disease disgust disgusting dish dishes dishwasher disorder dispensary display
  distract ditch ditto diverted divorce divorced dizzy dms dmv dnr doc doctor doctors documentary does doesnt dog dogs
  doing dollar dollars done dont donuts doo door doors doorstep dope dopesick dose dosed doses double doubling down
  downstairs draft drag drain drained drama dramatic drank draw drawer drawing drawn dread dream dreamed dreams dreamt
  dress dressed dried drilling drink drinker drinking drinks drive driver driveway driving drop dropped dropping drops
  drove drown drowned drowning drug drugs drum drunk dry dude due dui dull dum dumb dumbass dumber dunno duolingo
  during duster duty dying each early earned ears earth easier east easter easy eat eaten eating eats edge edges edible
  edibles effect effects eggs eggshells eight eighth eighty either elastic eleven els else email emailed embarrassed
  embarrassing emergency empty end ended ending ends enemy energy engine engineer english enjoy enjoyed enjoys enough
  entire envelope envelopes erased essay euro even evening evenings ever every everybod everybody everyon everyone
  everyones everythin everything everywhere eviction evidence evil exact exactly exam example exams except exchange
  excuse exercise exhausted exist existed existing exit experience expired explain exploded extra extract eye eyed eyes
  face facebook faced facilitator fact faded fail failed failure fair fake fall fallen falling falls fam famil family
  far farewell farm farming farted fast faster fat father fault favor favorite favour favourite fear feb february fed
  fee feed feedback feel feeling feelings feels feet fell fella felt fence fent fentanyl fern festival fetal fetch
  fever few fifteen fifth fifty fight fighting figure figured file fill film films filthy final finale finally find
  finding finds fine finger fingers finish finished fire fired fireworks first fish fishing fist fists fit five fix
  fixed fixing flare flask flat flatmat flatmate flew flight flood flooded floor florist flowers flu flush flushed
  flying foam fog foil folded folder folks follow followed followers follows food fool foot football for forever forget
  forgive forgiveness forgot forgotten fork forklift form forms fortnight forty forum forward found four fourteen
  fourth frame fraud freak freaking free freeze freezer freezing fresh fri friday fridge fried friend friends
  frightened frightens from front froze frozen fuck fucked fucking full fun funeral funerals funny furious furniture
  fuss future gabapentin gained gambling game games gang gap garage garbage garden garlic gas gate gates gatorade gave
  gay gear geese general generous genius gentle genuinely get gets getting ghost gift gin ginger girl girlfriend girls
  git give given gives giving glad glass glasses glitter glock glovebox gloves glue goal goalie goat god goes going
  goldfish gon gone gonna good goodbye goodnight goods googled goose gorgeous got gotta grab grade graduate graduated
  graduation gram gran grand grandad grandchildren granddaughter grandfather grandkids grandma grandmothe grandmother
  grandpa grandson grass grateful gratitude grave great greedy grew grey grief grieve groceries gross grou ground
  grounding group groups grow growing grown grumpy guard guess guest guests guilt guilty guitar gum gummies gun guns
  gurgling gut gutless guts gutted gutter gutters guys gym had hag haha hahaha hair haircut half halfway hallucinating
  hallway ham hammer hammered hamster hand handed handful handing handle handled handles hands hang hanging hangover
  happen happened happening happens happier happily happy hard harder hardest harm harmed harming has hat hate hated
  hates hating haul have havent having head headache headed healed healing health hear heard hearing heart hearts heat
  heating heaven heavier heavy hedge held hell hello help helped helps hen hep her herbal here hero heroin heron hers
  herself hes hey hid hidden hide hides hiding high higher highest highway him himself hint hip hips his history hit
  hits hitting hmm hmu hobby hola hold holding hole holiday holidays home homes homesick homework homo hon honest
  honestly honeymoon hoo hook hookup hope hoped hopeful hopeless hopes hoping horrible horse hose hospice hospital
  hostel hot hotel hotline hour hours house housekeeping houses housing how hows hrs https huffed hug hugged hugs huh
  human humming humour hun hung hungover hungry hunting hurt hurting hurts husban husband hydrocodone hypocrite
  hypothetically hysterical ibuprofen ice iceberg idea ideation idiot idk ignore ignoring ill illiterate illness ima
  image imagine imagining imma immigration important include including indicator indigo ing inhaler injected injection
  injury inner insane inside insomnia instagram instead insulin insult insurance intake intend intensive intent
  interested interesting internet intervention interview into invented inventory invited iron ish island isnt itch
  itching itchy itll its itself ive jacket jacks jail january jar jaw jealous jerk jew jigsaw job join joined joining
  joint joke jokes joking judge judgment jug juice july jump jumped jumping junipe juniper junkie just kai karaoke
  kayaking keep keeping keeps kept ketamine ketchup kettle key keyboard keys keytag kick kicked kicking kid kidding
  kids kill killed killer killing kills kind kinda kinder kindest kindly kindness kiss kissed kit kitchen klonopin kms
  knackered knee kneecaps knees knew knife knitting knives knock knocked knocking knockoff knot know knowing known
  knows knuckles kombucha kratom kys labelled lad ladies lads lady lager lagos laid lake lamotrigine lamp lamps land
  landed landlord lanyard lap lapse laptop lashing last lasted late lately later laugh laughed laughing laundromat
  laundry law lawn laws lawyer lay layoff lazy lbs lead leaf leaflet leaked lean leaning learn learned learning learnt
  least leave leaves leaving lecture ledge leech leeds left leftover leftovers leg legal legit legs leisure lemme
  lemons lend lent lentil less lesson let lets letter letters letting level liar library licence license lid lie lied
  lies life lift lifted lifts light lighter lights like liked likes lil limb limp line lined lines link lip lips liquor
  list listen listened listening lit literally live lived liver lives living lmao lmaooo lmk load loaded lobby local
  location lock lockbox locked locker locks log logged logging lol lonely long longer loo look looked lookin looking
  looks lord lorry lose loser losers loses losing loss lost lot lots loud louder loudly love loved lovely low lowkey
  loyalty luck lucky lump lunch lungs luv lying machine mad made mail main mainly make makes making mam mama man manage
  managed management manager managing manipulative many marathon march marijuana marked market marlow marriage married
  marry mascara mask massive mat match matching mate mates math maths matter matters mattress may maybe meal mean
  meaning means meant meat medal medallion medic medical medication medicine meds meet meeting meetings meh melt
  members meme memories memory memphis men mental mentally mention mentioned menu mercy merlot mess message messages
  messed messy met meth methadone mic mid middle midnight might mighty migraine mikey milk min mind mine minibar minis
  mins mint minus minute minutes mirror miserable misery miss missed missing missus mistake mixed mod mode modo mods
  module mom moment moms monday mondays money monitor monkey monster month months mood moon more morning mornings moron
  morphine mortgage most mostly motel mothe mother mothers mould mouth mouthwash move moved moves movie moving much mug
  mugs mugshot multi mum mumbling mummy mums muppet murder music must mute muted mys myself nah nailed nails naked
  naloxone naltrexone name named names nan nans nap napkin nappies narcan narcanned narcissist narcotic narrator nasty
  natural nauseous near nearly neck need needed needing needle needles needs negative neighbo neighbor neighbour
  neighbours neither nemesis nephe nephew nerve nerves nervous netflix never new newborn newcomer newcomers news next
  ngl nice nicely nicotine night nightmare nights nightstand nine nineteen ninety ninth nite nobod nobody nobodys nod
  nodded nodding noise non nonalcoholic none noon nope nor normal north nose not note notebook notes nothing notice
  noticed november now nowhere nudes numb number numbered numbers nurse nursery nursing nyquil oatmeal obituary
  obsessed obviously occasion oclock october odd off offer offered offering offers office officer official often oil
  oink okay old older omg once one ones onion onions online only oops open opened opening opens operation opinion
  opinions opioid opioids opposite option orange order ordered ordering orders ordinary original otc other others
  otherwise our out outside oven over overdose overdosed overdoses overdosing overnight overpass overwhelmed owe owed
  owing owl own oxy oxycodone oxygen oxys pack packed packet packing packs pad page pages paid pain painkillers paint
  pair pal pale pan pancakes panic pantry pants papa paper papers paperwork paragraph paramedic parasite parent
  parenting parents parish parked parking parole part parties partner party pass passed passes passing passive password
  passwords past pastor patch patches path pathetic patience patient pawned pay paycheck payday pays peace peaceful
  peas pee peer peg pen pencil people perc percent percs perfect performance period permanent permanently permission
  person personal personality perv pet petrol pharmacist pharmacy phew philly phon phone phoned photo photos phq phrase
  physical physio piano pic pick picked picking pickles picks picnic pics picture pictures picturing pie piece pieces
  pier pig pill pillow pills pin pineapple pink pinned pint pipe piss pistol pit pity pizza place places plan plane
  planet planned planning plans plant planted plants plastered plastic plate plates platform play played playing
  playlist plays please pleased plenty pls plug plumber plus plz pocket podcast podcasts pods poem point pointless
  poison police policy polite politics pool poor pop popped poppy popsicle porch porridge positive possible post posted
  posting posts pot potato pottery pounding pounds pour poured pouring pours powder power powerful ppl practice
  practiced practicing practise pram pray prayed prayer prayers praying prefer pregnant prep prescribed prescription
  present presentation pressed pressure pretend pretending prettier pretty prevention prices pride priest primary
  princess printer prison private privately prob probably probation problem problems profile program progress project
  promise promised promotion proof proper properly prosecco proud prove prune psych psychiatrist psycho ptsd pub puddle
  puke puking pull pulled pulse pumped punch punched pupils puppy pure purple purpose purses push pushed put puts
  putting pyjamas quality quarter queasy queen queer question questions quick quickly quid quiet quieter quit quite
  quote race racing rack radio rag rail rain rained raining raise raised raisins ramadan ramble ran random rang rape
  raped rarely rat rate rather rats razor reach read reading reads ready real realise really reason reasons receive
  recipe recipes recital recliner recommend recommendations record recorded recording records recover recovery red
  reduction refill refund refuse refused regret regrets regretted regular rehab rehabs rehearse rehearsed rehearsing
  relapse relapsed relapses relapsing relaxing released relief relieved remember remembered remembers remind reminder
  remove rent rep repeat replaced replacement reply replying report resent resentment reset resetting resign
  resignation respect responding rest restart restraining result results retard retarded retired retirement retreat
  return reunion review rid ride ridiculous rifle right ring ringing rink rip ripped risotto river road roast robbed
  rock rocks roll rolled rollercoaster rolling roof rooftop room roommate roommates rooms rope roses rota rotten rough
  round routine row rows rubbish rude rug ruin ruined rule rules run rung running runs sack sad saddest safe safety
  said saint sake sale samaritans same sand sandwich sang santa sat saturday sauce sausages save saved saving savings
  saw say saying says scan scare scared scares scarf scars scary scattered schedule school scissors score scored
  scrabble scraping scratch scratched scream screaming screams screen screenshots screw screwdriver script scripts
  scroll scum scumbag sea search season seat seats sec second seconds secret secretary secrets section sectioned
  security see seeing seeking seem seems seen sees seize seizure self selfish sell selling sells seltzer send sending
  sends sense sensible sent sentence september serious seriously seroquel sertraline served service serving session set
  setting settle seven seventy several sewer sewerslide sex sexy shabbat shake shakes shaking shall shame shameless
  shampoo share shared sharing shave shaving she shed sheep sheet shelter shes shift shifts ship shipping shirt shit
  shoe shoes shoot shooting shop short shot shoul should shoulda shoulder shoulders shouldnt shouldve shout shouting
  shovel show showed shower showing shows shrooms shut sick side sideways sight sign signal signed signing signs
  silence silent silly silver simple sin since sing single sink sip sir siren sis siste sister sisters sit site sits
  sitter sitting situation six sixteen sixty size skank skills skin skip skipped skipping skull sky slack slammed slap
  sleep sleepers sleeping sleeps sleepy sleeve sleeves slept slice slices slid slide slip slipped slippers slipping
  slit slope slow slower slowly slurring slut smack smackhead small smaller smart smash smell smelled smelling smells
  smh smile smiled smiling smirnoff smoke smoked smokes smoking smth smug snack snake snap snappy sneakers sniffed
  snitch snitched snoring snort snorted snow snowflake sob sobbed sober sobriety social sock socks sod soda sofa soft
  sold solicitor solving some somebod somebody somehow someon someone someones something sometime sometimes somewhere
  son song sons soon sooner sore sorry sort sorted sorting sory soul sound sounded sounds soup sour sourdough space
  spade spain spare spat speak speaker speaking special speed spell spelling spent spice spiders spilled spineless
  spinning spit split spoiled spoke spoken sponsee sponso sponsor spoon spoons spot spray spreadsheet spring squad
  square stab stable staff stairs stall stand standards standing star staring start started starter starting starts
  stash state station stay stayed staying stays steadier steady steal steam steamed step stepdad stepping steps stick
  sticks still stitches stock stole stolen stomach stoned stood stop stopped stopping stops store storey stories story
  stove straight stranger strangers strangest strangle straw streak street strength stressed strikes strip strips
  strong stronger strongest structure struggling stubborn stuck student stuff stuffed stupid stut sub subject suboxone
  subs such suck sucked sudden suddenly sugar suggested sui suicidal suicide suit summer sun sunday sunny sunrise
  sunset super supermarket supervisor supply support suppose supposed sure surfed surfing surgeon surgery surprise
  surrender survived surviving survivors swab swallow swallowed swap swear sweating sweats sweep sweet sweetheart
  sweetie sweets swim swimming swing swings switch switching swore sympathy synthetic syrup system tab table tablet
  tablets tabs tacos tag take taken takes taking talk talked talking talks tall tallboys tank tap tape taper taste
  tastes tasting tattoo taught tax taxes tbh tch tea teach teacher teachers team teapot tear tears tease teatime
  teenager teeth telegram tell telling tells telly temper temple ten tent tequila term terminal terrible terrified
  tesco test tested testing tests text texted texting texts tha than thank thankful thanks thanksgiving that thats thc
  the their them themselves then theory ther therapist therapy there theres thermos these they theyll theyre thick
  thief thighs thin thing things think thinkin thinking thinks third thirteen thirties thirty this tho thorn those
  though thought thoughts thousand threat threatened threatening three threw throat through throw throwing thru thumb
  thurs thursday thx thyroid tick ticked ticket tickets tidy tied til tile tiles till time timed timer times timetable
  tin tiny tip tips tire tired tires tissues title tits tmrw toast toasted toda today toddler toddlers toddy toes
  together toilet toilets told tolerance tomatoes tomorro tomorrow tongue tonigh tonight too took tool tooth top topic
  tore total touch touched touching tough toward town toxic track tracking tracks trade traffic trailer train training
  tram tramadol tramp trans transplant trap trash trauma tray treat treatable treated treatment tree trees tribunal
  trick tried trigger triggered triggers trip triple troll trouble trousers truck true truly trunk trust trusted truth
  try trying tryna tub tube tues tuesday turkey turn turned turning turns tweaker tweaking twelve twenties twenty twice
  twins twitching two tylenol type typed typical typing typos uber ugh ugly umbrella unalive uncle under underneath
  understand understood undo uni unicorn uninstalling unit universe unknown unless unlocked unopened until update
  updated updating upped upstairs urge urges urine use used useless username uses using usual usually vacation valid
  valium van vanish vape vaping veins vending vendor vent vents version very vet vicodin victim video view vile village
  violent virgin visa visit visited visiting visits vitamin vivitrol vodka voice voicemail voices volume volunteer
  vomit vomiting vote vyvanse wagon wah wait waited waiting wake wakes waking walk walked walking walks wall wallet
  walls walmart wanna want wanted wanting wants wardrobe warm warning was wash washed washing wasnt waste wasted
  wasting watch watched watches watching water wave waving way ways weak weakness wear wearing weather wed wedding
  wednesday wednesdays wee weed week weekend weekends weeks weight weird weirdly weirdo welcome well welp went were wet
  wha what whatever whats whatsapp wheel wheelchair when whenever where wheres wherever whether which while whining
  whiny whippets whiskey whisky who whoeve whoever whole whoops whore whos whose why wif wife wifi wig wild win window
  windows windowsill windscreen windy wine wing wink winning wins winter wish wishes wishing witch with withdraw
  withdrawal withdrawals within without wks woke woman women womp won wonder wondered wondering wont word words wore
  work workbook worked worker working works worksheet world worldwide worried worries worry worrying worse worst worth
  worthless woul would wouldnt wouldve wow wreaths wreck wrecked wren wrist wrists write writes writing written wrong
  wrote wtf xanax xans yaar yall yank yard yawn yawning yeah year years yelled yellow yep yer yes yesterda yesterday
  yet yoga you youll younger youngest your youre yours yourself yourselves youtube youve yrs zero zip zombie zone zoom
`);
