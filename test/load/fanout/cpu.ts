import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What the kernel counts processor time in: `sysconf(_SC_CLK_TCK)`, 100 on every Linux that people run. */
const ticksPerS = 100;
/** The servers have one core, the generator the other, so that neither takes time from the other. */
export const cores = { servers: 0, generator: 1 } as const;

/** Keeps a process, with all its threads, on a core. Where the system cannot, it runs where it likes. */
export async function pin(pid: number, core: number): Promise<void> {
  await promisify(execFile)('taskset', ['-a', '-c', '-p', String(core), String(pid)]).catch(() => {});
}

/** The processor time that processes have used so far with all their threads, in their own code and in the kernel, in seconds. */
export async function cpuSeconds(pids: readonly number[]): Promise<number> {
  const each = pids.map(async (pid) => {
    // proc(5): the fields after the name in brackets; utime and stime are the 14th and 15th of all.
    const fields = (await readFile(`/proc/${pid}/stat`, 'latin1')).split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerS;
  });
  return (await Promise.all(each)).reduce((sum, seconds) => sum + seconds, 0);
}

/** The processes that a process has started. */
export async function childrenOf(pid: number): Promise<number[]> {
  const children: number[] = [];
  for (const task of await readdir(`/proc/${pid}/task`)) {
    const listed = await readFile(`/proc/${pid}/task/${task}/children`, 'latin1').catch(() => '');
    children.push(...listed.split(' ').filter(Boolean).map(Number));
  }
  return children;
}
