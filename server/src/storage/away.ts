import mongoose from 'mongoose';

const {
  MongoNetworkError,
  MongoServerSelectionError,
  MongoNotConnectedError,
  MongoTopologyClosedError,
  MongoServerClosedError,
} = mongoose.mongo;

/** What the driver lets through as the system said it, where a connection breaks while it writes. */
const brokenConnectionCodes: ReadonlySet<unknown> = new Set(['EPIPE', 'ECONNRESET']);

/** Whether an error says that the database could not be reached, rather than that it refused. */
export function isDatabaseAway(error: unknown): boolean {
  return (
    (error instanceof Error && 'code' in error && brokenConnectionCodes.has(error.code)) ||
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    error instanceof MongoServerClosedError ||
    (error instanceof Error && (error.name === 'PoolClosedError' || error.name === 'MongoPoolClearedError'))
  );
}
