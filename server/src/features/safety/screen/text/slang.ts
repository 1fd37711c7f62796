/**
 * How people type, and the plain words that the lexicon is written in. One entry a line: what is typed = what is read.
 * An apostrophe that is left out needs no entry of its own, except where the word without it is another word.
 */
const plainWords = `
i'm im iam i'am = i am
i'll ill = i will
i'd = i would
id = i would
i've ive iv = i have
imma ima i'ma imna ama = i am going to
we're = we are
we'll = we will
we've weve = we have
you're youre ure u're yr ur'e = you are
you'll youll ull u'll = you will
you've youve uve = you have
you'd youd = you would
he's hes = he is
she's shes = she is
he'll = he will
she'll = she will
they're theyre = they are
they'll theyll = they will
they've theyve = they have
he'd hed = he would
she'd = she would
they'd theyd = they would
it's its = it is
it'll itll = it will
that's thats = that is
that'll = that will
there's theres = there is
here's heres = here is
what's whats wots = what is
who's whos = who is
who'll = who will
where's wheres = where is
how's hows = how is
when's = when is
name's = name is
let's lets = let us
nobody's = nobody is
everyone's = everyone is
everything's = everything is
someone's someones = someone is
don't dont dnt donot dun = do not
doesn't doesnt dosent = does not
didn't didnt ditn = did not
can't cant cnt cannot = can not
couldn't couldnt = could not
won't = will not
wont = will not
wouldn't wouldnt = would not
shouldn't shouldnt = should not
should've shouldve shoulda = should have
would've wouldve woulda = would have
could've couldve coulda = could have
isn't isnt = is not
ain't aint = is not
aren't arent = are not
wasn't wasnt = was not
weren't werent = were not
haven't havent = have not
hasn't hasnt = has not
hadn't hadnt = had not
wanna wana wnna wannna wan't = want to
gonna gona gunna ganna gon gonn = going to
finna fixin = going to
gotta = have to
hafta = have to
tryna tryin = trying to
outta = out of
lemme = let me
gimme = give me
dunno = do not know
idk = i do not know
idc idgaf = i do not care
idek = i do not know
wanting = want
u ya yu yuo youu = you
y'all yall yous youse = you
ur = your
urself yourself yoself ureself = yourself
yourselves = yourself
mysel meself mself myslef myselff mysef myslf = myself
r = are
n nd = and
da = the
ppl peeps = people
sum1 sm1 some1 = someone
any1 = anyone
no1 = nobody
every1 = everyone
smth sumthin sth somethin = something
nuthin nothin = nothing
2nite tonite tnite tn 2night = tonight
2day tdy = today
2moro tmrw tmr tmw tomoz 2morrow tommorow tomorow = tomorrow
yday ystd yest yesturday yesterdy = yesterday
rn = right now
atm = right now
nite = night
agian agen = again
b4 = before
luv = love
sry sory soz = sorry
cuz coz bc bcuz becuz cause cos becuse = because
wit = with
thru = through
tho = though
hv = have
kno = know
gud = good
anymor = anymore
lookin = looking
drinkin = drinking
usin = using
smokin = smoking
killin = killing
sellin = selling
thinkin = thinking
feelin = feeling
dyin = dying
goin = going
gettin = getting
wantin = want
cuttin = cutting
holdin = holding
nodin noddin = nodding
buyin = buying
tellin = telling
doin = doing
takin = taking
talkin = talking
livin = living
kms kmsss kmsing kys'd = kill myself
kys kysss kyss = kill yourself
killmyself = kill myself
killyourself killurself = kill yourself
endmylife = end my life
wannadie = want to die
wtd = want to die
sui suey sewerslide sewer-slide suislide suiside suicied = suicide
aliving = unaliving
od = overdose
ods = overdoses
odd'd oded od'd oding'd odeed = overdosed
oding od'ing = overdosing
relpased relasped relapsd relpse'd relaspe'd = relapsed
relpase relaspe relaps relpse = relapse
fent fenty fetty fettys fet fentanil fentynal fentanyl fentenyl = fentanyl
xannies xanny xannys xanies xanz = xans
addys addies addy adderal aderall adderral = adderall
oxys oxies roxys roxies roxy roxis = oxy
percs perk perc perks percz = percs
subz = subs
klonnies kpins k-pins kpin = klonopin
gabbies gabbys = gabapentin
benzo's = benzos
herion heroine dope's = heroin
methamphetamine methamphetamines = meth
amphetamines amphetamine = speed
8ball eightballs = eightball
mj marijuana = weed
fwm = mess with me
hml = hmu
hmuu = hmu
inbox = dm
pm pms pming = dm
dming dms dm's = dm
msg mssg = message
txt txting = text
telly tele tgram = telegram
watsapp whatsap watsap whatsup wsp = whatsapp
snapchat = snap
insta ig instagram = instagram
fb facebook = facebook
mf mfer mfs mofo motherfuckin muthafucka motherfucka = motherfucker
biatch bish bitchh betch = bitch
btch = bitch
azz = ass
asshole's arsehole arseholes azzhole assholes = asshole
fuk fuc fck fucc fuq phuck fk fuckk = fuck
fuckin fucken fking fkn fckin fukin fuckn effing = fucking
stfu gtfo = stfu
fu = fuck you
foad = fuck off and die
wh0re = whore
hoe hoes = hoe
retarded retards tard tards = retard
nigga niggas nigger niggers nigglet = slurword
faggot faggots faggy = slurword
tranny trannies shemale = slurword
kike kikes spic spics wetback wetbacks chink chinks gook gooks = slurword
paki pakis raghead ragheads towelhead towelheads beaner beaners coon coons = slurword
dyke dykes sandnigger jigaboo = slurword
pos = piece of shit
gf girlfriend = girlfriend
bf boyfriend = boyfriend
hubby = husband
bro bruh brah brotha = brother
sis = sister
mum mam momma mama mommy mummy = mom
papa daddy = dad
dr = doctor
doc = doctor
doctors = doctor
apt = apartment
lol lmao lmfao lolol rofl lmaoo lmfaooo haha hahaha hahah hahahaha hehe jk jks kidding xd heh lul loll = lol
pharmaceuticals = pharma
scripts = script
rx rxs = prescription
prescriptions = prescription
plugs = plug
lbs = lb
narcanned = narcanned
diff = different
neva = never
nvr = never
rlly = really
hella = really
nada = nothing
wen = when
wat wut = what
abt bout = about
dem = them
dis = this
dat = that
den = then
jus jst = just
goodnite = goodnight
gud-bye goodby = goodbye
byebye = goodbye
funerals = funeral
hospitalised = hospitalized
self-harm selfharm selfharmed = self harm
selfharming = self harming
`;

/** Words that add force or doubt and no meaning: the matcher does not see them, so that no phrase has to allow for them. */
const fillerWords = `
just really so very literally honestly actually basically seriously totally legit lowkey highkey kinda sorta probably prob prolly probs def defo rlly
maybe perhaps definitely simply truly honest tbh ngl fr imo imho tho though fucking fuckin freaking friggin frickin
effing goddamn bloody damn please plz pls kindly pretty quite still even already ever like'd uh um umm hmm er erm
ugh oh ah hey well okay ok yeah yea yep bro'd dude omg idek fully absolutely completely constantly always
`;

/** Pictures that say something that a rule asks for. */
const pictures: Readonly<Record<string, string>> = {
  lol: '😂🤣😆😅😹😜😝🤪',
  skullface: '💀☠',
  pillpicture: '💊',
  snowpicture: '❄🌨⛄',
  leafpicture: '🍃🌿🍁🥦🌳',
  plugpicture: '🔌',
  gunpicture: '🔫',
  knifepicture: '🔪🗡',
};

function readPlainWords(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const line of plainWords.trim().split('\n')) {
    const [typed = '', read = ''] = line.split(' = ');
    for (const word of typed.trim().split(' ')) table.set(word, read.trim().split(' '));
  }
  return table;
}

export const slang = readPlainWords();

export const fillers: ReadonlySet<string> = new Set(fillerWords.trim().split(/\s+/));

export const pictureWords: ReadonlyMap<number, string> = new Map(
  Object.entries(pictures).flatMap(([word, drawn]) => [...drawn].map((char) => [char.codePointAt(0) ?? 0, word])),
);
