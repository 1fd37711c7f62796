import type { Lists } from '../match/pattern.ts';
import { drugLists } from './drugs.ts';
import { phraseLists } from './phrases.ts';

const rows = {
  not: 'not never no nobody none without neither nor hardly',
  notNot: 'stop help only wait sure lie lying kidding joking gonna shake quit resist',
  self: 'i me my myself mine',
  others: `he she they him her them his their himself herself themselves husband wife partner boyfriend girlfriend ex
    brother sister mom mother dad father son daughter kid kids child children friend friends buddy mate roommate
    flatmate neighbor neighbour sponsor sponsee cousin uncle aunt nephew niece grandma grandmother grandpa grandfather
    coworker colleague boss client patient someone somebody anybody people person guy guys man woman girl boy
    everyone everybody family parents you we us our who speaker stepdad stepmom fiance teen teenager folks addicts
    everyone members another`,
  relative: `husband wife partner boyfriend girlfriend ex brother sister mom mother dad father son daughter kid friend
    buddy mate roommate flatmate neighbor neighbour sponsor sponsee cousin uncle aunt nephew niece grandma grandpa
    coworker colleague client patient girl boy guy woman man teen teenager stepdad stepmom fiance someone somebody
    person he she they`,
  supposing: `if when whenever once would could might may almost nearly unless prevent prevention
    avoid avoiding risk instead wonder whether supposed`,
  fearing: 'scared afraid fear feared fearing fears terrified worried worry worries anxious nervous paranoid',
  dreaming: 'dream dreams dreamt dreamed dreaming nightmare nightmares',
  addressed: 'you your we us our everyone everybody people yourself',
  asking: 'anyone anybody what how does has should why',
  laughing: 'lol skullface',
  pastVerb:
    'wanted tried was were felt thought had attempted cut planned hoped wished considered did said prayed woke went told overdosed',
  writer: 'i',
  losing: 'after had was at with lost threw blew despite',
  contrast: 'but',
  sayingSo: 'think feel mean say',
  joining: 'but and because then',
  trivial: `traffic commute zoom wifi internet laundry spreadsheet spreadsheets monday mondays heat weather playlist
    song movie app printer homework meeting meetings dmv taxes commercial commercials paperwork parking ads update
    updates hold music math cardio burpees squats leg humidity cold alarm email emails`,
  unit: 'second seconds minute minutes hour hours day days week weeks month months year years yr yrs mo mos',
  longunit: 'weeks month months year years yr yrs decade decades',
  days: 'monday tuesday wednesday thursday friday saturday sunday fri sat sun mon tues wed thurs',
  himself: 'himself herself themselves themself himslef theirself',
  insult: `idiot idiots moron morons retard imbecile loser losers scum scumbag scumbags trash garbage vermin filth
    asshole dickhead prick twat wanker tosser cunt cunts bitch bitches whore whores slut sluts hoe skank pig cow
    bastard bastards douche douchebag dumbass dipshit shithead fuckwit fuckhead fucktard fuckface motherfucker jackass
    clown muppet crybaby snowflake psycho freak freaks creep pervert perv weirdo junkie junkies crackhead crackheads
    smackhead smackheads methhead tweaker druggie dopehead dopefiend wino lowlife parasite leech pansy wimp pussy
    coward simp incel libtard cuck snitch rat liar fraud hypocrite halfwit nitwit numpty bellend knobhead
    slag minger pillock arse troll swine cockroach subhuman degenerate tramp dog shitbag shitstain
    cocksucker slurword mongoloid spastic spaz cripple bum deadbeat failure disgrace waste`,
  insulting: `stupid pathetic disgusting worthless ugly dumb fat retard useless lazy weak gross filthy repulsive
    disgraceful ridiculous brainless clueless delusional ignorant stinking nasty vile vapid dense selfish insane
    mental toxic sick crazy trashy slutty lame boring fake shitty crap braindead dimwitted miserable spineless cheap
    dirty hideous evil annoying`,
  body: 'tits boobs ass dick cock pussy nudes nude naked breasts butt booty cunt body',
  hurt: `kill murder stab shoot strangle choke beat punch slap hit smack hurt destroy end slaughter rape bash crush
    smash batter cut gut shank knife jump merk clap bury burn hunt skin cripple maim hang poison behead execute
    torture drown bludgeon deck clobber pummel whoop whip lynch attack assault`,
  victim: `you him her them yourself husband wife boss ex neighbor landlord sponsor counselor facilitator therapist
    doctor mom dad brother sister roommate everyone everybody robin`,
} as const;

/** The lists that patterns call by name: single words in rows, longer phrases one by one. */
export const lists: Lists = {
  ...Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row.trim().split(/\s+/)])),
  ...phraseLists,
  ...drugLists,
};
