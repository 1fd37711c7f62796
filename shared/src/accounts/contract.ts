import { z } from 'zod';
import { accountIdSchema, programIdSchema } from '../kernel/ids.ts';
import { route } from '../kernel/wire.ts';
import { roleSchema } from './roles.ts';

const nothing = z.strictObject({});

/** What a person signs in with. Lower case; never shown to peers. */
export const loginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._@+-]{3,64}$/);

/** Length is what makes a password strong (NIST SP 800-63B); no rules about kinds of characters. */
export const passwordSchema = z.string().min(10).max(200);

/** The name that peers see. One line, visible characters. */
export const aliasSchema = z
  .string()
  .trim()
  .normalize()
  .min(1)
  .max(32)
  .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .'’-]*$/u);

/** The name in the program's chart; the care team's alone. */
export const chartNameSchema = z.string().trim().normalize().min(1).max(120);

/** One's own account, as one sees it oneself. */
export const ownAccountSchema = z.strictObject({
  id: accountIdSchema,
  login: z.string(),
  role: roleSchema,
  alias: z.string(),
  programId: programIdSchema,
});

export type OwnAccount = z.infer<typeof ownAccountSchema>;

/** A person as the care team sees them. */
export const personSchema = z.strictObject({
  id: accountIdSchema,
  role: roleSchema,
  alias: z.string(),
  chartName: z.string().nullable(),
  active: z.boolean(),
});

export type Person = z.infer<typeof personSchema>;

/** The answer to a sign-in: a short-lived token; `expiresAt` is epoch milliseconds. */
export const grantSchema = z.strictObject({
  token: z.string(),
  expiresAt: z.int(),
  account: ownAccountSchema,
});

export type Grant = z.infer<typeof grantSchema>;

export const signIn = route({
  method: 'post',
  path: '/grants',
  summary: 'Sign in. Sets the refresh cookie.',
  access: 'anyone',
  params: nothing,
  body: z.strictObject({ login: z.string().max(200), password: z.string().max(200) }),
  status: 201,
  answer: grantSchema,
  refusals: ['signin.refused', 'request.tooMany'],
});

export const renewGrant = route({
  method: 'post',
  path: '/grants/renew',
  summary:
    'Trade the refresh cookie for a new token and a new cookie. A cookie used twice ends every grant that came from it.',
  access: 'anyone',
  params: nothing,
  body: nothing,
  status: 201,
  answer: grantSchema,
  refusals: ['grant.missing', 'grant.invalid', 'grant.ended', 'grant.expired', 'account.deactivated'],
});

export const signOut = route({
  method: 'delete',
  path: '/grants/current',
  summary: 'Sign out: ends this grant, its cookie and its live connections at once.',
  access: 'signedIn',
  params: nothing,
  body: nothing,
  status: 204,
  answer: z.null(),
  refusals: [],
});

export const ownAccount = route({
  method: 'get',
  path: '/accounts/current',
  summary: 'The account of the caller.',
  access: 'signedIn',
  params: nothing,
  body: nothing,
  status: 200,
  answer: ownAccountSchema,
  refusals: [],
});

/** The secret part of an invitation's link. */
export const invitationTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);

export const signUp = route({
  method: 'post',
  path: '/accounts',
  summary: 'Open an account with an invitation, and sign in.',
  access: 'anyone',
  params: nothing,
  body: z.strictObject({
    token: invitationTokenSchema,
    login: loginSchema,
    password: passwordSchema,
    alias: aliasSchema,
  }),
  status: 201,
  answer: grantSchema,
  refusals: ['invitation.invalid', 'login.taken', 'alias.taken', 'alias.refused', 'request.tooMany'],
});

export const listPeople = route({
  method: 'get',
  path: '/people',
  summary: 'The people of the program, with their chart names. Each look is in the audit.',
  access: 'admin',
  params: nothing,
  body: nothing,
  status: 200,
  answer: z.array(personSchema),
  refusals: [],
});

const accountParams = z.strictObject({ accountId: accountIdSchema });

export const deactivate = route({
  method: 'post',
  path: '/accounts/{accountId}/deactivate',
  summary: 'Close an account: its grants and live connections end at once; what was written stays.',
  access: 'admin',
  params: accountParams,
  body: nothing,
  status: 204,
  answer: z.null(),
  refusals: ['account.unknown', 'role.refused'],
});

export const reactivate = route({
  method: 'post',
  path: '/accounts/{accountId}/reactivate',
  summary: 'Open a closed account again.',
  access: 'admin',
  params: accountParams,
  body: nothing,
  status: 204,
  answer: z.null(),
  refusals: ['account.unknown'],
});
