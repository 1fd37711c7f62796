import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/** How many messages each label has at least, both parts together: below this its figures would be chance. */
const leastOf: Record<string, number> = {
  'self-harm': 280,
  'relapse-overdose': 260,
  sourcing: 220,
  threats: 130,
  abuse: 160,
  email: 70,
  phone: 110,
  address: 90,
  'full-name': 110,
  'benign-chat': 450,
  'benign-recovery': 450,
  'benign-idiom': 150,
};

const heldBackFile = 'held-back.tsv';

interface Line {
  file: string;
  raw: string;
  label: string;
  text: string;
}

const folder = new URL('./corpus/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv'));

async function linesOf(file: string): Promise<Line[]> {
  const written = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(new URL(file, folder)));
  return written
    .replace(/\n$/, '')
    .split('\n')
    .map((raw) => {
      const [label = '', text = ''] = raw.split('\t');
      return { file, raw, label, text };
    });
}

const lines = (await Promise.all(files.map(linesOf))).flat();

describe('The screening corpus', () => {
  it('has on every line a known label, one tab and a message', () => {
    const malformed = lines.filter(
      ({ raw, label, text }) => !(label in leastOf) || raw !== `${label}\t${text}` || text.trim() !== text || !text,
    );
    expect(malformed.map(({ file, raw }) => `${file}: ${raw}`)).toEqual([]);
  });

  it('keeps the training part of each label in the file of that name', () => {
    expect(files.toSorted()).toEqual([...Object.keys(leastOf).map((label) => `${label}.tsv`), heldBackFile].toSorted());
    expect(lines.filter(({ file, label }) => file !== heldBackFile && file !== `${label}.tsv`)).toEqual([]);
  });

  it('says nothing twice, so that no held-back message was seen in training', () => {
    const firstWith = new Map(lines.toReversed().map((line) => [line.text.toLowerCase(), line]));
    const repeated = lines.filter((line) => firstWith.get(line.text.toLowerCase()) !== line);
    expect(repeated.map(({ file, raw }) => `${file}: ${raw}`)).toEqual([]);
  });

  it.each(Object.entries(leastOf))('has enough of %s (%i), about a third of it held back', (label, least) => {
    const ofLabel = lines.filter((line) => line.label === label);
    const heldBack = ofLabel.filter(({ file }) => file === heldBackFile);
    expect(ofLabel.length).toBeGreaterThanOrEqual(least);
    expect(heldBack.length / ofLabel.length).toBeGreaterThan(0.28);
    expect(heldBack.length / ofLabel.length).toBeLessThan(0.4);
  });
});
