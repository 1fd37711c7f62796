import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './run.mjs';

const lockFile = join(root, '.cairn-setup.lock');
const pollEveryMs = 200;
const settleMs = 50;

/**
 * Does the work while no other script of this checkout installs or builds, so that two `npm start` at once cannot write
 * over each other. Waits for the other one; a lock whose process is gone counts for nothing.
 */
export async function withSetupLock(work) {
  await acquire();
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire() {
  let told = false;
  while (!(await tryAcquire())) {
    const holder = readHolder();
    if (!told && holder !== undefined) {
      console.error(`Waiting for process ${holder}, which is installing or building (${lockFile}) …`);
      told = true;
    }
    await pause(pollEveryMs);
  }
}

async function tryAcquire() {
  const holder = readHolder();
  if (holder !== undefined && isAlive(holder)) return false;
  if (holder !== undefined) rmSync(lockFile, { force: true });
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  // Two that found the same dead lock may both have removed "it"; the one that wrote last has it.
  if (holder !== undefined) await pause(settleMs);
  return readHolder() === process.pid;
}

function readHolder() {
  try {
    return Number(readFileSync(lockFile, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
