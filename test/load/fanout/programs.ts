import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Files of this folder that run as processes of their own. */
const names = ['bareSocketIo', 'bareWs', 'gcOnSignal', 'generator'];

/** Builds the programs of this folder into a directory of the checkout, where they find their packages; gives its removal too. */
export async function buildPrograms(): Promise<{ readonly programs: string; remove(): Promise<void> }> {
  const programs = await mkdtemp(join(root, '.cairn-load-'));
  await build({
    ...{ root, configFile: false, logLevel: 'error', publicDir: false },
    build: {
      ...{ ssr: true, outDir: programs, emptyOutDir: false },
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, `test/load/fanout/${name}.ts`])),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return { programs, remove: () => rm(programs, { recursive: true, force: true }) };
}

/** The flags that `npm start` gives to Node. The servers that Cairn is compared with run without any. */
export async function startFlags(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
