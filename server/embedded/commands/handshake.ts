import { maxDocumentBytes } from '../store/records.ts';
import { type Doc, integer } from '../values/value.ts';
import { maxMessageBytes } from '../wire/frames.ts';
import { noTransactions } from './arguments.ts';
import type { Command } from './command.ts';

/**
 * A standalone server: no `setName` and no `topologyVersion`, because a member of a replica set would be asked for
 * retryable writes, transactions and change streams.
 */
export const hello: Command = {
  fields: [
    'helloOk',
    'client',
    'compression',
    'speculativeAuthenticate',
    'saslSupportedMechs',
    'topologyVersion',
    'maxAwaitTimeMS',
    'loadBalanced',
    'hostInfo',
    'backpressure',
    'hangUpOnStepDown',
  ],
  run: ({ connectionId, now, name }): Doc => ({
    helloOk: true,
    ...(name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }),
    maxBsonObjectSize: integer(maxDocumentBytes),
    maxMessageSizeBytes: integer(maxMessageBytes),
    maxWriteBatchSize: integer(100_000),
    localTime: new Date(now()),
    logicalSessionTimeoutMinutes: integer(30),
    connectionId: integer(connectionId),
    minWireVersion: integer(0),
    maxWireVersion: integer(21),
    readOnly: false,
    ok: integer(1),
  }),
};

export const ping: Command = { fields: [], run: () => ({ ok: integer(1) }) };

export const buildInfo: Command = {
  fields: [],
  run: () => ({
    version: '7.0.0',
    versionArray: [7, 0, 0, 0].map(integer),
    modules: ['cairn-embedded'],
    maxBsonObjectSize: integer(maxDocumentBytes),
    ok: integer(1),
  }),
};

/** Sessions hold nothing here, so that ending them is nothing to do. */
export const endSessions: Command = { fields: [], run: () => ({ ok: integer(1) }) };

export const transaction: Command = {
  fields: [],
  run: () => {
    throw noTransactions();
  },
};
