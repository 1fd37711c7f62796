import { ObjectId } from 'bson';
import { DatabaseError } from '../errors.ts';
import { conjuncts, type FieldFilter, type Filter } from '../query/filter.ts';
import { type Doc, fieldOf, isDoc, setField, type Value } from '../values/value.ts';
import { applyUpdate } from './apply.ts';
import type { Update } from './parse.ts';

/** The document that an upsert inserts: the filter's equalities, then the update. Its _id comes first. */
export function upsertedDoc(filter: Filter, update: Update, now: Date): Doc {
  const equalities = conjuncts(filter).flatMap((clause) => equalityOf(clause));
  const base =
    update.kind === 'replace'
      ? fromEqualities(equalities.filter(({ path }) => path === '_id'))
      : fromEqualities(equalities);
  const { _id, ...rest } = applyUpdate(base, update, { now, isInsert: true });
  return { _id: _id ?? new ObjectId(), ...rest };
}

function equalityOf(filter: Filter): FieldFilter[] {
  return filter.kind === 'field' && filter.test.kind === 'compare' && filter.test.op === 'eq' ? [filter] : [];
}

function fromEqualities(equalities: readonly FieldFilter[]): Doc {
  const doc: Doc = {};
  for (const { path, parts, test } of equalities) {
    if (test.kind === 'compare') setOnce(doc, parts, { path, value: test.value });
  }
  return doc;
}

function setOnce(doc: Doc, parts: readonly string[], wanted: { path: string; value: Value }): void {
  const [name = '', ...rest] = parts;
  const current = fieldOf(doc, name);
  if (rest.length === 0 && current === undefined) setField(doc, name, wanted.value);
  else if (rest.length > 0 && current === undefined) {
    const made: Doc = {};
    setField(doc, name, made);
    setOnce(made, rest, wanted);
  } else if (rest.length > 0 && isDoc(current)) setOnce(current, rest, wanted);
  else
    throw new DatabaseError(
      'NotSingleValueField',
      `cannot infer query fields to set, path '${wanted.path}' is matched twice`,
    );
}
