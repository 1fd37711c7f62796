import { isOver } from '@cairn/shared/sessions/lifecycle';
import type { SessionSummary, Standing } from '@cairn/shared/sessions/wire';
import type { Caller } from '../handler.ts';
import { admitPending } from '../rooms/admission.ts';
import { deskId, type MembershipRecord } from '../rooms/records.ts';
import type { SessionsContext } from './context.ts';
import type { SessionRecord } from './records/timetable.ts';

/**
 * The sessions of the caller's groups: those to come, those that are on, and those of the last seven days. Read from
 * records; only where a lobby is open, its desk is asked whether the caller waits there.
 * @throws Refused `agreement.unsigned`
 */
export async function listSessions(context: SessionsContext, caller: Caller): Promise<SessionSummary[]> {
  const { rooms, records } = context;
  const { accountId } = caller;
  await rooms.agreements.require(caller);
  await admitPending(rooms, accountId);
  const own = (await rooms.records.membershipsOf(accountId)).map(({ roomId }) => roomId);
  const sessions = await records.timetable.ofCohorts(own, rooms.clock.now());
  const cohorts = await rooms.records.findAll([...new Set(sessions.map(({ cohortId }) => cohortId))]);
  const titles = new Map(cohorts.map(({ _id, title }) => [_id, title]));
  const memberships = await rooms.records.membershipsIn(
    sessions.map(({ _id }) => _id),
    accountId,
  );
  const places = new Map(memberships.map((membership) => [membership.roomId, membership]));
  return Promise.all(
    sessions.map(async (session) => ({
      id: session._id,
      cohortId: session.cohortId,
      cohortTitle: titles.get(session.cohortId) ?? '',
      title: session.title,
      status: session.status,
      startsAt: session.startsAt.getTime(),
      lobbyAt: session.lobbyAt.getTime(),
      endsAt: session.endsAt.getTime(),
      standing: await standingIn(context, session, { accountId, membership: places.get(session._id) }),
    })),
  );
}

async function standingIn(
  { rooms }: SessionsContext,
  { _id, status }: SessionRecord,
  { accountId, membership }: { readonly accountId: string; readonly membership: MembershipRecord | undefined },
): Promise<Standing> {
  if (membership) return membership.active ? 'in' : 'removed';
  if (isOver(status) || status === 'scheduled') return 'outside';
  const { state } = await rooms.hosts.get(deskId(_id));
  return state.entries[accountId]?.waiting ? 'waiting' : 'outside';
}
