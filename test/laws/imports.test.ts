import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breachesOf, laws } from './importLaws.ts';
import { readModules, type Sources } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['shared/src', 'server/src', 'server/embedded', 'client/src', 'test'];

describe('the import law', () => {
  const modules = readModules(readSources());

  it('reads sources of every house that there is', () => {
    for (const folder of folders) {
      expect(modules.filter(({ path }) => path.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0);
    }
  });

  for (const law of laws) {
    it(`${law.name}: ${law.sentence}`, () => {
      expect(law.breaches(modules)).toEqual([]);
    });
  }
});

describe('the checker of the import law', () => {
  const sound = {
    'shared/src/kernel/ids.ts': "import { z } from 'zod';",
    'shared/src/rooms/rules.ts': "import { id } from '../kernel/ids.ts';\nimport { can } from '../accounts/roles.ts';",
    'shared/src/accounts/roles.ts': '// import { registry } from "../registry.ts";\n',
    'shared/src/registry/decide.ts': "export * from './rooms/rules.ts';",
    'server/embedded/main.ts': "import { open } from 'lmdb';\nimport { match } from './query/match.ts';",
    'server/embedded/query/match.ts': '',
    'server/src/config/env.ts': 'export const port = process.env.PORT;',
    'server/src/storage/database.ts': "import mongoose from 'mongoose';\nimport '../../embedded/main.ts';",
    'server/src/features/live.ts': "import { database } from '../storage/database.ts';",
    'server/src/features/rooms/records.ts': "import { Schema } from 'mongoose';\nimport '../live.ts';",
    'server/src/features/messages/actions.ts': "import { rooms } from '../rooms/records.ts';",
    'server/src/transport/http/server.ts':
      "import express from 'express';\nimport '../../features/messages/actions.ts';",
    'server/src/app.ts': "import { serve } from './transport/http/server.ts';",
    'server/src/main.ts': "const { start } = await import('./app.ts');",
    'client/src/ui/Note.tsx': "import type { Id } from '@cairn/shared/kernel/ids';",
    'client/src/features/rooms/Room.tsx': "import { Note } from '../../ui/Note.tsx';\nimport './room.css';",
    'client/src/app/main.tsx': "import { Room } from '../features/rooms/Room.tsx';",
    'test/rooms/journey.test.ts': "import { start } from '@cairn/server/src/app';\nimport mongoose from 'mongoose';",
  };

  /** Each law, and sources that break it and no other, with what the checker has to say of them. */
  const broken: readonly (readonly [law: string, sources: Record<string, string>, breach: string])[] = [
    ['places', { 'server/src/helpers/x.ts': '' }, 'server/src/helpers/x.ts stands outside of every layer'],
    ['places', { 'client/src/features/chat/x.ts': '' }, 'client/src/features/chat/x.ts stands outside of every layer'],
    [
      'houses',
      { 'shared/src/rooms/x.ts': "import '@cairn/server/src/app';" },
      'shared/src/rooms/x.ts imports @cairn/server/src/app',
    ],
    [
      'houses',
      { 'client/src/live/x.ts': "import type { App } from '@cairn/server/src/app';" },
      'client/src/live/x.ts imports @cairn/server/src/app',
    ],
    [
      'embedded database',
      { 'server/embedded/x.ts': "export { open } from '../src/storage/database.ts';" },
      'server/embedded/x.ts imports ../src/storage/database.ts',
    ],
    [
      'houses',
      { 'server/src/app.ts': "import '../embedded/main.ts';" },
      'server/src/app.ts imports ../embedded/main.ts',
    ],
    [
      'layers',
      { 'shared/src/kernel/x.ts': "import '../rooms/rules.ts';" },
      'shared/src/kernel/x.ts imports ../rooms/rules.ts',
    ],
    [
      'layers',
      { 'server/src/log/x.ts': "await import('../features/live.ts');" },
      'server/src/log/x.ts imports ../features/live.ts',
    ],
    [
      'layers',
      { 'client/src/live/x.ts': "import { Note } from '../ui/Note.tsx';" },
      'client/src/live/x.ts imports ../ui/Note.tsx',
    ],
    [
      'words',
      { 'shared/src/accounts/x.ts': "type Rule = import('../rooms/rules.ts').Rule;" },
      'shared/src/accounts/x.ts imports ../rooms/rules.ts',
    ],
    [
      'words',
      { 'server/src/features/audit/x.ts': "import '@cairn/shared/rooms/rules';" },
      'server/src/features/audit/x.ts imports @cairn/shared/rooms/rules',
    ],
    [
      'words',
      { 'server/src/features/x.ts': "import './rooms/records.ts';" },
      'server/src/features/x.ts imports ./rooms/records.ts',
    ],
    [
      'ui',
      { 'client/src/ui/x.tsx': "import { can } from '@cairn/shared/accounts/roles';" },
      'client/src/ui/x.tsx imports @cairn/shared/accounts/roles',
    ],
    [
      'mongoose',
      { 'server/src/features/rooms/actions.ts': "import type { Model } from 'mongoose';" },
      'server/src/features/rooms/actions.ts imports mongoose',
    ],
    [
      'transport',
      { 'server/src/app.ts': "import { Server } from 'socket.io';" },
      'server/src/app.ts imports socket.io',
    ],
    [
      'environment',
      { 'client/src/app/x.ts': 'export const x = process.env.X;' },
      'client/src/app/x.ts reads process.env',
    ],
    [
      'environment',
      { 'server/embedded/x.ts': "import { env } from 'node:process';" },
      'server/embedded/x.ts reads process.env',
    ],
    ['extensions', { 'client/src/live/x.ts': "import './replica';" }, 'client/src/live/x.ts imports ./replica'],
    [
      'workspaces',
      { 'server/src/log/x.ts': "import '../../../shared/src/rooms/rules.ts';" },
      'server/src/log/x.ts imports ../../../shared/src/rooms/rules.ts',
    ],
    [
      'circles',
      {
        'server/src/log/a.ts': "import './b.ts';",
        'server/src/log/b.ts': "import './c.ts';",
        'server/src/log/c.ts': "import './b.ts';",
      },
      'server/src/log/b.ts → server/src/log/c.ts → server/src/log/b.ts',
    ],
  ];

  it('has nothing against sources that keep it', () => {
    expect(breachesOf(new Map(Object.entries(sound)))).toEqual([]);
  });

  it('can find a breach of every law', () => {
    expect(new Set(broken.map(([law]) => law))).toEqual(new Set(laws.map(({ name }) => name)));
  });

  for (const [law, sources, breach] of broken) {
    it(`finds under ${law}: ${breach}`, () => {
      expect(breachesOf(new Map(Object.entries({ ...sound, ...sources })))).toEqual([`${law}: ${breach}`]);
    });
  }
});

function readSources(): Sources {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\/(node_modules|dist)\//.test(path)),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
