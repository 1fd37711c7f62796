import { conjuncts, type Filter } from '../query/filter.ts';
import { type Collection, entryPrefix, type Index, type IndexField, recordPrefix } from '../store/catalog.ts';
import type { KeyRange } from '../store/store.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { implies } from './implies.ts';
import { rangesOf } from './ranges.ts';

/** One walk through an index, or through the records themselves where `index` is missing. */
export type Scan = {
  index?: Index;
  ranges: KeyRange[];
  reverse: boolean;
  /** The scan gives its documents in the order of the sort. */
  ordered: boolean;
  /** The same document may come up more than once. */
  mayRepeat: boolean;
  /** What each document found still has to pass. */
  filter: Filter;
};

export type Query = { filter: Filter; sort: readonly IndexField[] };

type Source = { index?: Index; prefix: Buffer; fields: IndexField[]; multikey: boolean };

type Candidate = { scan: Scan; score: number; bounded: boolean };

const idField: IndexField = { path: '_id', parts: ['_id'], descending: false };

/**
 * Chooses how to find the documents of a query: the index with the most fields held at points, then one that gives the
 * order, then a range; a scan for each clause of an $or where each has an index; else every record. Whatever the
 * choice, each document is checked against the filter, so a plan can be slow but never wrong.
 */
export function planQuery(collection: Collection, query: Query): Scan[] {
  const clauses = conjuncts(query.filter);
  const best = bestScan(collection, query, clauses);
  if (best.bounded) return [best.scan];
  return planUnion(collection, query, clauses) ?? [best.scan];
}

function planUnion(collection: Collection, query: Query, clauses: Filter[]): Scan[] | undefined {
  const or = clauses.find((clause) => clause.kind === 'or');
  if (or?.kind !== 'or') return undefined;
  const rest = clauses.filter((clause) => clause !== or);
  const scans: Scan[] = [];
  for (const branch of or.clauses) {
    const all = [...conjuncts(branch), ...rest];
    const best = bestScan(collection, { filter: { kind: 'and', clauses: all }, sort: query.sort }, all);
    if (!best.bounded) return undefined;
    scans.push(best.scan);
  }
  return scans;
}

function bestScan(collection: Collection, query: Query, clauses: Filter[]): Candidate {
  const bounds = boundsOf(clauses);
  const records: Source = { prefix: recordPrefix(collection), fields: [idField], multikey: false };
  const sources = collection.indexes.filter((index) => isUsable(index, bounds, clauses)).map(sourceOf);
  return sources
    .map((source) => candidateOf(source, bounds, query))
    .reduce((best, next) => (next.score > best.score ? next : best), candidateOf(records, bounds, query));
}

/** A non-unique index ends in the record's _id, which therefore orders what is otherwise equal. */
function sourceOf(index: Index): Source {
  const fields = index.unique ? index.fields : [...index.fields, idField];
  return { index, prefix: entryPrefix(index), fields, multikey: index.multikey };
}

/** Partial and sparse indexes lack documents: they serve only queries that cannot ask for those. */
function isUsable(index: Index, bounds: ReadonlyMap<string, Bounds>, clauses: readonly Filter[]): boolean {
  if (index.only !== undefined && !implies(clauses, index.only)) return false;
  if (!index.sparse) return true;
  const first = bounds.get(index.fields[0]?.path ?? '');
  return first !== undefined && first.points?.includes(null) !== true;
}

function candidateOf(source: Source, bounds: ReadonlyMap<string, Bounds>, query: Query): Candidate {
  const { ranges, pointFields, constantFields, hasRange } = rangesOf(source, bounds);
  const direction =
    ranges.length > 1 || source.multikey ? undefined : directionOf(source.fields, constantFields, query.sort);
  const bounded = pointFields > 0 || hasRange;
  const score = pointFields * 4 + (direction !== undefined && query.sort.length > 0 ? 3 : 0) + (hasRange ? 2 : 0);
  const scan: Scan = {
    ...(source.index === undefined ? {} : { index: source.index }),
    ranges,
    reverse: direction === 'backward',
    ordered: direction !== undefined,
    mayRepeat: source.multikey,
    filter: query.filter,
  };
  return { scan, score: score + wholeKeyScore(source, pointFields), bounded };
}

/** Nothing finds fewer documents than a whole unique key, and the _id finds them at once. */
function wholeKeyScore({ index, fields }: Source, pointFields: number): number {
  if (pointFields < fields.length) return 0;
  return index === undefined ? 200 : index.unique ? 100 : 0;
}

/** The direction in which one range of an index gives the sort's order, or undefined where it does not. */
function directionOf(
  fields: readonly IndexField[],
  constantFields: number,
  sort: readonly IndexField[],
): 'forward' | 'backward' | undefined {
  const constant = new Set(fields.slice(0, constantFields).map(({ path }) => path));
  const wanted = sort.filter(({ path }) => !constant.has(path));
  const given = fields.slice(constantFields);
  const turned = wanted.map((field, at) => {
    const column = given[at];
    return column?.path === field.path ? column.descending !== field.descending : undefined;
  });
  const [first] = turned;
  if (turned.some((isTurned) => isTurned === undefined || isTurned !== first)) return undefined;
  return first === true ? 'backward' : 'forward';
}
