import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const buildScript = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));

/**
 * Builds what is stale before the first test, so that `npx vitest run <file>` works alone: tests read the TypeScript
 * sources, but the processes they start (servers, the embedded database) and the browser get the build. A build that
 * fails is shown and does not stop the tests here, so that one can test one part while another does not compile;
 * `npm test` has built everything before and ends where that fails.
 */
export function setup(project: TestProject): void {
  const parts = project.name === 'whole' ? ['server', 'client'] : ['server'];
  spawnSync(process.execPath, [buildScript, ...parts], { stdio: ['ignore', 'inherit', 'inherit'] });
}
