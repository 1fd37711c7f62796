import { numberWord, sentenceEnd } from '../text/dictionary.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Edge } from './pattern.ts';
import type { Anchored, CompiledStep, Phrases } from './steps.ts';

/** How far a pattern may reach to each side of its anchor: places are the bits of one integer. */
export const reach = 30;

/** A message while patterns are tried on it; one is made for a message and moved about, because this is the hot path. */
export interface Walk {
  readonly ids: readonly number[];
  readonly paused: readonly boolean[];
  readonly isNumber: Uint8Array;
  /** The token that bit 0 stands for. */
  place: number;
  way: 1 | -1;
}

export function openWalk({ ids, paused }: Tokens, isNumber: Uint8Array): Walk {
  return { ids, paused, isNumber, place: 0, way: 1 };
}

/**
 * Tries a pattern with its anchor at a token. Gives the shortest match as `start * 64 + length`, or -1: a number, so that
 * the many tries that fail make no garbage. Every place is visited once a step, so a try cannot run away.
 */
export function tryAt(candidate: Anchored<unknown>, place: number, walk: Walk): number {
  const { steps, at, sequence } = candidate;
  if (sequence.length > 1 && !matchesAt(sequence, place, walk)) return -1;
  if (steps.length === 1) return place * 64 + sequence.length;
  let ahead = 1 << sequence.length;
  walk.place = place;
  walk.way = 1;
  for (let step = at + 1; step < steps.length && ahead !== 0; step += 1) ahead = advance(steps[step], ahead, walk);
  if (ahead === 0) return -1;
  // Behind, bit n stands for the n tokens before the anchor that are taken.
  let behind = 1;
  walk.place = place - 1;
  walk.way = -1;
  for (let step = at - 1; step >= 0 && behind !== 0; step -= 1) behind = advance(steps[step], behind, walk);
  if (behind === 0) return -1;
  const start = place - lowestBit(behind);
  return start * 64 + (place + lowestBit(ahead) - start);
}

/** From each place that could be reached, one step on. */
function advance(step: CompiledStep | undefined, from: number, walk: Walk): number {
  if (step === undefined) return from;
  let to = step.kind === 'phrases' && step.optional ? from : 0;
  for (let rest = from; rest !== 0; rest &= rest - 1) {
    const offset = lowestBit(rest);
    if (step.kind === 'phrases') to |= afterPhrases(step, offset, walk);
    else if (step.kind === 'gap') to |= afterGap(step, offset, walk);
    else if (isEdge(step.kind, offset, walk)) to |= 1 << offset;
  }
  return to;
}

function afterPhrases(step: Phrases, offset: number, walk: Walk): number {
  const at = walk.place + walk.way * offset;
  const edge = step.orEdge !== undefined && isEdge(step.orEdge, offset, walk) ? 1 << offset : 0;
  if (at < 0 || at >= walk.ids.length || offset >= reach) return edge;
  if (step.single) return step.single[walk.ids[at] ?? 0] === 1 ? edge | (1 << (offset + 1)) : edge;
  return edge | afterSequences(step, offset, walk);
}

function afterSequences(step: Phrases, offset: number, walk: Walk): number {
  const at = walk.place + walk.way * offset;
  const sequences = (walk.way === 1 ? step.byFirst : step.byLast).get(walk.ids[at] ?? 0);
  let to = 0;
  for (const sequence of sequences ?? []) {
    const { length } = sequence;
    const start = walk.way === 1 ? at : at - length + 1;
    if (offset + length <= reach && start >= 0 && matchesAt(sequence, start, walk)) to |= 1 << (offset + length);
  }
  return to;
}

function afterGap({ min, max }: { min: number; max: number }, offset: number, { ids, place, way }: Walk): number {
  let to = 0;
  for (let size = 0; size <= max && offset + size <= reach; size += 1) {
    if (size >= min) to |= 1 << (offset + size);
    const id = ids[place + way * (offset + size)];
    if (id === undefined || id === sentenceEnd) break;
  }
  return to;
}

function isEdge(edge: Edge, offset: number, { ids, paused, place, way }: Walk): boolean {
  const at = place + way * offset;
  const id = ids[at];
  if (id === undefined || id === sentenceEnd) return true;
  return paused[edge === 'begin' ? at + 1 : at] === true;
}

function matchesAt(sequence: readonly number[], start: number, { ids, isNumber }: Walk): boolean {
  for (let index = 0; index < sequence.length; index += 1) {
    const wanted = sequence[index];
    const id = ids[start + index] ?? 0;
    if (id !== wanted && !(wanted === numberWord && isNumber[id] === 1)) return false;
  }
  return true;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
