import { wordSet } from './wordSet.ts';

/** Words that a message speaks of telephones with. */
export const phoneWords =
  wordSet(`call calls text number numbers cell phone mobile mob ring rings reach whatsapp signal landline
  tel telephone fax dial sms digits ph contact burner cel telefon mobil handy portable hotline line num no buzz ext facetime
  message imessage txt nr tlf buero bell shout digits cell# holler hit hmu give lift anytime area telegram viber wechat zalo
  number's cell's number: numero movil celular telefono telefonnummer ruf cellulare numer komorka ringa ring celle
  jio airtel vodacom mtn gcash mpesa voicemail voice`);

/** What is said with a code alone, so that it is no product number. */
export const codeCues = wordSet('postcode postal eircode zip post address addy live living near area house flat gate');

/** Words that a message speaks of one’s home with. */
export const homeWords =
  wordSet(`live living stay staying address addy mine package packages parcel house home deliver uber lyft taxi ship send place
  door trailer sober recovery rent zip mail neighbors`);

/** The last words of what is said right before the place where one lives: “i live at …”, “now living in …”. */
export const homeOpenings =
  wordSet(`live stay reside living staying residing address addy place house home door crib is was s now
  located lives wohne vivo habite abito moro mieszkam bor woon in at on en a pa der dem an na the`);

/** Words that a message speaks of names with. */
export const nameWords =
  wordSet(`name names facebook fb insta linkedin certificate id bracelet badge chart sheet roster married maiden
  legal surname profile account registered listed sign signed spelled spell christened passport`);

/** Where people have names that others find them by. */
export const platforms =
  wordSet(`insta instagram ig snap snapchat snapchats sc fb facebook messenger telegram tg kik discord
  tiktok twitter skype whatsapp threads wickr linkedin onlyfans reddit steam xbox psn gamertag venmo cashapp bluesky
  mastodon`);

/** Houses whose name alone says that a mail address is meant. */
export const mailHouses = wordSet(`gmail googlemail gmal gmial gamil hotmail yahoo ymail outlook icloud aol protonmail
  proton rediffmail btinternet tutanota`);
