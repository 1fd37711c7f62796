import { type Pipeline, parsePipeline, runStages } from '../aggregate/pipeline.ts';
import { DatabaseError } from '../errors.ts';
import { search } from '../plan/execute.ts';
import { type Collection, collectionOf } from '../store/catalog.ts';
import type { StoredRecord } from '../store/records.ts';
import type { View } from '../store/store.ts';
import { type Doc, encode } from '../values/value.ts';
import { countOf, docOf, namespaceOf, refuseUnlessOff, wrongType } from './arguments.ts';
import type { Command } from './command.ts';
import { firstBatch } from './find.ts';

const refused = ['collation', 'hint', 'let', 'explain', 'bucketMaxSpanSeconds'];

export const aggregate: Command = {
  fields: ['pipeline', 'cursor', 'allowDiskUse', ...refused],
  run: (call) => {
    const { body, cursors } = call;
    refuseUnlessOff(body, refused);
    if (!Array.isArray(body.pipeline)) throw wrongType('pipeline', 'array');
    const pipeline = parsePipeline(body.pipeline);
    if (typeof body.aggregate !== 'string')
      throw new DatabaseError('InvalidNamespace', 'an aggregation needs a collection');
    const namespace = namespaceOf(call);
    const size = { count: countOf(docOf(body, 'cursor'), 'batchSize', 101), single: false };
    const page = cursors.open(namespace, size, (view) => rowsOf(view, collectionOf(view, namespace), pipeline));
    return firstBatch(namespace, page);
  },
};

function* rowsOf(view: View, collection: Collection | undefined, pipeline: Pipeline): Generator<Uint8Array> {
  const records = collection === undefined ? [] : search(view, collection, pipeline.search);
  if (pipeline.stages.length === 0) for (const { raw } of records) yield raw;
  else for (const doc of runStages(docsOf(records), pipeline.stages)) yield encode(doc);
}

function* docsOf(records: Iterable<StoredRecord>): Generator<Doc> {
  for (const { doc } of records) yield doc;
}
