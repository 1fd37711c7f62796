import { readdir, readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { readMessage } from '../features/safety/screen/reading.ts';
import { type ScoredCategory, scoredCategories } from '../features/safety/screen/scorer/categories.ts';
import { type Example, scoreUnder, train } from '../features/safety/screen/scorer/train.ts';

/** Never trained on: what the figures of the report are honest by. */
const heldBackFile = 'held-back.tsv';

const labelsOf: Readonly<Record<ScoredCategory, readonly string[]>> = {
  'self-harm': ['self-harm'],
  'relapse-overdose': ['relapse-overdose'],
  sourcing: ['sourcing'],
  'abuse-threats': ['threats', 'abuse'],
};

/** The share of benign messages, unseen in training, that the score of one category alone may alarm at. */
const mayAlarm: Readonly<Record<ScoredCategory, number>> = {
  'self-harm': 0.008,
  'relapse-overdose': 0.008,
  sourcing: 0.008,
  'abuse-threats': 0.007,
};

const benignLabels = ['benign-chat', 'benign-recovery'];

/** Messages are left out by turns to learn where the threshold has to stand. */
const folds = 5;

interface Labelled {
  /** Whether it is as people talk; the exercises beside the corpus are harder than that. */
  readonly isNatural: boolean;
  readonly label: string;
  readonly features: Example['features'];
}

/**
 * Learns the weights of the scorer from the training parts of the corpora (our own sentences alone) and gives the source
 * of `scorer/weights.ts`. Deterministic. The threshold of each category is set by cross-validation, so that benign
 * messages that were not trained on alarm no more often than `mayAlarm`.
 */
export async function trainScreen({ corpus, exercises }: { corpus: URL; exercises: URL }): Promise<string> {
  const messages = [...(await readTraining(corpus, true)), ...(await readTraining(exercises, false))];
  const models: Record<string, { scale: number; bias: number; threshold: number }> = {};
  const packed: Int8Array[] = [];
  for (const category of scoredCategories) {
    const threshold = thresholdFor(category, messages);
    const trained = train(messages.map((message) => exampleOf(category, message)));
    const scale = trained.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    packed.push(Int8Array.from(trained.weights, (weight) => Math.round(weight / scale)));
    models[category] = { scale: rounded(scale), bias: rounded(trained.bias), threshold: rounded(threshold) };
  }
  const weights = deflateRawSync(Buffer.concat(packed.map((bytes) => new Uint8Array(bytes.buffer))), {
    level: 9,
  }).toString('base64');
  return sourceOf(models, weights);
}

async function readTraining(folder: URL, isNatural: boolean): Promise<readonly Labelled[]> {
  const messages: Labelled[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.tsv') && name !== heldBackFile).sort()) {
    for (const line of (await readFile(new URL(file, folder), 'utf8')).split('\n')) {
      const [label = '', text] = line.split('\t');
      if (text !== undefined) messages.push({ isNatural, label, features: readMessage(text).features });
    }
  }
  return messages;
}

function exampleOf(category: ScoredCategory, { label, features }: Labelled): Example {
  if (labelsOf[category].includes(label)) return { features, target: 1, weight: 3 };
  // To take one kind of trouble for another does less harm than to see trouble where there is none.
  return { features, target: 0, weight: label.startsWith('benign') ? 1 : 0.3 };
}

/** The score that no kind of natural benign message passes more often than it may, when it was not trained on. */
function thresholdFor(category: ScoredCategory, messages: readonly Labelled[]): number {
  const scores = new Map<string, number[]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const others = messages.filter((_, index) => index % folds !== fold);
    const trained = train(others.map((message) => exampleOf(category, message)));
    for (const [index, { isNatural, label, features }] of messages.entries()) {
      if (!isNatural || index % folds !== fold) continue;
      const ofLabel = scores.get(label) ?? [];
      scores.set(label, ofLabel);
      ofLabel.push(scoreUnder(trained, features));
    }
  }
  const limits = benignLabels.map((label) => {
    const sorted = (scores.get(label) ?? []).toSorted((one, other) => other - one);
    return sorted[Math.floor(sorted.length * mayAlarm[category])] ?? 0;
  });
  return Math.max(...limits);
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function sourceOf(models: Readonly<Record<string, object>>, weights: string): string {
  const rows = Object.entries(models).map(([category, values]) => {
    const key = category.includes('-') ? `'${category}'` : category;
    const pairs = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
    return `    ${key}: { ${pairs.join(', ')} },`;
  });
  return `/** Written by \`npm run screen:train\` from the training parts of the corpora; see \`commands/screenTrain.ts\`. */
export const packed: {
  readonly models: Readonly<
    Record<string, { readonly scale: number; readonly bias: number; readonly threshold: number }>
  >;
  /** A row of signed bytes for each category, one a bucket, in the order of the categories; deflated, in base64. */
  readonly weights: string;
} = {
  models: {
${rows.join('\n')}
  },
  weights:
    '${weights}',
};
`;
}
