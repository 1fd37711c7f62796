// `npm start`: installs what is locked, builds what is stale, then becomes the server, so that signals reach it directly.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
await ensureBuilt();
await import('../server/dist/src/main.js');
