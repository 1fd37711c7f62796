import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, fail } from './run.mjs';

/** Programs that tests start, and the Debian packages that bring them; the font draws the pictures people react with. */
const programs = ['redis-server', 'haproxy', 'chromium'];
const packages = [...programs, 'fonts-noto-color-emoji'];

/**
 * Makes sure that programs are on this machine (where not said otherwise, all that the tests start): installs them where
 * that may be done (root, with apt-get), and otherwise ends with the one line to type.
 */
export async function ensurePrograms(wanted = programs) {
  const missing = wanted.filter((name) => !isOnPath(name));
  if (missing.length === 0) return;
  const headline = `This needs ${missing.join(' and ')}. Type:  sudo apt-get install -y ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) fail(headline);
  console.error(`Installing ${packages.join(', ')} from Debian's packages (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { ok, output } = await capture('apt-get', args, { env });
    if (!ok) fail(headline, output);
  }
  const stillMissing = wanted.filter((name) => !isOnPath(name));
  if (stillMissing.length > 0) fail(`apt-get brought no ${stillMissing.join(' and no ')}.`);
}

/** Servers are where only root's PATH leads. */
function isOnPath(name) {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
