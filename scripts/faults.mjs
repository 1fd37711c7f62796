// `npm run faults`: kills, holds and cuts off the processes of a built Cairn while people write and read, and checks what
// came of it; the harness is read as TypeScript, like the tests.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTypeScript } from './lib/typescript.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
await runTypeScript('/test/faults/harness/main.ts');
