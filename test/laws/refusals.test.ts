import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RefusalCode, refusals } from '@cairn/shared/kernel/refusal';
import { liveRequests, routes } from '@cairn/shared/registry/wire';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Ways of saying no, in the sources: `new Refused('code')`, `refuse('code')`, `refusal('code')` and named codes. */
const given = new Set(
  ['shared/src', 'server/src']
    .flatMap(sourcesBelow)
    .flatMap((source) => [...source.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map(([, code]) => code)),
);

const codes = Object.keys(refusals) as RefusalCode[];

describe('the registry of refusals', () => {
  it.each(codes)('%s is given somewhere', (code) => {
    expect(given.has(code)).toBe(true);
  });

  it.each(codes)('%s has a text of its own that does not blame', (code) => {
    const { text } = refusals[code];
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/\b(you (failed|must|cannot|can't)|wrong|error|illegal|forbidden|denied|bad)\b/i);
    expect(codes.filter((other) => refusals[other].text === text)).toEqual([code]);
  });

  it('is what routes and live requests promise to give', () => {
    for (const { refusals: promised } of [...routes, ...liveRequests]) {
      for (const code of promised) expect(codes).toContain(code);
    }
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== join('kernel', 'refusal.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
}
