// `npm run simulate [-- --measure] [-- --write]`: what docs/scale.md says of more than one machine, worked out from what was
// measured on one. Only `--measure` starts anything.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensurePrograms } from './lib/machine.mjs';
import { runTypeScript } from './lib/typescript.mjs';

await ensureInstalled();
if (process.argv.includes('--measure')) {
  await ensureBuilt(['server']);
  await ensurePrograms(['redis-server']);
}
await runTypeScript('/test/simulate/main.ts');
