// `npm run faults`: kills, holds and cuts off the processes of a built Cairn while people write and read, and checks what
// came of it; the harness is read as TypeScript, like the tests.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
const { createServer, createServerModuleRunner } = await import('vite');
const conditions = ['source', 'node'];
const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  ssr: { resolve: { conditions, externalConditions: conditions } },
});
try {
  await createServerModuleRunner(vite.environments.ssr, { hmr: false }).import('/test/faults/harness/main.ts');
} finally {
  await vite.close();
}
