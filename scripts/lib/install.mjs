import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSetupLock } from './lock.mjs';
import { capture, fail, root } from './run.mjs';

/** Installs exactly the locked packages where they are not there yet. Ends the process when npm cannot. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withSetupLock(async () => {
    if (isInstalled()) return;
    console.error('Installing packages (once) …');
    // Build tools are development packages, and are needed even where NODE_ENV says production.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const { ok, output } = await capture('npm', args, { shell: process.platform === 'win32' });
    if (!ok) fail('npm could not install the packages (see above).', output);
  });
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down what it installed, last of all, in a
 * hidden lock file of the same form; an interrupted or foreign installation has none or another one.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (wanted === undefined || installed === undefined) return false;
  const names = new Set([...Object.keys(wanted), ...Object.keys(installed)]);
  names.delete('');
  return [...names].every((name) => isSatisfied(wanted[name], installed[name]));
}

function isSatisfied(wanted, installed) {
  if (wanted === undefined) return false;
  if (installed === undefined) return wanted.optional === true;
  return JSON.stringify(wanted) === JSON.stringify(installed) && fitsThisMachine(installed);
}

/** A checkout may have been copied, or mounted, from a machine of another kind with its prebuilt parts. */
function fitsThisMachine({ os, cpu }) {
  return (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
