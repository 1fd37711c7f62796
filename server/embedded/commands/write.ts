import { DatabaseError } from '../errors.ts';
import { type Doc, integer, type Value } from '../values/value.ts';

export type Outcome<T> = { results: T[]; errors: Doc[] };

/** Goes through the entries of a batch. An ordered one ends at the first that is refused, an unordered one tries all. */
export function runBatch<T>(
  entries: readonly Uint8Array[],
  ordered: boolean,
  run: (entry: Uint8Array, index: number) => T,
): Outcome<T> {
  const results: T[] = [];
  const errors: Doc[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      results.push(run(entry, index));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      errors.push(writeError(error, index));
      if (ordered) break;
    }
  }
  return { results, errors };
}

function writeError(error: DatabaseError, index: number): Doc {
  return { index: integer(index), code: integer(error.code), errmsg: error.message, ...(error.details as Doc) };
}

/** The part of an answer that lists refused entries; absent when there are none. */
export function writeErrors(errors: Doc[]): Record<string, Value> {
  return errors.length === 0 ? {} : { writeErrors: errors };
}
