import { titles } from './nameParts.ts';
import { wordSet } from './wordSet.ts';
import type { Written } from './writing.ts';

/**
 * What the words before a name say of it: `own` that the writer’s name follows, `self` that the writer speaks of themself,
 * `pointing` that somebody or something is pointed at, `vow` that a promise may follow, `farewell` that a letter ends.
 */
export type Opening = 'own' | 'self' | 'pointing' | 'vow' | 'farewell' | 'none';

const phrases: Readonly<Record<Exclude<Opening, 'none'>, string>> = {
  own: `my name is,my name's,my names,my name iz,my name,name is,name's,names,name,me llamo,je m'appelle,je mappelle,mi nombre es,ich heisse,
    mein name ist,mi chiamo,meu nome e,nazywam sie,mijn naam is,jag heter,jeg heter,menya zovut,jmenuji se,full name,christened,i was born,born as,
    certificate says,license says,passport says,bracelet says,on paper,publish under,facebook as,fb as,linkedin as,insta as,
    instagram as,insta is under,under the name,the name,signed,yours truly,signing off,known as,they call me,call me,marriage is,sheet,
    registered as,registered under,listed as,listed under,sign me up as,sign me up,put me down as,put me down,put down,married name,
    maiden name,account name is,real me is,goes by,friends call me,address me as,booked under,filed under,am called,named me,calls me,
    it says,chart says,id says,linkedin is,facebook is,fb is,tiktok is,attendance,new member,newbie,newbie here,count me in,google me,
    search for,short for,married name is,maiden name was,maiden name is,legal name is,real name is,actual name is,full name is,
    middle name,present,born,nee,formerly,name of,knows me as,sign as,tag me,find me,friend me,the name's,surname,my parents named me,aka,a.k.a`,
  self: `i'm,im,i am,i'am,iam,am,talking to,down as,on here as,answer to,respond to,ask for,look for,i was,find me under,look me up,add me,i go by,go by,used to be,introducing myself,myself,as asked,says,know me as,
    me up,under,as,fb,facebook,insta,ich bin,je suis,yo soy,soy,sono,eu sou,sou,jestem,ik ben,jag ar,jeg er,who this,checking in,check in`,
  pointing: `this is,its,it's,it is,it's me,its me,it is me,me,thats me,that's me,now,tonight,add,is i`,
  vow: `i`,
  farewell: `sincerely,regards,thanks,thank you,cheers,love,xx,xo,wishes,yours,hugs,peace,blessings,respectfully,love from,hello from,hi from,greetings from,hugs from,regards from,-,--,—,~`,
};

const openings: ReadonlyMap<string, Opening> = new Map(
  (['farewell', 'vow', 'pointing', 'self', 'own'] as const).flatMap((opening) =>
    phrases[opening].split(',').map((phrase) => [phrase.trim().replace(/\s+/g, ' '), opening] as const),
  ),
);
/** The last words of the openings: most words need no closer look. */
const openingEnds: ReadonlySet<string> = new Set(
  [...openings.keys()].map((text) => text.slice(text.lastIndexOf(' ') + 1)),
);
const longestOpening = 4;

const fillers = wordSet(
  'uh um just the one only and your ya yer old again officially now boy girl man friend kinda long also',
);

/** How the words before a place open it for a name; titles and fillers between do not count. */
export function openingBefore(words: readonly Written[], index: number): Opening {
  let at = index;
  while (at > index - longestOpening && isFiller(words[at - 1])) at -= 1;
  return openingAt(words, at) ?? (at < index ? openingAt(words, index) : undefined) ?? 'none';
}

function openingAt(words: readonly Written[], at: number): Opening | undefined {
  if (!openingEnds.has(words[at - 1]?.text ?? '')) return undefined;
  for (let size = Math.min(longestOpening, at); size >= 1; size -= 1) {
    const before = words.slice(at - size, at);
    if (before.slice(1).some(({ gap }) => /[.!?]/.test(gap))) continue;
    const opening = openings.get(before.map((word) => word.text).join(' '));
    if (opening) return opening;
  }
  return undefined;
}

function isFiller(word: Written | undefined): boolean {
  return word !== undefined && (fillers.has(word.text) || titles.has(word.text));
}
