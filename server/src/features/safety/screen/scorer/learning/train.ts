import { lexiconWords } from '../../reading.ts';
import { kinds } from '../categories.ts';
import { gravestOf } from '../gravest.ts';
import type { NetFile } from '../netFile.ts';
import { openRowFinder, sentencesOf } from '../sentences.ts';
import type { Example } from './examples.ts';
import { type Judged, judge, tallyOf } from './judge.ts';
import type { Course } from './learn.ts';
import type { Learner } from './learner.ts';
import { countWords, groupAlike, type Message, readMessages } from './messages.ts';
import { pack } from './pack.ts';
import { scoresOf } from './pass.ts';
import { openRandom } from './random.ts';
import { dimensions, fetchVectors } from './vectors.ts';
import { buildWordTable, vocabularyOf, type WordTable } from './wordTable.ts';
import { openWork, type Work } from './work.ts';

const course: Course = {
  shape: { members: 3, dimensions, widths: [1, 2, 3], filters: 48 },
  outputCount: kinds.length + 1,
  epochs: 9,
  batchSize: 32,
  stepSize: 0.003,
  vectorStep: 1,
  fade: 0,
  dropFilters: 0.4,
  dropNumbers: 0.1,
  seed: 1,
};

/** Messages are left out by turns, to be scored by nets that did not learn them. */
const folds = 2;

/** Learns a net from the training parts in these folders, and judges it by messages that it did not learn. Deterministic. */
export async function train(folders: readonly URL[], say: (progress: string) => void): Promise<NetFile> {
  const messages = await readMessages(folders);
  const table = buildWordTable(countWords(messages), await fetchVectors());
  const finder = openRowFinder(lexiconWords, vocabularyOf(table));
  const examples = messages.map(({ kind, reading }) => ({
    kind,
    sentences: sentencesOf(reading.tokens, finder).map(({ rows }) => rows),
  }));
  say(`${messages.length} messages, ${table.words.length} words`);
  const work = openWork(say);
  const [members, judged] = await Promise.all([
    learnMembers(examples, table, { seed: course.seed, work }),
    crossValidate(messages, examples, { table, work }),
  ]);
  const judgements = judge(judged);
  return { ...pack(members, table), judgements, crossValidated: tallyOf(judged, judgements) };
}

async function crossValidate(
  messages: readonly Message[],
  examples: readonly Example[],
  { table, work }: { readonly table: WordTable; readonly work: Work },
): Promise<readonly Judged[]> {
  const random = openRandom(0);
  const foldOfGroup = new Map<number, number>();
  const foldOf = groupAlike(messages).map((group) => {
    const fold = foldOfGroup.get(group) ?? random.below(folds);
    foldOfGroup.set(group, fold);
    return fold;
  });
  const judgeFold = async (fold: number) => {
    const others = examples.filter((_, index) => foldOf[index] !== fold);
    const members = await learnMembers(others, table, { seed: course.seed + (fold + 1) * course.shape.members, work });
    return messages.flatMap((message, index) =>
      foldOf[index] === fold
        ? [{ message, scores: gravestOf(scoresOf(members, examples[index]?.sentences ?? [])) }]
        : [],
    );
  };
  return (await Promise.all(Array.from({ length: folds }, (_, fold) => judgeFold(fold)))).flat();
}

/** Trains the members apart, each from another seed: where one is mistaken by chance, the others are not. */
async function learnMembers(
  examples: readonly Example[],
  { vectors }: WordTable,
  { seed, work }: { readonly seed: number; readonly work: Work },
): Promise<readonly [Learner, ...Learner[]]> {
  const learnOne = (member: number) => work({ examples, vectors, course: { ...course, seed: seed + member } });
  return Promise.all([
    learnOne(0),
    ...Array.from({ length: course.shape.members - 1 }, (_, other) => learnOne(other + 1)),
  ]);
}
