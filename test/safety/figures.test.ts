import { type Score, scoreCorpus } from '@cairn/server/src/commands/screenReport';
import { expect, it } from 'vitest';

/** What the screening has to see of each label in the part of the corpus that it was made with. */
const leastSeen: Readonly<Record<string, number>> = {
  'self-harm': 0.85,
  'relapse-overdose': 0.7,
  sourcing: 0.7,
  threats: 0.8,
  abuse: 0.65,
  email: 0.98,
  phone: 0.98,
  address: 0.8,
  'full-name': 0.9,
};

/**
 * What it has to see in the part that nobody who works on it reads, where most messages of the first labels only hint at
 * what they mean: a floor that catches a slide, not the aim.
 */
const leastSeenHeldBack: Readonly<Record<string, number>> = {
  'self-harm': 0.33,
  'relapse-overdose': 0.3,
  sourcing: 0.4,
  threats: 0.6,
  abuse: 0.55,
  email: 0.95,
  phone: 0.92,
  address: 0.9,
  'full-name': 0.85,
};

const mostFalse: Readonly<Record<string, number>> = {
  'benign-chat': 0.03,
  'benign-recovery': 0.05,
  'benign-idiom': 0.05,
};
const mostFalseHeldBack: Readonly<Record<string, number>> = {
  'benign-chat': 0.04,
  'benign-recovery': 0.08,
  'benign-idiom': 0.1,
};

const { scores } = await scoreCorpus(new URL('./corpus/', import.meta.url));

/** The labels of a part whose share of seen messages is not as it has to be. */
function failing(part: Score['part'], isRight: (label: string, share: number) => boolean): readonly string[] {
  return scores
    .filter((score) => score.part === part && !isRight(score.label, score.seen / score.messages))
    .map(({ label, seen, messages }) => `${label}: ${seen} of ${messages}`);
}

it('sees what it has to see of the messages it was made with, and alarms falsely at few', () => {
  expect(
    failing('training', (label, share) => share >= (leastSeen[label] ?? 0) && share <= (mostFalse[label] ?? 1)),
  ).toEqual([]);
});

it('does not slide on the messages that were held back', () => {
  expect(
    failing(
      'held back',
      (label, share) => share >= (leastSeenHeldBack[label] ?? 0) && share <= (mostFalseHeldBack[label] ?? 1),
    ),
  ).toEqual([]);
});
