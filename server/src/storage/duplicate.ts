const duplicateKey = 11_000;

/**
 * The fields of the unique index that a write ran into; null for any other error. It is how races are decided: look,
 * write, and believe the index alone.
 */
export function duplicateFields(error: unknown): readonly string[] | null {
  if (!(error instanceof Error) || Reflect.get(error, 'code') !== duplicateKey) return null;
  const pattern: unknown = Reflect.get(error, 'keyPattern');
  return typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : [];
}

/** For writes of which it does not matter who is first. */
export function ignoreDuplicate(error: unknown): void {
  if (!duplicateFields(error)) throw error;
}
