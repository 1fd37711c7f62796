import { type Score, scoreCorpus } from '@cairn/server/src/commands/screenReport';
import { crossValidated } from '@cairn/server/src/features/safety/screen/screen';
import { describe, expect, it } from 'vitest';

type Shares = Readonly<Record<string, number>>;

/** What the screening has to see of each label in the part of the corpus that it was made with. */
const leastSeen: Shares = {
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
const leastSeenHeldBack: Shares = {
  'self-harm': 0.4,
  'relapse-overdose': 0.41,
  sourcing: 0.62,
  threats: 0.58,
  abuse: 0.66,
  email: 0.95,
  phone: 0.92,
  address: 0.9,
  'full-name': 0.85,
};

const mostFalse: Shares = { 'benign-chat': 0.03, 'benign-recovery': 0.05, 'benign-idiom': 0.05 };
const mostFalseHeldBack: Shares = { 'benign-chat': 0.03, 'benign-recovery': 0.05, 'benign-idiom': 0.05 };
const mostFalseCrossValidated: Shares = { 'benign-chat': 0.03, 'benign-recovery': 0.04 };

const scores = await scoreCorpus(new URL('./corpus/', import.meta.url));

/** The labels of a part whose share of seen messages is less than it has to be, or more than it may be. */
function failing(part: Score['part'], least: Shares, most: Shares): readonly string[] {
  return scores
    .filter((score) => score.part === part)
    .filter(
      ({ label, seen, messages }) => seen < (least[label] ?? 0) * messages || seen > (most[label] ?? 1) * messages,
    )
    .map(({ label, seen, messages }) => `${label}: ${seen} of ${messages}`);
}

describe('The screening', () => {
  it('sees what it has to see of the messages it was made with, and alarms falsely at few', () => {
    expect(failing('training', leastSeen, mostFalse)).toEqual([]);
  });

  it('does not slide on the messages that were held back', () => {
    expect(failing('held back', leastSeenHeldBack, mostFalseHeldBack)).toEqual([]);
  });

  it.each(Object.entries(mostFalseCrossValidated))(
    'alarmed at no more of %s than it may (%f), when it was judged by messages it had not learned',
    (label, most) => {
      const { seen = 0, messages = 0 } = crossValidated[label] ?? {};
      expect(messages).toBeGreaterThan(500);
      expect(seen / messages).toBeLessThanOrEqual(most);
    },
  );
});
