import { renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is left once the garbage has been collected so many times. */
export interface MemoryNote {
  readonly collected: number;
  readonly residentBytes: number;
  readonly heapBytes: number;
}

/** Where a process writes its notes. */
export function noteOf(directory: string, pid: number): string {
  return `${directory}/memory-${pid}.json`;
}

/**
 * Loaded into a server before its own program: collects the garbage each time SIGUSR2 says so, and notes what is left.
 * So what a server keeps can be told from what it has not yet thrown away.
 */
export function collectOnSignal(directory: string): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const path = noteOf(directory, process.pid);
  let collected = 0;
  process.on('SIGUSR2', () => {
    // What only a finaliser lets go of is gone the second time.
    collect();
    collect();
    collected += 1;
    const { rss, heapUsed, external } = process.memoryUsage();
    const note: MemoryNote = { collected, residentBytes: rss, heapBytes: heapUsed + external };
    writeFileSync(`${path}.new`, JSON.stringify(note));
    renameSync(`${path}.new`, path);
  });
}
