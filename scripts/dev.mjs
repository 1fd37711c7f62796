// `npm run dev`: compiles, restarts the server and reloads the browser on every change, until Ctrl-C.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, watch } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { captureTool, root, toolArgs } from './lib/run.mjs';

const serverMain = join(root, 'server/dist/src/main.js');
/** A compiler run writes many files; the server restarts once, after the last. */
const quietBeforeRestartMs = 300;
const stopWithinMs = 5_000;

await ensureInstalled();
console.log('Compiling …');
const first = await captureTool('tsc', ['-b', 'shared', 'server']);
if (!first.ok) console.error(first.output);

const port = process.env.PORT ?? '3000';
const clientPort = await freePort(5173);
const address = `http://localhost:${clientPort}`;
const children = new Set();
let stopping = false;

run('tsc', toolArgs('tsc', ['-b', '--watch', '--preserveWatchOutput', 'shared', 'server']));
run('vite', toolArgs('vite', ['client', '--port', String(clientPort), '--strictPort', '--logLevel', 'warn']), {
  PORT: port,
});
let server = startServer();
watchOutput(restartServer);
console.log(`Cairn, reloading on change: ${address} (the server listens on port ${port}). Ctrl-C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(0));

/**
 * Starts a child in a process group of its own: Ctrl-C reaches this script alone, which then ends them in good order.
 */
function run(name, args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The tools' helpers end with them; the server ends its own database, after the last write.
  child.target = process.platform === 'win32' || name === 'server' ? child.pid : -child.pid;
  child.exited = new Promise((resolve) => child.once('exit', resolve));
  children.add(child);
  child.exited.then((code) => {
    children.delete(child);
    if (stopping || name === 'server') return;
    console.error(`${name} ended (${code}).`);
    return stopAll(1);
  });
  return child;
}

function startServer() {
  if (!existsSync(serverMain)) return undefined;
  // In development the browser talks to the client's address, which hands /api and /socket.io on to the server.
  const child = run('server', ['--enable-source-maps', serverMain], {
    PORT: port,
    PUBLIC_URL: process.env.PUBLIC_URL ?? address,
  });
  child.exited.then((code) => {
    if (!stopping && !child.replaced)
      console.error(`The server ended (${code}); it starts again after the next change.`);
  });
  return child;
}

async function restartServer() {
  if (server !== undefined) {
    server.replaced = true;
    await stop(server);
  }
  if (!stopping) server = startServer();
}

/** Calls back when the compiled server has changed and the compiler has fallen silent; one call at a time. */
function watchOutput(onChange) {
  let timer;
  let last = Promise.resolve();
  const notice = (_event, file) => {
    if (!file?.endsWith('.js')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(onChange);
    }, quietBeforeRestartMs);
  };
  for (const folder of ['shared/dist', 'server/dist']) {
    mkdirSync(join(root, folder), { recursive: true });
    watch(join(root, folder), { recursive: true }, notice);
  }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  send(child, 'SIGTERM');
  const killer = setTimeout(() => send(child, 'SIGKILL'), stopWithinMs);
  await child.exited;
  clearTimeout(killer);
}

function send(child, signal) {
  try {
    process.kill(child.target, signal);
  } catch {
    // It ended by itself in this moment.
  }
}

async function stopAll(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all([...children].map(stop));
  process.exit(code);
}

/** The first free port from this one on: another checkout may be under development on the same machine. */
function freePort(from) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort(from + 1)));
    probe.listen(from, 'localhost', () => probe.close(() => resolve(from)));
  });
}
