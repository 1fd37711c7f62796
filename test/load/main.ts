import { parseArgs } from 'node:util';
import type { Distribution } from './figures.ts';
import { measureSessions } from './sessions.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '50' },
    members: { type: 'string', default: '12' },
    json: { type: 'boolean', default: false },
  },
});

const figures = await measureSessions({ sessions: Number(values.sessions), members: Number(values.members) });
if (values.json) process.stdout.write(`${JSON.stringify({ sessions: figures })}\n`);
else {
  process.stdout.write(
    `${figures.sessions} sessions of ${figures.members} at once, ${figures.messages} messages written meanwhile\n` +
      `${line('phase carried, ms after its deadline', figures.carried)}\n` +
      `${line('phase seen by a client', figures.seen)}\n`,
  );
}

function line(name: string, { count, p50, p99, max }: Distribution): string {
  return `${name.padEnd(38)} ${count} times, p50 ${p50}, p99 ${p99}, at most ${max}`;
}
