import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorNames } from '@cairn/server/embedded/errors';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../server/embedded/', import.meta.url));

/** The program's sources, and what each imports. */
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

it('every error code that is declared is given by some command, and the compiler sees to the opposite', () => {
  const all = sources.join('\n');
  expect(errorNames.filter((name) => !all.includes(`'${name}'`))).toEqual([]);
});

it('the embedded database imports nothing but Node, lmdb and bson', () => {
  const imported = sources.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name));
  const foreign = imported.filter((name) => !/^(node:|lmdb$|bson$|\.\.?\/)/.test(name) || name.startsWith('../../'));
  expect(foreign).toEqual([]);
});
