import { DatabaseError } from '../errors.ts';
import type { Search } from '../plan/execute.ts';
import { parseSort, sortDocs } from '../plan/sort.ts';
import type { Filter } from '../query/filter.ts';
import { matches } from '../query/match.ts';
import { parseFilter } from '../query/parse.ts';
import type { IndexField } from '../store/catalog.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Doc, integer, isDoc, type Value } from '../values/value.ts';
import { parseGroup } from './group.ts';
import { parseProjectStage } from './project.ts';
import { parseUnwind } from './unwind.ts';

type Transform = { kind: 'transform'; run(rows: Iterable<Doc>): Iterable<Doc> };

type Stage =
  | { kind: 'match'; filter: Filter }
  | { kind: 'sort'; sort: IndexField[] }
  | { kind: 'skip' | 'limit'; count: number }
  | Transform;

const parsers: Record<string, (spec: Value) => Stage> = {
  $match: (spec) => ({ kind: 'match', filter: parseFilter(requireObject('$match', spec)) }),
  $sort: (spec) => ({ kind: 'sort', sort: parseSort(requireObject('$sort', spec)) }),
  $skip: (spec) => ({ kind: 'skip', count: requireCount('$skip', spec, 0) }),
  $limit: (spec) => ({ kind: 'limit', count: requireCount('$limit', spec, 1) }),
  $project: (spec) => {
    const project = parseProjectStage(spec);
    return transform((rows) => mapped(rows, project));
  },
  $group: (spec) => transform(parseGroup(spec)),
  $unwind: (spec) => transform(parseUnwind(spec)),
  $count: parseCount,
};

export type Pipeline = { search: Search; stages: Stage[] };

/**
 * Parses a pipeline. Refuses every stage that is not implemented. What a find can do (filter, order, limit at the
 * beginning) is taken out as a search, so that it uses the indexes.
 */
export function parsePipeline(pipeline: readonly Value[]): Pipeline {
  const stages = pipeline.map(parseStage);
  const filters: Filter[] = [];
  for (let [stage] = stages; stage?.kind === 'match'; [stage] = stages) {
    filters.push(stage.filter);
    stages.shift();
  }
  const sort = stages[0]?.kind === 'sort' ? stages[0].sort : [];
  if (stages[0]?.kind === 'sort') stages.shift();
  const limit = stages[0]?.kind === 'limit' ? stages[0].count : 0;
  if (stages[0]?.kind === 'limit') stages.shift();
  return { search: { filter: { kind: 'and', clauses: filters }, sort, skip: 0, limit }, stages };
}

export function runStages(rows: Iterable<Doc>, stages: readonly Stage[]): Iterable<Doc> {
  return stages.reduce(runStage, rows);
}

function runStage(rows: Iterable<Doc>, stage: Stage): Iterable<Doc> {
  switch (stage.kind) {
    case 'match':
      return filtered(rows, stage.filter);
    case 'sort':
      return sortDocs(rows, stage.sort);
    case 'skip':
      return sliced(rows, stage.count, Number.POSITIVE_INFINITY);
    case 'limit':
      return sliced(rows, 0, stage.count);
    case 'transform':
      return stage.run(rows);
  }
}

function parseStage(stage: Value): Stage {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (entry === undefined || others.length > 0) {
    throw new DatabaseError('FailedToParse', 'A pipeline stage specification object must contain exactly one field.');
  }
  const [name, spec] = entry;
  if (name === '$changeStream') {
    throw new DatabaseError('ChangeStreamNeedsReplicaSet', 'The $changeStream stage is only supported on replica sets');
  }
  const parse = Object.hasOwn(parsers, name) ? parsers[name] : undefined;
  if (parse === undefined)
    throw new DatabaseError('UnrecognizedPipelineStage', `Unrecognized pipeline stage name: '${name}'`);
  return parse(spec);
}

function transform(run: (rows: Iterable<Doc>) => Iterable<Doc>): Transform {
  return { kind: 'transform', run };
}

function parseCount(spec: Value): Stage {
  if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.')) {
    throw new DatabaseError('BadValue', 'the count field must be a non-empty plain string');
  }
  return transform((rows) => counted(rows, spec));
}

function requireObject(name: string, spec: Value): Doc {
  if (!isDoc(spec)) throw new DatabaseError('FailedToParse', `the ${name} specification must be an object`);
  return spec;
}

function requireCount(name: string, spec: Value, least: number): number {
  const count = wholeNumber(spec);
  if (count === undefined || count < least)
    throw new DatabaseError('FailedToParse', `invalid argument to ${name} stage`);
  return count;
}

function* mapped(rows: Iterable<Doc>, change: (doc: Doc) => Doc): Generator<Doc> {
  for (const doc of rows) yield change(doc);
}

function* filtered(rows: Iterable<Doc>, filter: Filter): Generator<Doc> {
  for (const doc of rows) if (matches(filter, doc)) yield doc;
}

function* sliced(rows: Iterable<Doc>, skip: number, limit: number): Generator<Doc> {
  let position = 0;
  for (const doc of rows) {
    position += 1;
    if (position > skip) yield doc;
    if (position >= skip + limit) return;
  }
}

function* counted(rows: Iterable<Doc>, name: string): Generator<Doc> {
  let count = 0;
  for (const _ of rows) count += 1;
  if (count > 0) yield { [name]: integer(count) };
}
