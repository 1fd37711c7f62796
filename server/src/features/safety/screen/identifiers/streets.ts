import { wordSet } from './wordSet.ts';

/** Words that end the name of a street and are seldom anything else. */
export const streets =
  wordSet(`street st avenue ave av road rd lane ln boulevard blvd terrace ter crescent cres crsc pkwy parkway hwy highway fwy
  freeway grove mews cottages turnpike tpke expressway expwy cul-de-sac causeway esplanade promenade alley aly byway crossing xing loop
  close ct cir trl plz pde bvd bvld str wynd brae marg nagar circuit cct`);
/** Words that end the name of a street and are also everyday words: the name before has to look like one. */
export const looseStreets =
  wordSet(`drive dr court crt place pl way circle sq square close park parade row walk gardens gdns hill view heights hts
  track trail run path ridge point pt estate estates quay green rise vale mall plaza concourse broadway commons landing
  bend hollow cove village villas yard wharf manor meadow meadows chase cross extension turn pass kingsway approach barn
  bank end gate side bridge fold brow brook spring springs creek canyon mill cottage buildings mansions fields orchard
  croft paddock drove dale glen harbour harbor island isle`);
/** Words that end the name of a street now and then: only after a name with a capital. */
export const rareStreets =
  wordSet(`knoll knolls junction common oval copse corner corners station route garden fork forks key field link bluff cliff cliffs
  course crest curve falls ferry ford forest forge gateway haven inlet lake lakes lodge mountain neck pike pines plains ranch rest
  river shore shores spur summit trace union valley viaduct vista well wells farm cottages courts points port rue villa annex
  throughway overpass underpass burg burgs ville motorway parkways ramp skyway stream camp club crossroad green parade reserve`);
/** Words that end the name of a street that its number follows: `Dürnrohrer Straße 5`, `Falks Gata 590`. */
export const streetsBeforeNumber =
  wordSet(`strasse str gasse allee weg platz ring ufer damm vag gata gate vej alle caddesi cad sokak
  sok utca katu tie straat laan plein`);
/** Words that begin the name of a street in other languages, and in ours for numbered roads. */
export const streetsBefore =
  wordSet(`rue avenue ave av avda via viale calle avenida rua piazza piazzale corso chemin boulevard bd
  blvd carrer carrera cra ulica ulicy ul jalan jln highway route impasse allee quai quartier vicolo largo travessa praca strada calea
  paseo camino calzada calz passeig ronda sraid bothar heol ffordd stryd place plaza cours voie sentier alameda rodovia beco contrada
  borgo rotonda piazzetta lungomare prolongacion privada callejon pasaje aleja plac osiedle bulevardul aleea soseaua`);
/** Of those, the ones that are no words of English, so that a name after them needs no capital. */
export const foreignOnly = wordSet(
  'rue viale calle rua carrera ulica ulicy ul jalan jln strada chemin impasse avda avenida vicolo alameda rodovia',
);
/** Words that end in the word for a street: `Hauptstraße`, `Kerkstraat`, `Storgata`. */
export const gluedStreet =
  /^\p{L}[\p{L}-]{2,}(?:strasse|str|platz|allee|gasse|straat|laan|gracht|plein|gatan|vagen|vej|gade|gata|veien|katu|dijk|singel|kade)$/u;
/** As above, with endings that other words have too: only with a capital before a number. */
export const looselyGlued =
  /^\p{L}[\p{L}-]{2,}(?:weg|ring|damm|ufer|markt|hof|steig|stieg|graben|pfad|tie|utca|sor|plantsoen|grand|granden|allen|straede|bakken|vaenget|kroken|myra|polku|kuja|linja|veg|torg|torget)$/u;
export const compass = wordSet('n s e w ne nw se sw north south east west northeast northwest southeast southwest');
export const units =
  wordSet(`apt apartment unit flat suite ste lot plot room rm floor # no number block blk house hse bldg building
  door trailer villa tower h.no hno space appt apto lgh daire unit# apt# penthouse bungalow cabin basement`);
/** Words that say that a place to live, to send to or to come to is spoken of. */
export const placeCues =
  wordSet(`live living lives stay staying address addy reside residing moved moving deliver delivery mail post send ship
  pick pickup come place house home flat apt apartment unit package packages parcel knock buzz buzzer porch door mailing located letter
  letters lodging block estate driving taxi ride room bed cards bubble cat at from im i'm i'll meet uber lyft cab drop gate keys
  buzz bell wellness neighbors neighbours landlord tenant lease rent moms mums dads mom's mum's vivo habite wohne abito moro
  mieszkam bor bo asl housewarming`);

/** Words that follow numbers in ordinary talk, and so begin no street. */
export const plainAfterNumber =
  wordSet(`a an the of and or in on to for my is are was with at step steps day days week weeks month months year years yr
  yrs minute minutes min mins hour hours hr hrs mile miles more other others people guys kids times time things pm am sober clean
  percent dollars bucks long short way ways different good bad great big small hard easy per out that which more
  blocks cars men women friends beers drinks pills mg steps feet ft inch inches lbs pounds meetings sessions groups rounds little
  first second third next last than from as every each so but if when hour-long minute-long k am's oz cups ppl person dogs cats
  one two three four five six seven eight nine ten hundred thousand million dead alive who what days' years' weeks' straight
  down up along near past via meter meters metre metres km left right point star hail hailed court calories`);

export const spokenNumbers =
  wordSet(`one two three four five six seven eight nine oh zero ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred`);

/** Where anybody may go: their addresses tell of nobody in the room. */
export const publicPlaces =
  wordSet(`church clinic library courthouse court pantry bank hospital starbucks cafe diner center centre ymca club
  clubhouse office dmv pharmacy school store museum theater theatre restaurant salvation chapel synagogue mosque temple hall
  college shop gym cinema er`);
export const ownCues =
  wordSet(`my i i'm im i'll ill i've ive me mine our we we're us live living staying stay home mom moms mum mums
  package packages deliver ship pick`);

/** Addresses of stories and of the news. */
export const famousAddress =
  /\b(?:10 downing|1600 pennsylvania|221 ?b? baker|21 jump|10 cloverfield|4 privet|742 evergreen|12 grimmauld|42 wallaby|123 sesame|124 conch|1313 mockingbird|1428 elm)\b/;
