import { z } from 'zod';

/** What a message can speak of that somebody should look at. */
export const signalCategorySchema = z.enum([
  'self-harm',
  'relapse-overdose',
  'sourcing',
  'abuse-threats',
  'personal-identifiers',
]);

export type SignalCategory = z.infer<typeof signalCategorySchema>;

/** All categories, the most urgent first: what staff are called for where a person speaks of several. */
export const byUrgency: readonly SignalCategory[] = [
  'self-harm',
  'relapse-overdose',
  'abuse-threats',
  'sourcing',
  'personal-identifiers',
];

/** One thing that screening saw: where, how strong (0..1), and by which rule, so that a person can follow it. */
export const signalSchema = z.strictObject({
  category: signalCategorySchema,
  strength: z.number().min(0).max(1),
  rule: z.string(),
  /** Start and end in the text, UTF-16 units. */
  span: z.tuple([z.int().min(0), z.int().min(0)]),
});

export type Signal = Readonly<z.infer<typeof signalSchema>>;
