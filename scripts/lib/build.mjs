import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withSetupLock } from './lock.mjs';
import { captureTool, fail, root } from './run.mjs';

const common = ['package-lock.json', 'tsconfig.base.json', 'shared/package.json', 'shared/tsconfig.json', 'shared/src'];

/** What is built: from which files, by which tool, and how one sees that it is there. */
const parts = {
  server: {
    inputs: [...common, 'server/package.json', 'server/tsconfig.json', 'server/src', 'server/embedded'],
    outputs: ['shared/dist', 'server/dist/src/main.js'],
    stamp: 'server/dist/.cairn-build',
    notes: ['shared/tsconfig.tsbuildinfo', 'server/dist/tsconfig.tsbuildinfo'],
    tool: ['tsc', ['-b', 'shared', 'server']],
  },
  client: {
    inputs: [
      ...common,
      'client/package.json',
      'client/vite.config.ts',
      'client/index.html',
      'client/public',
      'client/src',
    ],
    outputs: ['client/dist/app/index.html'],
    stamp: 'client/dist/.cairn-build',
    notes: [],
    tool: ['vite', ['build', 'client', '--logLevel', 'warn']],
  },
};

/**
 * Builds the parts (`'server'`, `'client'`) whose inputs differ in content from those of the last build. Ends the
 * process with the compiler's words where one fails.
 */
export async function ensureBuilt(names = Object.keys(parts)) {
  if (stale(names).length === 0) return;
  await withSetupLock(async () => {
    const todo = stale(names);
    if (todo.length === 0) return;
    console.error(`Building ${todo.join(' and ')} …`);
    const failures = (await Promise.all(todo.map(build))).filter((failure) => failure !== undefined);
    if (failures.length > 0) fail('The build failed (see above).', failures.join('\n\n'));
  });
}

/** Builds one part; gives undefined, or what the compiler had against it. */
async function build(name) {
  const { inputs, outputs, stamp, notes, tool } = parts[name];
  const fingerprint = fingerprintOf(inputs);
  rmSync(join(root, stamp), { force: true });
  // The compiler trusts its own notes more than the disk: without the output, they have to go too.
  if (!outputs.every(isThere)) for (const file of notes) rmSync(join(root, file), { force: true });
  // A test runner sets NODE_ENV, and what is built under it is served by `npm start` afterwards.
  const { ok, output } = await captureTool(...tool, { NODE_ENV: 'production' });
  if (!ok) return output;
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), fingerprint);
  return undefined;
}

function stale(names) {
  return names.filter((name) => {
    const { inputs, outputs, stamp } = parts[name];
    return !isThere(stamp) || !outputs.every(isThere) || read(stamp) !== fingerprintOf(inputs);
  });
}

/** One hash over the names and contents of all files under these paths; modification times do not matter. */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!isThere(path)) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function isThere(path) {
  return existsSync(join(root, path));
}

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}
