import { cpus, release, totalmem } from 'node:os';

/** What the figures were measured on; absolute ones mean little without it. */
export function describeMachine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
    node: process.version,
    kernel: `${process.platform} ${release()}`,
  };
}
