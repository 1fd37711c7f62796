// `npm run bench [-- --json] [-- --quick] [-- --only NAME]`: measures the built server under load, beside servers that only
// pass on. What measures is read as TypeScript, like the tests.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensurePrograms } from './lib/machine.mjs';
import { root } from './lib/run.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
await ensurePrograms(['redis-server']);
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
  await createServerModuleRunner(vite.environments.ssr, { hmr: false }).import('/test/load/main.ts');
} finally {
  await vite.close();
}
