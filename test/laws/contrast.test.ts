import { readFileSync } from 'node:fs';
import { cssVariables, theme } from '@cairn/client/app/theme';
import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../client/src/app/tokens.css', import.meta.url), 'utf8');

type Scheme = 'light' | 'dark';

/** The colours of a scheme by their names, ours and those that Mantine is given. */
function coloursOf(scheme: Scheme): ReadonlyMap<string, string> {
  const [light = '', dark = ''] = tokens.split('@media screen');
  const [darkOnly = ''] = dark.split('@media print');
  const declared = (css: string) =>
    [...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]);
  const mantine = Object.entries(cssVariables(mergeMantineTheme(DEFAULT_THEME, theme))[scheme]);
  const all = [...declared(light), ...(scheme === 'dark' ? declared(darkOnly) : []), ...mantine];
  return new Map(all as [string, string][]);
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Which words stand on which grounds. */
const standsOn: Readonly<Record<string, readonly string[]>> = {
  '--ink': [
    '--page',
    '--surface',
    '--raised',
    '--sunken',
    '--hover',
    '--own',
    '--accent-soft',
    '--clay-soft',
    '--desk',
  ],
  '--ink-soft': [
    '--page',
    '--surface',
    '--raised',
    '--sunken',
    '--hover',
    '--own',
    '--accent-soft',
    '--clay-soft',
    '--desk',
  ],
  '--on-filled': ['--accent', '--accent-ink'],
  '--accent-ink': ['--page', '--surface', '--raised', '--hover', '--own', '--accent-soft'],
  '--amber-ink': ['--page', '--surface', '--amber-soft', '--desk'],
  '--clay-ink': ['--page', '--surface', '--raised', '--hover', '--clay-soft', '--desk'],
  '--on-call-ink': ['--on-call'],
  '--desk-ink': ['--desk', '--surface'],
  '--mantine-color-placeholder': ['--surface', '--raised', '--mantine-color-default'],
  '--mantine-color-error': ['--page', '--surface'],
};

/** Level AA for words of any size (WCAG 2.2, 1.4.3). */
const leastForWords = 4.5;

describe.each(['light', 'dark'] as const)('In the %s scheme', (scheme) => {
  const colours = coloursOf(scheme);
  const pairs = Object.entries(standsOn).flatMap(([words, grounds]) =>
    grounds.map((ground) => [words, ground] as const),
  );

  test.each(pairs)('%s can be read on %s', (words, ground) => {
    const [inkHex = '', groundHex = ''] = [colours.get(words), colours.get(ground)];
    expect([inkHex, groundHex].every((hex) => /^#[0-9a-f]{6}$/.test(hex))).toBe(true);
    expect(contrast(inkHex, groundHex)).toBeGreaterThanOrEqual(leastForWords);
  });
});
