import { Refused } from '@cairn/shared/kernel/refusal';
import type { z } from 'zod';

/** The longest part of a field's name that is said back: names of unknown fields are the sender's. */
const fieldMaxLength = 64;

/**
 * Checks what came in against its declaration.
 * @throws Refused `request.invalid` with the name of the first field that is not as declared.
 */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const field = path.map(String).join('.').slice(0, fieldMaxLength);
  throw new Refused('request.invalid', field === '' ? {} : { field });
}
