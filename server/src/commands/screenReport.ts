import { readdir, readFile } from 'node:fs/promises';
import { screen } from '../features/safety/screen/screen.ts';
import type { Category } from '../features/safety/screen/signal.ts';

/** What a message of each label of the corpus has to be seen as; benign ones as nothing. */
const categoryOf: Readonly<Record<string, Category | null>> = {
  'self-harm': 'self-harm',
  'relapse-overdose': 'relapse-overdose',
  sourcing: 'sourcing',
  threats: 'abuse-threats',
  abuse: 'abuse-threats',
  email: 'personal-identifiers',
  phone: 'personal-identifiers',
  address: 'personal-identifiers',
  'full-name': 'personal-identifiers',
  'benign-chat': null,
  'benign-recovery': null,
  'benign-idiom': null,
};

const heldBackFile = 'held-back.tsv';

/** How the messages of one label fared: seen as what they are, or, for benign ones, falsely as anything. */
export interface Score {
  readonly label: string;
  readonly part: 'training' | 'held back';
  readonly messages: number;
  readonly seen: number;
  readonly isBenign: boolean;
}

interface Message {
  readonly label: string;
  readonly part: Score['part'];
  readonly text: string;
}

/** Reads a corpus folder of `label<TAB>text` lines. Refuses (throws) a label that the report does not know. */
async function readCorpus(folder: URL): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort()) {
    const part = file === heldBackFile ? 'held back' : 'training';
    for (const line of (await readFile(new URL(file, folder), 'utf8')).split('\n')) {
      const [label = '', text] = line.split('\t');
      if (text === undefined) continue;
      if (!(label in categoryOf)) throw new Error(`${file} has the unknown label “${label}”`);
      messages.push({ label, part, text });
    }
  }
  return messages;
}

/** Screens every message of a corpus folder and counts, by label and part; with the time that each message took. */
export async function scoreCorpus(folder: URL): Promise<{ scores: readonly Score[]; timesMs: readonly number[] }> {
  const scores = new Map<string, Score>();
  const timesMs: number[] = [];
  const corpus = await readCorpus(folder);
  // A server has long been warm; a first pass stands for that.
  for (const { text } of corpus) screen(text);
  for (const { label, part, text } of corpus) {
    const before = performance.now();
    const signals = screen(text);
    timesMs.push(performance.now() - before);
    const wanted = categoryOf[label] ?? null;
    const isSeen = wanted === null ? signals.length > 0 : signals.some(({ category }) => category === wanted);
    const { messages = 0, seen = 0 } = scores.get(`${part} ${label}`) ?? {};
    const score = { label, part, isBenign: wanted === null, messages: messages + 1, seen: seen + (isSeen ? 1 : 0) };
    scores.set(`${part} ${label}`, score);
  }
  return { scores: [...scores.values()], timesMs };
}

/** The table of recall and false alarms, and the time a message took, for people to read. */
export async function screenReport(folder: URL): Promise<string> {
  const { scores, timesMs } = await scoreCorpus(folder);
  const row = (label: string, cells: readonly string[]) =>
    label.padEnd(22) + cells.map((cell) => cell.padStart(20)).join('');
  const table = (title: string, isBenign: boolean) => [
    row(title, ['training', 'held back']),
    ...Object.keys(categoryOf)
      .filter((label) => (categoryOf[label] === null) === isBenign)
      .map((label) => row(label, [share(scores, label, 'training'), share(scores, label, 'held back')])),
  ];
  const sorted = timesMs.toSorted((one, other) => one - other);
  return [
    ...table('Recall', false),
    '',
    ...table('False alarms', true),
    '',
    `${sorted.length} messages; p50 ${micros(sorted, 0.5)}, p99 ${micros(sorted, 0.99)} a message`,
    '',
  ].join('\n');
}

function share(scores: readonly Score[], label: string, part: Score['part']): string {
  const score = scores.find((each) => each.label === label && each.part === part);
  if (!score) return '–';
  return `${((100 * score.seen) / score.messages).toFixed(1)} % of ${String(score.messages).padStart(3)}`;
}

function micros(sortedMs: readonly number[], quantile: number): string {
  return `${((sortedMs[Math.floor(sortedMs.length * quantile)] ?? 0) * 1_000).toFixed(0)} µs`;
}
