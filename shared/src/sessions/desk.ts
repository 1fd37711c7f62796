import { isStaff, leads } from '../accounts/roles.ts';
import { accept, refuse } from '../kernel/verdict.ts';
import type { SessionDecider } from './rules.ts';

type DeskType = 'entry.request' | 'entry.close' | 'checkin.give' | 'attendance.correct';

/** What is written at the desk of a session: who came, how they are, and how long they were there. */
export const deskDeciders: { readonly [T in DeskType]: SessionDecider<T> } = {
  'entry.request': (state, { memberId, place, reach }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    if (state.kind !== 'desk') return refuse('session.none');
    return accept('entry.requested', { memberId, place, reach, skipped: place === '' && reach === '' });
  },

  'entry.close': (state, { memberId }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    if (!state.entries[memberId]?.waiting) return refuse('lobby.notThere');
    return accept('entry.closed', { memberId });
  },

  'checkin.give': (state, { memberId, sharedWith, mood, craving }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    if (state.checkins[memberId]) return refuse('checkin.alreadyGiven');
    return accept('checkin.given', { memberId, sharedWith, mood, craving });
  },

  'attendance.correct': (state, { memberId, minutes, reason }, { actor }) => {
    if (!isStaff(actor.role) || !leads(actor.role)) return refuse('role.refused');
    if (state.kind !== 'desk') return refuse('session.none');
    return accept('attendance.corrected', { memberId, minutes, reason });
  },
};
