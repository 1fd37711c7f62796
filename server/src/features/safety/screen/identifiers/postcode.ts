import { kind } from './kinds.ts';
import { type Found, hasKind, type Writing } from './writing.ts';

const britain =
  /\b(?:[bglmnsew]|a[bl]|b[abdhlnrst]|c[abfhmortvw]|d[adeghlnty]|e[chnx]|f[ky]|g[luy]|h[adgprsux]|i[gpv]|k[atwy]|l[adelnsu]|m[ekl]|n[egnprw]|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]|t[adfnqrsw]|ub|w[acdfnrsv]|yo|ze|bt|je|im|hr)\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}\b/;
const canada = /\b[abceghj-nprstvxy]\d[abceghj-nprstv-z] ?\d[abceghj-nprstv-z]\d\b/;
const ireland = /\b(?:[acdefhknprtvwxy]\d{2}|d6w) ?(?=[\d]*[acdefhknprtvwxy])[acdefhknprtvwxy\d]{4}\b/;
const america =
  /\b(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]),? \d{5}(?:-\d{4})?\b/;
/** `Goethestr. 22a, 60311 Frankfurt`, `Dorpsstraat 18, 3511 AB Utrecht`: a number, a comma, a code and a town. */
const continent = /(?<=\p{L}{3}\.? )\d{1,4}(?: ?[a-h])?,? (?:[a-z]{1,2}-)?\d{2}-?\d{2,3}(?: [a-z]{2})? \p{L}{3,}/u;
const box =
  /\b(?:p\.? ?o\.?[ -]?box|post office box|gpo box|private bag|postfach|casilla postal|apartado(?: postal)?|boite postale) ?#?\d{1,6}\b/;

/** How each code ends, which is cheaper to look for than the whole, and few messages have it. */
const codes: readonly { readonly end: RegExp; readonly form: RegExp }[] = [
  { end: /\d{5}/, form: america },
  { end: /\d[a-z]{2}\b/, form: britain },
  { end: /\d[a-z] ?\d[a-z]\d/, form: canada },
  { end: /\d\d? ?[a-z\d]{4}\b/, form: ireland },
];
const saysTownCode = /\d(?: ?[a-h])?,? (?:[a-z]{1,2}-)?\d{2}-?\d{2,3} /;
const saysBox = /box|postfach|private bag|apartado|casilla|postale/;

/** A box at the post office, or a code that stands for a few houses, given with a house or said to be one. */
export function findPostcode(writing: Writing): Found | undefined {
  if (writing.digitSpace === 0) return undefined;
  const { text } = writing.folded;
  const boxed = (saysBox.test(text) ? box.exec(text) : null) ?? (saysTownCode.test(text) ? continent.exec(text) : null);
  if (boxed) return foundAddress(boxed.index, boxed.index + boxed[0].length);
  for (const { end, form } of codes) {
    const match = end.test(text) ? form.exec(text) : null;
    if (match && isGiven(writing, match, form)) return foundAddress(match.index, match.index + match[0].length);
  }
  return undefined;
}

/** Whether a code is given with a house, or said to be one. */
function isGiven(writing: Writing, { 0: code, index }: RegExpExecArray, form: RegExp): boolean {
  if (form === america && wordyStates.test(code) && !isCapital(writing, index)) return false;
  const before = writing.folded.text.slice(0, index);
  return /\d/.test(before) || (form !== ireland && before.includes(',')) || hasKind(writing, kind.codeCue);
}

/** States whose letters are a word: “in 10000 steps”. */
const wordyStates = /^(?:in|or|me|hi|ok|oh|la|ma|pa|de|id)\b/;

function isCapital(writing: Writing, place: number): boolean {
  return writing.words().some(({ at, capital }) => at === place && capital);
}

/** Where somebody lives or can be found, as a signal. */
export function foundAddress(from: number, to: number): Found {
  return { rule: 'personal-identifiers.street-address', strength: 0.85, from, to };
}
