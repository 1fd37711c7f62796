import { secondMs } from '@cairn/shared/kernel/time';

const shortestMs = secondMs;
/** What a server has to itself of the ten seconds within which it ends: a proxy needs two to see it go, and closing one or two. */
const longestMs = 5 * secondMs;
/** About what one who comes costs the server they come to. */
const forEachMs = 2;

/**
 * Within what time the clients of a server that stops connect anew, each at a random moment: long enough that whoever
 * takes them in keeps up, where there are so many that it matters (docs/scale.md, "Coming back").
 */
export function moveWithinMs(connections: number): number {
  return Math.min(longestMs, Math.max(shortestMs, connections * forEachMs));
}
