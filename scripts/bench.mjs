// `npm run bench [-- --json] [-- --quick] [-- --only NAME]`: measures the built server under load, beside servers that only
// pass on. What measures is read as TypeScript, like the tests.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensurePrograms } from './lib/machine.mjs';
import { runTypeScript } from './lib/typescript.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
await ensurePrograms(['redis-server']);
await runTypeScript('/test/load/main.ts');
