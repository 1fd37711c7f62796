import type { Found, Writing } from './writing.ts';

const socialSecurity = /(?<!\d|[-+$.])\d{3}-\d{2}-\d{4}(?![\d-])/g;
const bareNine = /(?<!\d)\d{3}[ .-]?\d{2}[ .-]?\d{4}(?!\d)/g;
const digitsOfOne = 9;
const named = /\b(ssn|social security|my social)\b/;

/** A United States social security number: by its form, or any nine digits where the message names one. */
export function findSocialSecurity({ folded: { text }, digitSpace }: Writing): Found | undefined {
  if (digitSpace < digitsOfOne) return undefined;
  for (const { 0: digits, index } of text.matchAll(named.test(text) ? bareNine : socialSecurity)) {
    if (/^(000|666|9)/.test(digits)) continue;
    return { rule: 'personal-identifiers.social-security', strength: 0.95, from: index, to: index + digits.length };
  }
  return undefined;
}
