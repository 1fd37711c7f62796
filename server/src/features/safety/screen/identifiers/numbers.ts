import type { Found, Writing } from './writing.ts';

const socialSecurity = /(?<!\d|[-+$.])\d{3}-\d{2}-\d{4}(?![\d-])/g;
const bareNine = /(?<!\d)\d{3}[ .-]?\d{2}[ .-]?\d{4}(?!\d)/g;
const digitsOfOne = 9;
const named = /\b(ssn|social security|my social)\b/;

/** United States social security numbers: by their form, or any nine digits where the message names one. */
export function findSocialSecurity({ folded: { text }, digitSpace }: Writing): readonly Found[] {
  if (digitSpace < digitsOfOne) return [];
  const form = named.test(text) ? bareNine : socialSecurity;
  return [...text.matchAll(form)]
    .filter(({ 0: digits }) => !/^(000|666|9)/.test(digits))
    .map(({ 0: digits, index }) => ({
      rule: 'personal-identifiers.social-security',
      strength: 0.95,
      from: index,
      to: index + digits.length,
    }));
}
