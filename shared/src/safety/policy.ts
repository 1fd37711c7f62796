import { z } from 'zod';
import type { RoomKind } from '../rooms/contract.ts';
import type { SignalCategory } from './signals.ts';

/**
 * What follows from a signal. `alert`: the message is delivered and staff are called. `hold`: staff look at it before
 * anybody else does. `ask`: the author is asked before it leaves. `none`: nothing.
 */
export const actionSchema = z.enum(['alert', 'hold', 'ask', 'none']);

export type PolicyAction = z.infer<typeof actionSchema>;

/** What talk of suicide can lead to: it always alerts, and is never dropped in silence. */
const selfHarmActionSchema = actionSchema.extract(['alert', 'hold']);

/** What follows from each category in one kind of room. */
export const policySchema = z.strictObject({
  'self-harm': selfHarmActionSchema,
  'relapse-overdose': actionSchema,
  sourcing: actionSchema,
  'abuse-threats': actionSchema,
  'personal-identifiers': actionSchema,
});

export type Policy = Readonly<z.infer<typeof policySchema>>;

/** The kinds of room that have a policy: those where people in care write to each other or to staff. */
export const policyKindSchema = z.enum(['cohort', 'aftercare', 'counselor', 'session', 'breakout', 'help']);

export type PolicyKind = z.infer<typeof policyKindSchema>;

/** The policies of a program, by kind of room. */
export const policiesSchema = z.record(policyKindSchema, policySchema);

export type Policies = Readonly<Record<PolicyKind, Policy>>;

const amongPeers: Policy = {
  'self-harm': 'alert',
  'relapse-overdose': 'alert',
  sourcing: 'hold',
  'abuse-threats': 'hold',
  'personal-identifiers': 'ask',
};

/** With staff alone there is nobody to protect from what is said. */
const withStaff: Policy = {
  'self-harm': 'alert',
  'relapse-overdose': 'alert',
  sourcing: 'none',
  'abuse-threats': 'none',
  'personal-identifiers': 'none',
};

/** What a program starts with. */
export const defaultPolicies: Policies = {
  cohort: amongPeers,
  aftercare: amongPeers,
  session: amongPeers,
  breakout: amongPeers,
  counselor: withStaff,
  help: withStaff,
};

/** The policy of a room; null where nothing is screened (staff's own desks). */
export function policyFor(policies: Policies, kind: RoomKind): Policy | null {
  return kind === 'desk' ? null : policies[kind];
}

/** The categories among the given ones that lead to an action. */
export function categoriesFor(
  policy: Policy,
  action: PolicyAction,
  categories: Iterable<SignalCategory>,
): SignalCategory[] {
  return [...new Set(categories)].filter((category) => policy[category] === action);
}
