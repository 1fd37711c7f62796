import { mailHouses, platforms } from './cueWords.ts';
import { spokenOfHouses } from './email.ts';
import { everydayWords } from './everydayWords.ts';
import { kind } from './kinds.ts';
import { plainEnglish } from './plainEnglish.ts';
import { wordSet } from './wordSet.ts';
import { type Found, hasKind, isKind, type Writing, type Written } from './writing.ts';

const joints = wordSet(
  'is its are under handle name username user id as called at by @ me add on profile account tag my one it address im - -- =',
);
/** Of those, the ones that say that a name follows. */
const namers = wordSet('is its are under handle name username user id as called');
const reach = 4;

/** A name on another platform: `insta: river_88`, `my snap is junebug`, `@junebug on tiktok`. */
export function findHandle(writing: Writing): Found | undefined {
  if (!hasKind(writing, kind.platform)) return undefined;
  const words = writing.words();
  for (let index = 0; index < words.length; index += 1) {
    if (!isKind(words[index], kind.platform)) continue;
    const isMail = mailHouses.has(words[index]?.text.replace(/'s$/, '') ?? '');
    const handle = handleAfter(words, index) ?? (isMail ? boxBefore(words, index) : handleBefore(words, index));
    if (handle) return asFound(handle, isMail ? 'email' : 'handle');
  }
  return undefined;
}

function handleAfter(words: readonly Written[], platform: number): Written | undefined {
  const owned = words.slice(Math.max(0, platform - 2), platform).some(({ text }) => text === 'my' || text === 'add');
  const mayBePlain = !spokenOfHouses.has(words[platform]?.text ?? '');
  let named = false;
  for (const word of words.slice(platform + 1, platform + 1 + reach)) {
    if (/[.!?]/.test(word.gap) || platforms.has(word.text)) return undefined;
    if (isHandle(word.text)) return word;
    if (mayBePlain && (/[:=]/.test(word.gap) || (named && owned)) && isName(word.text)) return word;
    if (!joints.has(word.text)) return undefined;
    named = named || namers.has(word.text);
  }
  return undefined;
}

function handleBefore(words: readonly Written[], platform: number): Written | undefined {
  return words.slice(Math.max(0, platform - 3), platform).find(({ text }) => /^@[a-z0-9_]{3,30}$/.test(text));
}

/** “larrylamb60, gmail”, “larrylamb60 on gmail”. */
function boxBefore(words: readonly Written[], house: number): Written | undefined {
  const before = /^(on|at|@|-)$/.test(words[house - 1]?.text ?? '') ? words[house - 2] : words[house - 1];
  return before && isHandle(before.text) && /^[, (@-]*$/.test(words[house]?.gap ?? '') ? before : undefined;
}

function isHandle(text: string): boolean {
  return (
    /^@[a-z0-9_]{3,30}$/.test(text) ||
    (/^[a-z0-9_]{4,30}(#\d{4})?$/.test(text) && /[a-z]/.test(text) && /[0-9_#]/.test(text))
  );
}

const notNames = wordSet(`down broken dead fun bad good great the a an so not toxic full too hard my better back off
  live where how what just really deleted gone blocked messing making ruining triggering killing private public`);

function isName(text: string): boolean {
  if (!/^[a-z0-9_]{4,30}$/.test(text) || notNames.has(text) || joints.has(text)) return false;
  return !plainEnglish.has(text) && !everydayWords.has(text);
}

function asFound({ text, at }: Written, kind: 'email' | 'handle'): Found {
  return { rule: `personal-identifiers.${kind}`, strength: 0.75, from: at, to: at + text.length };
}
