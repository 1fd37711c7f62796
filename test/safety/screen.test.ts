import { screen, screenWithWork } from '@cairn/server/src/features/safety/screen/screen';
import type { Category } from '@cairn/server/src/features/safety/screen/signal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const categoriesOf = (text: string): Category[] => [...new Set(screen(text).map(({ category }) => category))];

/** The words of the original that the signals of a category point at. */
const wordsOf = (text: string, category: Category): string[] =>
  screen(text)
    .filter((signal) => signal.category === category)
    .map(({ span: [start, end] }) => text.slice(start, end));

describe('screening sees through how people write', () => {
  it.each([
    ['capitals', 'I WANT TO KILL MYSELF', 'WANT TO KILL MYSELF'],
    ['typing without marks', 'i wanna kill myself', 'wanna kill myself'],
    ['stretched words', 'i wannaaa kiiiill myself', 'wannaaa kiiiill myself'],
    ['digits for letters', 'i want to k1ll mys3lf', 'want to k1ll mys3lf'],
    ['stars', 'i want to k*ll myself', 'want to k*ll myself'],
    ['letters that stand apart', 'i want to k i l l myself', 'want to k i l l myself'],
    ['letters with dots between', 'i want to k.i.l.l myself', 'want to k.i.l.l myself'],
    ['letters of other alphabets', 'i want to kіll mуself', 'want to kіll mуself'],
    ['mathematical letters', 'i want to 𝐤𝐢𝐥𝐥 𝓶𝔂𝓼𝓮𝓵𝓯', 'want to 𝐤𝐢𝐥𝐥 𝓶𝔂𝓼𝓮𝓵𝓯'],
    ['full-width letters', 'i want to ｋｉｌｌ myself', 'want to ｋｉｌｌ myself'],
    ['zero-width spaces', 'i want to k\u200bi\u200bl\u200bl myself', 'want to k\u200bi\u200bl\u200bl myself'],
    ['direction marks', 'i want to \u202ekill\u202c myself', 'want to \u202ekill\u202c myself'],
    ['combining marks', 'i want to k\u0336i\u0336l\u0336l\u0336 myself', 'want to k\u0336i\u0336l\u0336l\u0336 myself'],
    ['words put in for force', 'i just really want to fucking kill myself', 'want to fucking kill myself'],
    ['abbreviations', 'gonna kms', 'gonna kms'],
    ['a typing slip', 'i want to kill mysefl', 'want to kill mysefl'],
  ])('%s, and points at the words as they were written', (_, text, words) => {
    expect(wordsOf(text, 'self-harm')).toContain(words);
  });

  it('knows names of drugs in disguise', () => {
    for (const text of ['who got f3nt', 'selling p3rcs dm me', 'anyone got x a n a x', 'anyone selling хanax']) {
      expect(categoriesOf(text), text).toContain('sourcing');
    }
  });
});

describe('screening minds what the words around say', () => {
  it.each<[string, string, Category[]]>([
    ['what happened yesterday', 'I relapsed yesterday', ['relapse-overdose']],
    ['what happened long ago', 'I relapsed three years ago and learned from it', []],
    ['what did not happen', "I haven't relapsed", []],
    ['what somebody else did', 'my husband relapsed', []],
    ['what was dreamt', 'I had a relapse dream last night', []],
    ['what is feared', "I'm scared I will relapse at the wedding", []],
    ['what would be', 'if I relapse I tell my sponsor', []],
    ['what was wanted and not done', 'wanted to drink so bad on friday. did not', []],
    ['a wish that is denied', "I don't want to kill myself", []],
    ['a wish that is over', 'I used to want to die every day', []],
    ['a wish that is not over', 'I want to die', ['self-harm']],
    ['a loss', 'my brother died by suicide eight years ago', []],
    ['somebody in danger now', 'my friend just texted me he is going to kill himself', ['self-harm']],
    ['a song', 'listening to "I want to die" by that band, great song', []],
    ['laughter', 'dying of laughter', []],
    ['praise', "you're killing it", []],
    ['traffic', 'this traffic makes me want to kill myself lol', []],
    ['a threat', 'I will kill you', ['abuse-threats']],
    ['a mother who will not be amused', 'my mom is going to kill me if im late', []],
    ['an insult', "you're an idiot", ['abuse-threats']],
    ['an insult to oneself', "i'm such an idiot i left my keys in the fridge", []],
    ['a medicine that is taken', 'i take my suboxone every morning', []],
    ['a medicine that is asked for', 'anyone have extra suboxone to sell', ['sourcing']],
    ['a question about side effects', 'does anyone have side effects on gabapentin', []],
    ['thanks', 'this meeting saved my life', []],
  ])('%s', (_, text, categories) => {
    expect(categoriesOf(text)).toEqual(categories);
  });

  it.each(['are you there?', 'take your time', 'I go on with you.', 'ok', 'same here', 'you too', 'see you at nine'])(
    'a few words, from which nothing can be weighed: %s',
    (text) => {
      expect(screen(text)).toEqual([]);
    },
  );

  it.each([
    ['somebody who wants to be dead', 'wish i was dead', 'self-harm'],
    [
      'a sentence among harmless ones',
      `${'The bus was late and it rained. '.repeat(9)}i want to die. see you`,
      'self-harm',
    ],
  ])('sees %s, however little or much is said', (_, text, category) => {
    expect(categoriesOf(text)).toEqual([category]);
  });
});

describe('screening weighs a message as a whole', () => {
  it('and says so, pointing at the sentence that says it most plainly', () => {
    const text = 'see you all. i dont plan on waking up tomorrow';
    expect(screen(text)).toMatchObject([{ category: 'self-harm', rule: 'self-harm.as-a-whole' }]);
    expect(wordsOf(text, 'self-harm')).toEqual(['i dont plan on waking up tomorrow']);
  });
});

describe('screening finds who somebody is and where', () => {
  it.each([
    ['robin.hale@example.com', 'my mail is robin.hale@example.com ok?'],
    ['robin dot hale at gmail dot com', 'its robin dot hale at gmail dot com'],
    ['robin [at] gmail [dot] com', 'robin [at] gmail [dot] com'],
    ['415-555-0132', 'call 415-555-0132'],
    ['+44 20 7946 0958', 'ring +44 20 7946 0958'],
    ['five five five zero one seven three', 'call five five five zero one seven three'],
    ['1406 Old Mill Road', 'come to 1406 Old Mill Road'],
    ['Hauptstraße 48', 'ich wohne Hauptstraße 48'],
    ['PO Box 338', 'write to PO Box 338'],
    ['John Carter', 'my name is John Carter'],
    ['Sarah Whitfield', "I'm Sarah Whitfield from Leeds"],
    ['@river_88', 'my insta is @river_88'],
    ['078-05-1120', 'my ssn is 078-05-1120'],
  ])('%s', (words, text) => {
    expect(wordsOf(text, 'personal-identifiers')).toContain(words);
  });

  it.each([
    'call or text 988',
    'text HOME to 741741',
    'the lifeline is 1-800-273-8255',
    'SAMHSA 1-800-662-4357',
    'samaritans 116 123',
    'sober since 04/12/2021',
    'group is 9:00-12:00',
    'took 50mg at 10:30',
    'PHQ-9 went 18 15 12 9',
    '1,234 days today',
    'the zoom id is 845 2210 9937',
    "I'm Really Tired",
    'my name is Sarah and I am an alcoholic',
    'reading Brené Brown',
    'the church on Elm Street',
    '12 step drive',
  ])('and leaves “%s” alone', (text) => {
    expect(wordsOf(text, 'personal-identifiers')).toEqual([]);
  });
});

describe('screening can be relied on', () => {
  it('gives the strongest signal first, each with a rule that says its category', () => {
    const signals = screen('i want to kill myself. call me 415-555-0132. selling percs dm me. you idiot');
    const named = ['self-harm', 'personal-identifiers', 'sourcing', 'abuse-threats'];
    expect(signals.map(({ category }) => category)).toEqual(expect.arrayContaining(named));
    expect(signals.map(({ strength }) => strength)).toEqual(
      signals.map(({ strength }) => strength).toSorted((a, b) => b - a),
    );
    for (const { category, rule } of signals) expect(rule.startsWith(`${category}.`)).toBe(true);
  });

  it('never throws, says the same twice, and points into the text, whatever the text', () => {
    const pieces = [
      'kill',
      ' ',
      'myself',
      '1',
      '@',
      'dot',
      '.',
      '\u200b',
      '\u0336',
      'і',
      '😂',
      '\ud83d',
      '\n',
      '"',
      '*',
      '# ',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (message) => {
        const signals = screen(message);
        expect(screen(message)).toEqual(signals);
        for (const { strength, span } of signals) {
          const [start, end] = span;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(message.length);
          expect(strength).toBeGreaterThan(0);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each([
    ['emoji', '😂'],
    ['one letter', 'a'],
    ['letters that stand apart', 'k i l l '],
    ['stars', 'f*'],
    ['at signs', 'a@'],
    ['digits', '1 '],
    ['dots', '.'],
    ['zero-width spaces', 'k\u200b'],
    ['combining marks', 'i\u0301'],
    ['direction marks', '\u202ea'],
    ['quotation marks', '"a '],
    ['the words of many rules', 'i want to drink '],
    ['almost a known word', 'suicxde '],
    ['names', 'John Smith '],
    ['streets', '12 rue '],
    ['number words', 'five double '],
  ])('does work that grows no faster than the text: %s', (_, piece) => {
    const work = (size: number) => screenWithWork(piece.repeat(Math.ceil(size / piece.length))).work;
    expect(work(8_000)).toBeLessThan(2.2 * work(4_000) + 100);
    expect(work(4_000)).toBeLessThan(600_000);
  });
});
