import { readdir, readFile } from 'node:fs/promises';

/** What the kernel counts processor time in: `sysconf(_SC_CLK_TCK)`, 100 on every Linux that people run. */
const ticksPerS = 100;
const pageBytes = 4_096;

/** The processor time that a process has used so far with all its threads, in its own code and in the kernel, in seconds. */
export async function cpuSeconds(pid: number): Promise<number> {
  // proc(5): the fields after the name in brackets; utime and stime are the 14th and 15th of all.
  const fields = (await readFile(`/proc/${pid}/stat`, 'latin1')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerS;
}

/** The memory of a process that is in use, in bytes. */
export async function residentBytes(pid: number): Promise<number> {
  const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ');
  return Number(resident) * pageBytes;
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
