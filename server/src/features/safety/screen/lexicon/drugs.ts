/** Names of what people use, by how surely the word alone means it. */
const rows = {
  /** Almost never said of anything else. */
  drug: `heroin fentanyl meth crystal cocaine coke crack oxy oxycodone oxycontin percocet percs vicodin norco hydrocodone
    hydros dilaudid opana morphine codeine tramadol trammies xans xanax bars benzos benzo klonopin valium ativan
    lorazepam diazepam alprazolam clonazepam temazepam jellies adderall vyvanse ritalin dexedrine molly mdma ecstasy
    ketamine ket ghb lsd shrooms mushrooms pcp kratom dope smack tina weed cannabis thc edibles gummies carts cart dabs
    gabapentin lyrica pregabalin seroquel quetiapine ambien soma suboxone subs subutex methadone buprenorphine
    opioids opiates painkillers pills uppers downers stimulants speed crank eightball yayo blow lean promethazine
    robitussin dxm benadryl nyquil whippets nitrous zaza fetanyl drugs meds substances sub zopiclone mephedrone
    roxicodone tapentadol phenibut tianeptine salts bud bath phentermine narcotics psychedelics acid dmt roids steroids
    oxymorphone tranq xylazine nitazenes spice k2`,
  /** Drugs only where the sentence is about getting or using them. */
  loosedrug: `green ice glass tar snow h k bud buds gas loud trees tree tabs rocks rock stuff gear product strips blues
    30s thirties yellows rolls beans party goods bag bags za fire greens brown white script scripts refill xan shatter
    wax eights`,
  /** What is drunk. */
  alcohol: `alcohol beer beers vodka whiskey whisky rum tequila gin wine liquor booze bourbon brandy champagne sherry
    cider margarita margaritas cocktail cocktails shots pint pints ipa lager seltzers scotch moonshine handle fifth sake
    prosecco jager hennessy henny bottle bottles drink drinks sixpack brew brews brewski mouthwash pack twelver`,
  drunk: `drunk wasted hammered shitfaced plastered sloshed tipsy buzzed smashed blackout trashed intoxicated loaded
    tanked pissed sauced wrecked lit legless paralytic`,
  high: 'high stoned baked faded nodding nodded zooted tweaking tweaked geeked rolling tripping strung twacked fried',
  softdrink: `coffee tea water soda coke cokes juice cola pepsi milk lacroix kombucha seltzer gatorade lemonade cocoa
    mocktail mocktails smoothie sprite redbull decaf espresso latte ginger sparkling nonalcoholic na`,
};

const phrases = {
  usedrug: [
    'used',
    'relapsed',
    'smoked',
    'snorted',
    'injected',
    'shot up',
    'got high',
    'got drunk',
    'got loaded',
    'got wasted',
    'got hammered',
    'got fucked up',
    'got messed up',
    'got lit',
    'drank',
    'drunk',
    'picked up',
    'slipped',
    'slipped up',
    'lapsed',
    'caved',
    'caved in',
    'gave in',
    'messed up',
    'fucked up',
    'screwed up',
    'went out',
    'scored',
    'copped',
    'dosed',
    'popped',
    'did a line',
    'did some lines',
    'did a bump',
    'did a shot',
    'did some',
    'took a hit',
    'took a sip',
    'took a drink',
    'had a drink',
    'had one drink',
    'had drinks',
    'had some drinks',
    'had a beer',
    'had a slip',
    'had a lapse',
    'had a relapse',
    'fell off',
    'fell off the wagon',
    'binged',
    'drank again',
    'blacked out',
    'broke my sobriety',
    'lost my sobriety',
    'blew my sobriety',
  ],
  recently: [
    'today',
    'tonight',
    'now',
    'right now',
    'yesterday',
    'last night',
    'this morning',
    'this afternoon',
    'this evening',
    'this week',
    'this weekend',
    'this month',
    'last weekend',
    'last week',
    'again',
    'all weekend',
    'all week',
    'all day',
    'all night',
    'an hour ago',
    'a hour ago',
    'minutes ago',
    'hours ago',
    'hour ago',
    'days ago',
    'day ago',
    'earlier',
    'at lunch',
    'after work',
    'after group',
    'on @days',
    'on monday',
    'on tuesday',
    'on wednesday',
    'on thursday',
    'on friday',
    'on saturday',
    'on sunday',
    'friday night',
    'saturday night',
    'sunday night',
    'monday night',
    'thursday night',
    'wednesday night',
    'tuesday night',
    'the other night',
    'the other day',
    'as i type',
    'currently',
  ].filter((phrase) => !phrase.includes('@')),
};

export const drugLists: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row.trim().split(/\s+/)])),
  ...phrases,
};
