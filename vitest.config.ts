import { defineConfig } from 'vitest/config';

/** The workspaces are read as TypeScript sources, so that a test sees what was just written and not what was last built. */
const conditions = ['source', 'node', 'import', 'module', 'default'];

/** Tests that start whole servers, browsers or databases: one file at a time, after all the others. */
const wholeSystem = [
  'test/browser/**/*.test.ts',
  'test/cluster/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/deploy/**/*.test.ts',
];

const globalSetup = ['test/setup/build.ts'];

export default defineConfig({
  resolve: { conditions },
  // These become Node's own (`--conditions`): told to prefer `import`, it would give modules to those who `require`
  // (ws in Socket.IO, is-promise in Express).
  ssr: { resolve: { conditions: ['source', 'node'], externalConditions: ['source', 'node'] } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          globalSetup,
          include: ['test/**/*.test.ts', '{shared,server,client}/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', ...wholeSystem],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          globalSetup,
          include: wholeSystem,
          exclude: ['**/node_modules/**', '**/dist/**'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
