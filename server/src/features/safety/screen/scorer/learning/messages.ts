import { readdir, readFile } from 'node:fs/promises';
import { lexiconWords, type Reading, readMessage } from '../../reading.ts';
import { numberWord, sentenceEnd, unknownWord } from '../../text/dictionary.ts';
import { kinds } from '../categories.ts';
import { marks } from '../marks.ts';

/** Never trained on: what the figures of the report are honest by. */
const heldBackFile = 'held-back.tsv';
const harmless = ['benign-chat', 'benign-recovery', 'benign-idiom'];

/** A message of the training parts, read. */
export interface Message {
  readonly label: string;
  /** The number of its kind; -1 where it is harmless. */
  readonly kind: number;
  readonly text: string;
  /** As people talk, and not an exercise that is harder than that; and nothing that the rules were written by. */
  readonly isNatural: boolean;
  readonly reading: Reading;
}

/** Written as people talk, by others than those who wrote the rules: what thresholds may be set by. */
const naturalFile = /\.(talk|chat|posts)\.tsv$/;

/** Reads the messages of these folders that may be learned from, in a fixed order. Labels that are not scored are left out. */
export async function readMessages(folders: readonly URL[]): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (const folder of folders) {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.tsv') && name !== heldBackFile).sort();
    for (const file of files) {
      for (const line of (await readFile(new URL(file, folder), 'utf8')).split('\n')) {
        const [label = '', text] = line.split('\t');
        const kind = kinds.findIndex((each) => each.label === label);
        if (text === undefined || (kind === -1 && !harmless.includes(label))) continue;
        messages.push({ label, kind, text, isNatural: naturalFile.test(file), reading: readMessage(text) });
      }
    }
  }
  return messages;
}

/** How often each word occurs in the messages, as the net will read it. */
export function countWords(messages: readonly Message[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(lexiconWords.filter((word) => word !== '').map((word) => [word, 0]));
  for (const word of messages.flatMap(({ reading }) => wordsOf(reading))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsOf({ tokens: { ids, unknown } }: Reading): readonly string[] {
  return ids.flatMap((id, place) => {
    if (id === sentenceEnd) return [];
    if (id === numberWord) return [marks.number];
    return (id === unknownWord ? unknown[place] : lexiconWords[id]) || [];
  });
}

const alike = 0.6;
const rarestWords = 4;

/**
 * Numbers of groups, one for each message: those that say nearly the same are of one group, so that none is judged by a
 * net that learned its twin. Only messages that share one of their rarest words are compared.
 */
export function groupAlike(messages: readonly Message[]): readonly number[] {
  const wordSets = messages.map(({ text }) => new Set(text.toLowerCase().match(/[a-z0-9']+/g) ?? []));
  const counts = new Map<string, number>();
  for (const word of wordSets.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const groups = messages.map((_, index) => index);
  const holders = new Map<string, number[]>();

  function groupOf(index: number): number {
    let at = index;
    while (groups[at] !== at) at = groups[at] ?? at;
    return at;
  }

  for (const [index, words] of wordSets.entries()) {
    const rarest = [...words].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
    for (const word of rarest.slice(0, rarestWords)) {
      const others = holders.get(word) ?? [];
      holders.set(word, others);
      for (const other of others) {
        if (areAlike(words, wordSets[other] ?? new Set())) groups[groupOf(index)] = groupOf(other);
      }
      others.push(index);
    }
  }
  return messages.map((_, index) => groupOf(index));
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared) >= alike;
}
