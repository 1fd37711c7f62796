import type { Refusal } from '@cairn/shared/kernel/refusal';
import type { MessageDescriptor } from 'react-intl';
import { helpTexts as texts } from './texts.ts';

/** What screening saw in somebody's words, as a refusal tells it. */
export type Seen = NonNullable<Refusal['signals']>;

/** A stretch of a text, marked or not. */
export interface Stretch {
  readonly from: number;
  readonly words: string;
  readonly isMarked: boolean;
}

/** A text in stretches, those that were seen marked. Spans may overlap, and ones beyond the text are cut. */
export function stretchesOf(body: string, spans: readonly (readonly [number, number])[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const take = (to: number, isMarked: boolean) => {
    if (to > at) stretches.push({ from: at, words: body.slice(at, to), isMarked });
    at = Math.max(at, to);
  };
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    take(Math.min(from, body.length), false);
    take(Math.min(to, body.length), true);
  }
  take(body.length, false);
  return stretches;
}

const seenTexts: Readonly<Record<string, MessageDescriptor>> = {
  'self-harm': texts.sawSelfHarm,
  'relapse-overdose': texts.sawRelapse,
  sourcing: texts.sawSourcing,
  'abuse-threats': texts.sawThreats,
};

/** What each thing seen looks like, in words, each said once. Categories of a newer server count as personal. */
export function seenIn(body: string, seen: Seen): readonly MessageDescriptor[] {
  const all = seen.map(({ category, span }) => seenTexts[category] ?? personal(body.slice(...span)));
  return [...new Set(all)];
}

/** What a personal detail looks like by its signs. */
function personal(words: string): MessageDescriptor {
  const digits = words.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (/@|\bat\b.+\bdot\b/iu.test(words)) return texts.sawEmail;
  if (digits >= 7 && digits > letters) return texts.sawPhone;
  if (digits > 0 && letters > 0) return texts.sawAddress;
  return digits === 0 && letters > 0 ? texts.sawName : texts.sawPersonal;
}
