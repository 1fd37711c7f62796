import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the tools' own entry files lie, so that they run without a shell and the same on every system. */
const tools = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

/** The Node arguments that run an installed tool. */
export function toolArgs(name, args) {
  return [join(root, 'node_modules', tools[name]), ...args];
}

/**
 * Runs a program in the checkout without a word and gives `{ ok, output }`, where the output is all it said, for the
 * caller to show when it failed. Never throws.
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString().trim() }));
  });
}

/** Runs an installed tool and gives `{ ok, output }`, coloured where a person is looking. */
export function captureTool(name, args, moreEnv = {}) {
  const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...moreEnv };
  return capture(process.execPath, toolArgs(name, args), { env });
}

/** Prints what went wrong and ends the process: the scripts' one way to fail. */
export function fail(headline, details = '') {
  console.error(details === '' ? headline : `${details}\n\n${headline}`);
  process.exit(1);
}
