import type { Draft } from './event.ts';
import { type Details, type Refusal, type RefusalCode, refusal } from './refusal.ts';

/**
 * What deciding on a command gives: exactly one event, or a refusal. One command is one event, so that
 * one stored document is the whole of it and nothing can be half done (docs/decisions/0003).
 */
export type Verdict<D extends Draft = Draft> =
  | { readonly ok: true; readonly draft: D }
  | { readonly ok: false; readonly refusal: Refusal };

/** The verdict that lets an event happen. */
export function accept<const Type extends string, const Data>(type: Type, data: Data): Verdict<Draft<Type, Data>> {
  return { ok: true, draft: { type, data } };
}

/** The verdict that refuses. */
export function refuse(code: RefusalCode, details: Details = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, details) };
}
