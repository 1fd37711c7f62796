import { readFile } from 'node:fs/promises';
import { findIdentifiers } from '@cairn/server/src/features/safety/screen/identifiers/find';
import { fold } from '@cairn/server/src/features/safety/screen/text/fold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const find = (text: string) => findIdentifiers(text, fold(text));

/** What is found of one kind, in the words of the message. */
const found = (text: string, kind: string): string[] =>
  find(text)
    .filter(({ rule }) => rule === `personal-identifiers.${kind}`)
    .map(({ span: [start, end] }) => text.slice(start, end));

async function exercises(file: string): Promise<readonly string[]> {
  const lines = await readFile(new URL(`./training/${file}.tsv`, import.meta.url), 'utf8');
  return lines.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
}

describe('The exercises in ways to say who and where one is', () => {
  it.each([
    ['email', 0.98],
    ['phone', 0.98],
    ['address', 0.93],
    ['full-name', 0.95],
  ])('are seen: %s', async (label, least) => {
    const messages = await exercises(label);
    const missed = messages.filter((text) => find(text).length === 0);
    expect(messages.length).toBeGreaterThanOrEqual(150);
    expect(1 - missed.length / messages.length, missed.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('are told from what only looks like them', async () => {
    const messages = await exercises('near-identifiers');
    const seen = messages.filter((text) => find(text).length > 0);
    expect(messages.length).toBeGreaterThanOrEqual(300);
    expect(seen.length / messages.length, seen.join('\n')).toBeLessThanOrEqual(0.005);
  });
});

describe('An identifier is pointed at exactly', () => {
  it.each([
    ['email', 'write to robin.hale+group@mail.example.co.uk, please', 'robin.hale+group@mail.example.co.uk'],
    ['email', '“robin@example.org” is me', 'robin@example.org'],
    ['email', 'robin (dot) hale (at) example (dot) org', 'robin (dot) hale (at) example (dot) org'],
    ['street-address', 'I live at 123 Main Street, Boise, ID 83702', '123 Main Street'],
    ['email', 'its robin underscore hale at g mail dot com ok', 'robin underscore hale at g mail dot com'],
    ['email', 'so r o b i n @ gmail.com then', 'r o b i n @ gmail.com'],
    ['email', 'robin_at_gmail_dot_com works', 'robin_at_gmail_dot_com'],
    ['email', 'mail robin88 at the rate gmail', 'robin88 at the rate gmail'],
    ['email', 'gmail me, robin88', 'robin88'],
    ['phone', 'mine is +44 (0)7700 900512 now', '+44 (0)7700 900512'],
    ['phone', 'ring (404) 555-0139.', '(404) 555-0139'],
    ['phone', 'its 404 then 555 then 0139 ok', '404 then 555 then 0139'],
    ['phone', 'call ４０４－５５５－０１３９ tonight', '４０４－５５５－０１３９'],
    ['phone', 'call 4️⃣0️⃣4️⃣5️⃣5️⃣5️⃣0️⃣1️⃣3️⃣9️⃣', '4️⃣0️⃣4️⃣5️⃣5️⃣5️⃣0️⃣1️⃣3️⃣9️⃣'],
    ['phone', 'text four oh four triple five oh one three nine', 'four oh four triple five oh one three nine'],
    ['street-address', 'come to 1234 1/2 N Park Avenue West tonight', '1234 1/2 N Park Avenue West'],
    ['street-address', 'my house is on the corner of 5th and Main, knock', 'corner of 5th and Main'],
    ['street-address', 'ich wohne in der Lindenstr. 14', 'Lindenstr. 14'],
    ['street-address', 'House 118, Sector 45, third gate', 'House 118, Sector 45'],
    ['full-name', 'hi im robin o’hale btw', 'robin o’hale'],
    ['full-name', 'I am Robin "Bobby" Hale, hello', 'Robin "Bobby" Hale'],
    ['full-name', 'my name is R. J. Pickett', 'R. J. Pickett'],
    ['full-name', 'thanks for tonight – Robin Hale', 'Robin Hale'],
  ])('%s: %s', (kind, text, words) => {
    expect(found(text, kind)).toEqual([words]);
  });
});

/** Lines for people in need, as they are printed where they are run. */
const publishedLines = [
  '988',
  '911',
  '999',
  '112',
  '741741',
  '741 741',
  '85258',
  '116 123',
  '116 117',
  '+44 116 123',
  '1-800-273-8255',
  '+1 800 662 4357',
  '1-800-662-HELP (4357)',
  '1-800-799-7233',
  '1-866-488-7386',
  '1-877-696-1996',
  '800-484-3731',
  '1-833-456-4566',
  '13 11 14',
  '1300 22 4636',
  '1800 55 1800',
  '1800 247 247',
  '0800 1111',
  '0300 123 6600',
  '0808 8010 677',
  '0800 9177 650',
  '0800 111 0 111',
  '+49 800 1110111',
  '01 45 39 40 00',
  '3114',
  '+91 9820466726',
  '0800 543 354',
  '0861 322 322',
];

describe('A published line for people in need', () => {
  it.each(publishedLines)('is nobody’s own number: %s', (line) => {
    for (const text of [line, `call ${line}`, `please ring ${line} tonight, it helped me`, `the number is ${line}.`]) {
      expect(found(text, 'phone'), text).toEqual([]);
    }
  });

  it('does not hide a number that is somebody’s own beside it', () => {
    expect(found('988 is there, and so am i: 415-555-0132', 'phone')).toEqual(['415-555-0132']);
  });
});

describe('What is looked for can be relied on', () => {
  const words = fc.constantFrom(
    ...'i’m call text at dot gmail com live home name is Robin Hale 12 555 0132 Main Street @ . , ( ) - +'.split(' '),
  );

  it('gives spans that lie in the message and hold more than blanks, whatever the message', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (message) => {
        for (const { span } of find(message)) {
          const seen = message.slice(...span);
          expect(seen.trim()).toBe(seen);
          expect(seen.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('finds an address on the net and a number after any talk', () => {
    const talk = fc.array(fc.constantFrom('so', 'today', 'was', 'long', 'and', 'then', 'we', 'ate'), { maxLength: 20 });
    const local = fc.stringMatching(/^[a-z]{2}[0-9]{1,6}([._-][0-9]{2,4})?$/);
    const number = fc
      .stringMatching(/^[2-9][0-9]{2}-[2-9][0-9]{2}-[0-9]{4}$/)
      .filter((digits) => !/^8(00|33|44|55|66|77|88)/.test(digits));
    fc.assert(
      fc.property(talk, local, number, (before, name, digits) => {
        const text = [...before, `${name}@example.org`, 'or', digits].join(' ');
        expect(found(text, 'email')).toEqual([`${name}@example.org`]);
        expect(found(text, 'phone')).toEqual([digits]);
      }),
    );
  });

  it.each([
    '1',
    '1 ',
    '1-',
    '555 0132 ',
    '@',
    'a@',
    'a.',
    'a-',
    'a at ',
    'at dot ',
    'gmail ',
    'my ig is ',
    'John Smith ',
    'Aa ',
    "i'm ",
    'last name ',
    '12 rue ',
    '12 Abc ',
    'flat 12, ',
    'i live at Abc ',
    'corner of a and ',
    'abc 12, ',
    'p o ',
    '(',
    'five double ',
  ])('takes time that grows with the text and not by its square: %s', (piece) => {
    const text = piece.repeat(Math.ceil(32_000 / piece.length));
    const folded = fold(text);
    const times = Array.from({ length: 10 }, () => {
      const before = performance.now();
      findIdentifiers(text, folded);
      return performance.now() - before;
    });
    // Eight times what a message may hold takes some 20 ms; what grows by the square takes several hundred.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
