import { spawnSync } from 'node:child_process';
const { status } = spawnSync('npx', ['tsc', '-b', 'shared', 'server'], { stdio: 'inherit' });
process.exit(status ?? 1);
