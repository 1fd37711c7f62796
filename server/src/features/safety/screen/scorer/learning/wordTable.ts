import { lists } from '../../lexicon/lists.ts';
import { marks } from '../marks.ts';
import { openVocabulary } from '../vocabulary.ts';
import { dimensions, type WordVectors } from './vectors.ts';

/** Words that the vectors do not have, and the ones that stand nearest to them. */
const kin: Readonly<Record<string, string>> = {
  i: 'me my myself',
  a: 'an the',
  [marks.begin]: '',
  [marks.unknown]: '',
  [marks.number]: 'three five seven ten twenty',
  yearnumber: 'year decade',
  skullface: 'lol',
  pillpicture: 'pill pills',
  snowpicture: 'snow cocaine',
  leafpicture: 'weed marijuana',
  plugpicture: 'dealer',
  gunpicture: 'gun',
  knifepicture: 'knife',
  unalive: 'kill suicide',
  unaliving: 'killing suicide',
  slurword: 'nigger faggot',
  dumbass: 'dumb idiot',
  sponsee: 'sponsor mentor',
  vape: 'smoke cigarette',
};

/** Names of drugs that the vectors do not have stand where the other drugs stand. */
const drugKin = 'heroin cocaine oxycodone pills';

/** The words beyond those of the exercises, the commonest of the language: people write what nobody foresaw. */
const commonest = 16_000;
const plainWord = /^[a-z][a-z']*$/;
/** A word that was met so often may be what a mistyped one was meant to be. */
const oftenEnough = 3;

export interface WordTable {
  readonly words: readonly string[];
  readonly mistakable: number;
  /** How many of the first words the exercises hold. */
  readonly learned: number;
  readonly vectors: Float32Array;
}

/** The words that the net is to know, the commonest in the exercises first, with the vectors that it begins with. */
export function buildWordTable(counts: ReadonlyMap<string, number>, source: WordVectors): WordTable {
  const { drug = [] } = lists;
  const drugs = new Set(drug);
  const vectors = new Map<string, readonly number[]>();

  function take(word: string): void {
    if (vectors.has(word)) return;
    const near = kin[word] ?? (drugs.has(word) ? drugKin : undefined);
    const vector = source.vectorOf(word) ?? (near === undefined ? undefined : meanOf(near, source));
    if (vector) vectors.set(word, vector);
  }

  const byCount = [...counts].sort(([, one], [, other]) => other - one);
  const met = byCount.filter(([, count]) => count > 0).map(([word]) => word);
  for (const word of [...Object.keys(kin), marks.end, marks.question, ...met]) take(word);
  const learned = vectors.size;
  const mistakable = [...vectors.keys()].filter((word) => (counts.get(word) ?? 0) >= oftenEnough).length;
  for (const [word] of byCount) take(word);
  for (const word of source.words.slice(0, 2 * commonest)) {
    if (vectors.size < commonest && plainWord.test(word)) take(word);
  }
  return {
    words: [...vectors.keys()],
    mistakable,
    learned,
    vectors: Float32Array.from([...vectors.values()].flat()),
  };
}

function meanOf(words: string, source: WordVectors): readonly number[] {
  const vectors = words.split(' ').map((word) => source.vectorOf(word) ?? []);
  return Array.from({ length: dimensions }, (_, at) => {
    return vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / vectors.length;
  });
}

export function vocabularyOf({ words, mistakable }: Pick<WordTable, 'words' | 'mistakable'>) {
  return openVocabulary(words, words.slice(0, mistakable));
}
