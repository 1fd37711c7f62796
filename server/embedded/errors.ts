/** Every MongoDB error code this database can give, with MongoDB's own name for it. Nothing else ever reaches a client. */
const registry = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  InvalidLength: 16,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  ShutdownInProgress: 91,
  CannotIndexParallelArrays: 171,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  KeyTooLong: 17280,
  MixedProjection: 31254,
  ProjectionPathCollision: 31249,
  UnrecognizedPipelineStage: 40324,
  UnknownCommandField: 40415,
  ChangeStreamNeedsReplicaSet: 40573,
} as const;

export type ErrorName = keyof typeof registry;

/** Facts a client may read beside the message: `keyPattern` and `keyValue` of a duplicate key. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A refusal that goes to the client as it is. Everything else that is thrown counts as our own mistake. */
export class DatabaseError extends Error {
  readonly code: number;
  readonly codeName: ErrorName;
  readonly details: ErrorDetails;

  constructor(codeName: ErrorName, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'DatabaseError';
    this.code = registry[codeName];
    this.codeName = codeName;
    this.details = details;
  }
}

/** For what MongoDB can do and this database does not: refused, so that nothing is silently ignored. */
export function notSupported(what: string): DatabaseError {
  return new DatabaseError('BadValue', `${what} is not supported by the embedded database`);
}

export const errorNames = Object.keys(registry);
