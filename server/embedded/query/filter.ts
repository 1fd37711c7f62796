import type { Kind, Value } from '../values/value.ts';

export type CompareOp = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';

/** One condition on the values that a path reaches. */
export type Test =
  | { kind: 'compare'; op: CompareOp; value: Value }
  /** `texts` are those of the values that are text, to be found at once: people ask for a thousand documents by their ids. */
  | { kind: 'in'; values: Value[]; texts: ReadonlySet<string>; patterns: RegExp[] }
  | { kind: 'exists' }
  | { kind: 'type'; names: ReadonlySet<string> }
  | { kind: 'size'; size: number }
  | { kind: 'regex'; pattern: RegExp }
  | { kind: 'elementFilter'; filter: Filter }
  | { kind: 'elementTests'; tests: Test[] }
  | { kind: 'not'; tests: Test[] };

/** A filter after parsing: what the matcher evaluates and the planner reads. */
export type Filter =
  | { kind: 'and' | 'or' | 'nor'; clauses: Filter[] }
  | { kind: 'field'; path: string; parts: string[]; test: Test };

export type FieldFilter = Extract<Filter, { kind: 'field' }>;

/** The conditions that all must hold, with nested $and taken apart. */
export function conjuncts(filter: Filter): Filter[] {
  return filter.kind === 'and' ? filter.clauses.flatMap(conjuncts) : [filter];
}

/** Kinds of which a comparison with $gt and its siblings reaches only values of the same kind. */
export const orderedKinds: ReadonlySet<Kind> = new Set([
  'number',
  'string',
  'object',
  'array',
  'binary',
  'objectId',
  'boolean',
  'date',
  'timestamp',
]);
