import { z } from 'zod';

/** The roles a person can have in a program (practice.md, "Words to use"). */
export const roleSchema = z.enum(['participant', 'alumni', 'family', 'peer', 'facilitator', 'clinician', 'admin']);

export type Role = z.infer<typeof roleSchema>;

/** Roles a room can see: people's, and `system` for what nobody sent. */
export type ActorRole = Role | 'system';

/** Peer specialists, facilitators, clinicians and admins work for the program. */
export function isStaff(role: ActorRole): boolean {
  return role === 'peer' || role === 'facilitator' || role === 'clinician' || role === 'admin';
}

/** Who leads a room: may lock it, admit and remove people. Peer specialists are staff, but do not lead. */
export function leads(role: ActorRole): boolean {
  return role === 'facilitator' || role === 'clinician' || role === 'admin' || role === 'system';
}

/** Which roles a person of one role may invite: admins anybody, leaders the people in care. */
export function mayInvite(inviter: Role, invited: Role): boolean {
  if (inviter === 'admin') return true;
  return leads(inviter) && !isStaff(invited);
}
