import { root } from './run.mjs';

const conditions = ['source', 'node'];

/** Runs a program of the checkout that is written in TypeScript, from its sources, as the tests read them. */
export async function runTypeScript(path) {
  const { createServer, createServerModuleRunner } = await import('vite');
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
    await createServerModuleRunner(vite.environments.ssr, { hmr: false }).import(path);
  } finally {
    await vite.close();
  }
}
