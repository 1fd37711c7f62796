import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const buildScript = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));

/**
 * Builds what is stale before the first test, so that `npx vitest run <file>` works as well as `npm test`: tests read
 * the TypeScript sources, but the processes they start (servers, the embedded database) and the browser get the build.
 * Throws where the build fails; the compiler's words stand above.
 */
export function setup(project: TestProject): void {
  const parts = project.name === 'whole' ? ['server', 'client'] : ['server'];
  const { status } = spawnSync(process.execPath, [buildScript, ...parts], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    throw new Error('The build failed (see above), and the tests start what it makes.');
  }
}
