import { conjuncts, type FieldFilter, type Filter } from '../query/filter.ts';
import { matches } from '../query/match.ts';
import { encodeKey } from '../values/keys.ts';
import type { Value } from '../values/value.ts';
import { type Doc, setField } from '../values/value.ts';

/**
 * Whether every document that passes the query surely passes the partial index's own filter. Conservative: each
 * condition of the index must follow from one condition of the query on the same path, else the answer is no.
 */
export function implies(query: readonly Filter[], only: Filter): boolean {
  return conjuncts(only).every((needed) => query.some((given) => impliesOne(given, needed)));
}

function impliesOne(given: Filter, needed: Filter): boolean {
  if (given.kind !== 'field' || needed.kind !== 'field' || given.path !== needed.path) return false;
  if (sameTest(given, needed)) return true;
  const values = possibleValues(given);
  if (values !== undefined)
    return values.length > 0 && values.every((value) => value !== null && matches(needed, holding(needed, value)));
  return needed.test.kind === 'exists' && given.test.kind === 'compare' && given.test.value !== null;
}

/** The values of which one must be present; a match among them carries over, because all indexable tests ask for any. */
function possibleValues({ test }: FieldFilter): Value[] | undefined {
  if (test.kind === 'compare' && test.op === 'eq') return [test.value];
  return test.kind === 'in' && test.patterns.length === 0 ? test.values : undefined;
}

/** A smallest document in which the path has the value. */
function holding({ parts }: FieldFilter, value: Value): Doc {
  return [...parts].reverse().reduce<Value>((inner, part) => {
    const outer: Doc = {};
    setField(outer, part, inner);
    return outer;
  }, value) as Doc;
}

function sameTest(a: FieldFilter, b: FieldFilter): boolean {
  if (a.test.kind === 'exists') return b.test.kind === 'exists';
  if (a.test.kind !== 'compare' || b.test.kind !== 'compare' || a.test.op !== b.test.op) return false;
  return Buffer.compare(encodeKey(a.test.value), encodeKey(b.test.value)) === 0;
}
