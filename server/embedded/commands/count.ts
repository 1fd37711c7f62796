import { DatabaseError } from '../errors.ts';
import { search } from '../plan/execute.ts';
import { conjuncts } from '../query/filter.ts';
import { collectionOf, rangeOf, recordPrefix } from '../store/catalog.ts';
import { encodeKey } from '../values/keys.ts';
import { valuesAt } from '../values/paths.ts';
import { integer, type Value } from '../values/value.ts';
import { countOf, filterOf, namespaceOf, refuseUnlessOff } from './arguments.ts';
import type { Command } from './command.ts';

const refused = ['collation', 'hint'];

export const count: Command = {
  fields: ['query', 'limit', 'skip', ...refused],
  run: (call) => {
    const { body, store } = call;
    refuseUnlessOff(body, refused);
    const namespace = namespaceOf(call);
    const filter = filterOf(body, 'query');
    const [skip, limit] = [countOf(body, 'skip', 0), countOf(body, 'limit', 0)];
    const total = store.read((view) => {
      const collection = collectionOf(view, namespace);
      if (collection === undefined) return 0;
      const all = conjuncts(filter).length === 0 && skip === 0 && limit === 0;
      if (all) return view.count(rangeOf(recordPrefix(collection)));
      return lengthOf(search(view, collection, { filter, sort: [], skip, limit }));
    });
    return { n: integer(total), ok: integer(1) };
  },
};

function lengthOf(items: Iterable<unknown>): number {
  let length = 0;
  for (const _ of items) length += 1;
  return length;
}

export const distinct: Command = {
  fields: ['key', 'query', ...refused],
  run: (call) => {
    const { body, store } = call;
    refuseUnlessOff(body, refused);
    const namespace = namespaceOf(call);
    const filter = filterOf(body, 'query');
    if (typeof body.key !== 'string' || body.key === '')
      throw new DatabaseError('TypeMismatch', "'key' must be a field's path");
    const parts = body.key.split('.');
    const values = store.read((view) => {
      const collection = collectionOf(view, namespace);
      const found = new Map<string, Value>();
      const records = collection === undefined ? [] : search(view, collection, { filter, sort: [], skip: 0, limit: 0 });
      for (const { doc } of records) addDistinct(found, valuesAt(doc, parts));
      return [...found.values()];
    });
    return { values, ok: integer(1) };
  },
};

/** An array counts as its elements, a missing field as nothing. */
function addDistinct(found: Map<string, Value>, values: Value[]): void {
  for (const value of values.flatMap((end) => (Array.isArray(end) ? end : [end]))) {
    if (value === undefined) continue;
    const key = encodeKey(value).toString('latin1');
    if (!found.has(key)) found.set(key, value);
  }
}
