// `npm run <command>`: installs and builds where needed, then becomes Cairn's command line with the same arguments.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

const program = new URL('../server/dist/src/cli.js', import.meta.url);

await ensureInstalled();
await ensureBuilt(['server']);
process.argv[1] = fileURLToPath(program);
await import(program.href);
