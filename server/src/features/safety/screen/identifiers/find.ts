import type { Signal } from '../signal.ts';
import type { Folded } from '../text/fold.ts';
import { findAddress } from './address.ts';
import { findEmail } from './email.ts';
import { findHandle } from './handle.ts';
import { findName } from './name.ts';
import { findSocialSecurity } from './numbers.ts';
import { findPhone } from './phone.ts';
import { readWriting } from './writing.ts';

const finders = [findEmail, findSocialSecurity, findPhone, findAddress, findName, findHandle] as const;

/** What in a message says who somebody is or where to reach them, at most one signal of each kind. */
export function findIdentifiers(original: string, folded: Folded): readonly Signal[] {
  const writing = readWriting(original, folded);
  const signals: Signal[] = [];
  for (const find of finders) {
    const found = find(writing);
    if (!found) continue;
    const { rule, strength, from, to } = found;
    const span = [folded.startAt(from), endOf(to, original, folded)] as const;
    signals.push({ category: 'personal-identifiers', strength, rule, span });
  }
  return signals;
}

/** What cannot be seen after the last letter, such as the frame of a keycap, belongs to it. */
function endOf(to: number, original: string, folded: Folded): number {
  const next = to < folded.text.length ? folded.startAt(to) : original.length;
  return Math.max(folded.endAt(to - 1), next);
}
