import { readdir, readFile } from 'node:fs/promises';
import { crossValidated, screen } from '../features/safety/screen/screen.ts';
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

/** Screens every message of a corpus folder and counts, by label and part. */
export async function scoreCorpus(folder: URL): Promise<readonly Score[]> {
  const scores = new Map<string, Score>();
  for (const { label, part, text } of await readCorpus(folder)) {
    const signals = screen(text);
    const wanted = categoryOf[label] ?? null;
    const isSeen = wanted === null ? signals.length > 0 : signals.some(({ category }) => category === wanted);
    const { messages = 0, seen = 0 } = scores.get(`${part} ${label}`) ?? {};
    const score = { label, part, isBenign: wanted === null, messages: messages + 1, seen: seen + (isSeen ? 1 : 0) };
    scores.set(`${part} ${label}`, score);
  }
  return [...scores.values()];
}

/** The classes of length whose times are told apart, by the most characters of each. */
const lengthClasses = [40, 160, 640, 4_000];
/** Few messages of a corpus are as long as one may be: their text is laid end to end for that. */
const longestChars = 4_000;
const timesEach = 5;

/**
 * The table of recall and false alarms, and the time a message takes, for people to read. The held-back part is the
 * honest one; the cross-validation was made when the scorer was trained, by nets that had not learned the messages, on
 * the exercises that are written as people talk, many of which only hint at what they mean.
 */
export async function screenReport(folder: URL): Promise<string> {
  const scores = await scoreCorpus(folder);
  const row = (label: string, cells: readonly string[]) =>
    label.padEnd(22) + cells.map((cell) => cell.padStart(20)).join('');
  const table = (title: string, isBenign: boolean) => [
    row(title, ['training', 'cross-validated', 'held back']),
    ...Object.keys(categoryOf)
      .filter((label) => (categoryOf[label] === null) === isBenign)
      .map((label) =>
        row(label, [
          shareOf(scores.find((score) => score.label === label && score.part === 'training')),
          shareOf(crossValidated[label]),
          shareOf(scores.find((score) => score.label === label && score.part === 'held back')),
        ]),
      ),
  ];
  const texts = (await readCorpus(folder)).map(({ text }) => text);
  return [
    ...table('Recall', false),
    '',
    ...table('False alarms', true),
    '',
    row('Time a message', ['messages', 'p50', 'p99']),
    ...timesByLength(texts).map(({ name, timesUs }) =>
      row(name, [String(timesUs.length), micros(timesUs, 0.5), micros(timesUs, 0.99)]),
    ),
    '',
  ].join('\n');
}

function shareOf(score: { readonly messages: number; readonly seen: number } | undefined): string {
  if (!score) return '–';
  return `${((100 * score.seen) / score.messages).toFixed(1)} % of ${String(score.messages).padStart(4)}`;
}

/** How long the screening of each message took, in order, for each class of length. */
function timesByLength(texts: readonly string[]): readonly { readonly name: string; readonly timesUs: number[] }[] {
  const all = texts.join(' ');
  const long = Array.from({ length: Math.floor(all.length / longestChars) }, (_, at) =>
    all.slice(at * longestChars, (at + 1) * longestChars),
  );
  const messages = [...texts, ...long];
  // A server has long been warm; a first pass stands for that.
  for (const text of messages) screen(text);
  return lengthClasses.map((limit, at) => {
    const least = lengthClasses[at - 1] ?? 0;
    const ofClass = messages.filter(({ length }) => length > least && length <= limit);
    const timesUs = Array.from({ length: timesEach }, () => ofClass.map(timeUs)).flat();
    return { name: `${least + 1} to ${limit} chars`, timesUs: timesUs.sort((one, other) => one - other) };
  });
}

function timeUs(text: string): number {
  const before = performance.now();
  screen(text);
  return (performance.now() - before) * 1_000;
}

function micros(sortedUs: readonly number[], quantile: number): string {
  return `${(sortedUs[Math.floor(sortedUs.length * quantile)] ?? 0).toFixed(0)} µs`;
}
