import { DatabaseError } from '../errors.ts';
import { type Doc, encode, integer } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { aggregate } from './aggregate.ts';
import { checkFields } from './arguments.ts';
import { create, drop, dropDatabase, listCollections, listDatabases } from './collections.ts';
import type { Command, Context } from './command.ts';
import { count, distinct } from './count.ts';
import { remove } from './delete.ts';
import { find, getMore, killCursors } from './find.ts';
import { findAndModify } from './find-and-modify.ts';
import { buildInfo, endSessions, hello, ping, transaction } from './handshake.ts';
import { createIndexes, dropIndexes, listIndexes } from './indexes.ts';
import { insert } from './insert.ts';
import { update } from './update.ts';

/** Everything this database can be asked. */
const commands = new Map<string, Command>(
  Object.entries({
    hello,
    isMaster: hello,
    ismaster: hello,
    ping,
    buildInfo,
    buildinfo: buildInfo,
    insert,
    find,
    getMore,
    killCursors,
    update,
    delete: remove,
    findAndModify,
    findandmodify: findAndModify,
    count,
    distinct,
    aggregate,
    create,
    createIndexes,
    listIndexes,
    dropIndexes,
    listCollections,
    listDatabases,
    drop,
    dropDatabase,
    endSessions,
    commitTransaction: transaction,
    abortTransaction: transaction,
  }),
);

/** Runs the command of a request and gives the encoded answer. A DatabaseError becomes MongoDB's answer for it. */
export async function answer(request: Request, context: Context, onMistake: (error: unknown) => void): Promise<Buffer> {
  try {
    const { body, sequences } = request;
    const [name = ''] = Object.keys(body);
    const command = commands.get(name);
    if (command === undefined) throw new DatabaseError('CommandNotFound', `no such command: '${name}'`);
    checkFields(name, body, command.fields);
    const database = typeof body.$db === 'string' ? body.$db : '';
    const result = await command.run({ ...context, name, database, body, sequences });
    return result instanceof Uint8Array ? result : encode(result);
  } catch (error) {
    if (error instanceof DatabaseError) return encode(refusal(error));
    onMistake(error);
    return encode(refusal(new DatabaseError('InternalError', 'The database could not carry out the command')));
  }
}

function refusal(error: DatabaseError): Doc {
  return {
    ok: integer(0),
    errmsg: error.message,
    code: integer(error.code),
    codeName: error.codeName,
    ...(error.details as Doc),
  };
}
