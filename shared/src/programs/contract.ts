import { z } from 'zod';
import { invitationTokenSchema } from '../accounts/contract.ts';
import { roleSchema } from '../accounts/roles.ts';
import { programIdSchema } from '../kernel/ids.ts';
import { route } from '../kernel/wire.ts';

const nothing = z.strictObject({});

/** A line to call in a crisis; `contact` is what to dial or text. */
export const crisisLineSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  contact: z.string().trim().min(1).max(80),
  how: z.enum(['call', 'text', 'callOrText']),
});

const timeZoneSchema = z
  .string()
  .max(64)
  .refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC');

export type CrisisLine = z.infer<typeof crisisLineSchema>;

/** The program as its people see it. */
export const programSchema = z.strictObject({
  id: programIdSchema,
  name: z.string(),
  /** IANA name, such as `America/Chicago`. */
  timeZone: z.string(),
  /** When staff are there, in the program's own words. */
  staffedHours: z.string(),
  crisisLines: z.array(crisisLineSchema),
  agreement: z.strictObject({
    version: z.int().min(1),
    text: z.string(),
    /** When the caller signed this version, epoch milliseconds; null: not yet. */
    signedAt: z.int().nullable(),
  }),
});

export type Program = z.infer<typeof programSchema>;

export const ownProgram = route({
  method: 'get',
  path: '/program',
  summary: "The caller's program, its group agreement and whether the caller has signed it.",
  access: 'signedIn',
  params: nothing,
  body: nothing,
  status: 200,
  answer: programSchema,
  refusals: [],
});

export const signAgreement = route({
  method: 'post',
  path: '/agreement/signatures',
  summary: 'Sign the current group agreement. Rooms are closed until then.',
  access: 'signedIn',
  params: nothing,
  body: z.strictObject({ version: z.int().min(1) }),
  status: 204,
  answer: z.null(),
  refusals: ['agreement.outdated'],
});

export const updateProgram = route({
  method: 'put',
  path: '/program',
  summary: 'Change what the program says of itself.',
  access: 'admin',
  params: nothing,
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    timeZone: timeZoneSchema,
    staffedHours: z.string().trim().max(200),
    crisisLines: z.array(crisisLineSchema).min(1).max(10),
  }),
  status: 204,
  answer: z.null(),
  refusals: [],
});

export const publishAgreement = route({
  method: 'post',
  path: '/agreement',
  summary: 'Publish a new version of the group agreement. Everybody signs it before their next word.',
  access: 'admin',
  params: nothing,
  body: z.strictObject({ text: z.string().trim().min(1).max(20_000) }),
  status: 201,
  answer: z.strictObject({ version: z.int().min(1) }),
  refusals: [],
});

export const viewInvitation = route({
  method: 'post',
  path: '/invitations/view',
  summary: 'What an invitation is for. Used, expired and unknown ones look alike.',
  access: 'anyone',
  params: nothing,
  body: z.strictObject({ token: invitationTokenSchema }),
  status: 200,
  answer: z.strictObject({ programName: z.string(), role: roleSchema, expiresAt: z.int() }),
  refusals: ['invitation.invalid', 'request.tooMany'],
});
