import type { Cursors } from '../cursors.ts';
import type { Store } from '../store/store.ts';
import type { Doc } from '../values/value.ts';

export type Context = { store: Store; cursors: Cursors; now(): number; connectionId: number };

export type Call = Context & {
  /** The command's name as it was sent. */
  name: string;
  database: string;
  body: Doc;
  sequences: ReadonlyMap<string, Buffer[]>;
};

/** A document to encode, or an answer that already is. */
export type Answer = Doc | Buffer;

export type Command = {
  /** The fields it takes beside those that every command does. Any other is refused. */
  fields: readonly string[];
  run(call: Call): Answer | Promise<Answer>;
};
