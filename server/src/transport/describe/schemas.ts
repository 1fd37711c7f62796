import { accountIdSchema } from '@cairn/shared/kernel/ids';
import { type Refusal, type RefusalCode, refusal, refusals } from '@cairn/shared/kernel/refusal';
import { eventDeclarations } from '@cairn/shared/registry/decide';
import { wireEventSchema } from '@cairn/shared/rooms/live';
import { stringify } from 'yaml';
import { z } from 'zod';

export type Json = { [key: string]: unknown };

/** What a schema says in JSON Schema, for what is sent to the server (`input`) or what it answers (`output`). */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ zodSchema, jsonSchema: target }) => {
      // That a number can be held by JavaScript goes without saying.
      if (target.minimum === Number.MIN_SAFE_INTEGER) delete target.minimum;
      if (target.maximum === Number.MAX_SAFE_INTEGER) delete target.maximum;
      if (zodSchema !== wireEventSchema) return;
      for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
      target.$ref = '#/components/schemas/Event';
    },
  });
  return described;
}

/** One schema for each kind of event, and `Event` for any of them. */
export function eventSchemas(): Json {
  const kinds = eventDeclarations.map(({ type, summary, open, sealed }) => {
    const body = Object.fromEntries(Object.entries(sealed.shape).map(([name, field]) => [name, field.nullable()]));
    const envelope = { seq: wireEventSchema.shape.seq, at: wireEventSchema.shape.at, actor: z.string() };
    const data = z.strictObject({ ...open.shape, ...body });
    const event = z.strictObject({ type: z.literal(type), ...envelope, data });
    return [type, { description: summary, ...jsonSchema(event, 'output') }] as const;
  });
  return {
    Event: {
      description: 'One entry of a room’s log. Kinds that a reader does not know may come; it passes over them.',
      oneOf: kinds.map(([type]) => ({ $ref: `#/components/schemas/${type}` })),
    },
    ...Object.fromEntries(kinds),
  };
}

/** What a refused person gets. */
export const refusalSchema: Json = {
  description: 'The code is for programs, the text for people.',
  ...jsonSchema(
    z.strictObject({
      code: z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]),
      text: z.string(),
      field: z.string().optional().describe('The first field that is not as declared.'),
      retryAfterMs: z.int().optional().describe('How long to wait before trying again, in milliseconds.'),
      turnOf: accountIdSchema.optional().describe('Whose turn it is.'),
    }),
    'output',
  ),
};

/** Codes in the order of the registry, each once. */
export function inOrder(codes: Iterable<RefusalCode>): RefusalCode[] {
  const wanted = new Set(codes);
  return (Object.keys(refusals) as RefusalCode[]).filter((code) => wanted.has(code));
}

/** The refusal as it may come, with the details it has. */
export function exampleOf(code: RefusalCode): Refusal {
  if (code === 'request.invalid') return refusal(code, { field: 'login' });
  if (code === 'request.tooMany') return refusal(code, { retryAfterMs: 60_000 });
  if (code === 'floor.otherTurn') return refusal(code, { turnOf: 'robin' });
  return refusal(code);
}

/** YAML without anchors, which few tools read. */
export function toYaml(document: Json): string {
  const heading = '# Generated from shared/src by `npm run docs`. Change the contracts, not this file.\n';
  return heading + stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 });
}
