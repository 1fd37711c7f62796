import { screen } from '@cairn/server/src/features/safety/screen/screen';
import { type Distribution, distributionOf } from './figures.ts';
import type { Outcome } from './report.ts';

const mostChars = 4_000;
const timesEach = 400;

const prose =
  `i was thinking about what you said on tuesday. my sister came over and we made soup, and for once nobody asked me how
  long it has been. work is slow, the bus was late, and i still went to the meeting on the corner. someone brought a cake.
  i am tired but it is the good kind. does anyone else sleep badly when the weather turns?`.replace(/\s+/g, ' ');
const triggers =
  `i want to die and i want to drink. i used again last night, selling pills, dm me. i will kill you. you are
  worthless. years ago i almost relapsed, i am not going to hurt myself. he said i should end it.`.replace(/\s+/g, ' ');

/** Texts as they come and as somebody makes them who wants to keep a server busy, by what the table calls them. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'short messages': [...sentencesOf(prose), ...sentencesOf(triggers)],
  'prose of 1,000 characters': [laid(prose, 1_000)],
  'prose of 4,000 characters': [laid(prose, mostChars)],
  'triggers, 4,000 characters': [laid(triggers, mostChars)],
  'emoji, cut at the limit': ['😂'.repeat(10_000).slice(0, mostChars)],
  'hostile, 4,000 characters': [
    'k i l l ',
    'f*',
    'suicxde ',
    'a@',
    '1 ',
    '.',
    'i want to drink ',
    'k\u0336\u200b',
    'five double ',
    'John Smith 12 rue ',
    'zxqvy wblrt ',
  ].map((piece) => laid(piece, mostChars)),
};

/** What screening a message takes, in this process, once it is warm: it stands in the way of every message that is sent. */
export async function measureScreening(): Promise<Outcome> {
  const figures: Record<string, Distribution> = {};
  for (const [name, messages] of Object.entries(texts)) figures[name] = timesUs(messages);
  const rows = Object.entries(figures).map(([name, { p50, p99 }]) => ({
    what: `Screening, ${name}`,
    against: 'the clock',
    reach: 'p99 < 1,000 µs',
    measured: `p50 ${p50.toFixed(0)} µs, p99 ${p99.toFixed(0)} µs`,
    met: p99 < 1_000,
  }));
  return { rows, figures };
}

function timesUs(messages: readonly string[]): Distribution {
  const times: number[] = [];
  for (let round = 0; round < 2 * timesEach; round += 1) {
    for (const text of messages) {
      const before = performance.now();
      screen(text);
      // The first half only warms.
      if (round >= timesEach) times.push((performance.now() - before) * 1_000);
    }
  }
  return distributionOf(times);
}

function laid(text: string, chars: number): string {
  return `${text} `.repeat(Math.ceil(chars / text.length)).slice(0, chars);
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?]) /);
}
