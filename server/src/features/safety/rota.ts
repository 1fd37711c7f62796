import { isStaff } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { calledAt, gapsOf, nextOnCallAt, onCallAt, type Rota } from '@cairn/shared/safety/onCall';
import type { viewRota } from '@cairn/shared/safety/wire';
import type { z } from 'zod';
import type { Caller } from '../handler.ts';
import type { SafetyContext } from './context.ts';

/** Who is on call at a time, first to last: those of the rota who work for the program now. */
async function onCall({ records, programs, people }: SafetyContext, programId: string, at: number): Promise<string[]> {
  const rota = await records.rota(programId);
  const planned = onCallAt(rota, await programs.timeZoneOf(programId), at);
  const profiles = await Promise.all(planned.map((id) => people.profile(id)));
  return profiles.flatMap((profile) => (profile?.active && isStaff(profile.role) ? profile.accountId : []));
}

/**
 * Whom an alert calls that stands at a rung of the ladder. Where nobody is on call it is everybody, at once.
 * @param rung how far it has climbed; `about`: whom of the staff it is about, who is never called for it
 */
export async function whomToCall(
  context: SafetyContext,
  programId: string,
  { at, rung, about }: { readonly at: number; readonly rung: number; readonly about: string | null },
): Promise<readonly string[]> {
  const isOther = (id: string) => id !== about;
  const called = calledAt((await onCall(context, programId, at)).filter(isOther), rung);
  return called ?? (await context.people.staffOf(programId)).map(({ accountId }) => accountId).filter(isOther);
}

/** Whether somebody is on call now, and if not, when next; null: nobody is planned. */
export async function dutyOf(
  context: SafetyContext,
  programId: string,
): Promise<{ readonly onDuty: boolean; readonly nextAt: number | null }> {
  const now = context.rooms.clock.now();
  if ((await onCall(context, programId, now)).length > 0) return { onDuty: true, nextAt: null };
  const rota = await context.records.rota(programId);
  const nextAt = nextOnCallAt(rota, await context.programs.timeZoneOf(programId), now);
  // Somebody is planned for now who no longer works here: when others are, nobody can say from the plan alone.
  return { onDuty: false, nextAt: nextAt === now ? null : nextAt };
}

/** The rota as staff see it, without how the ways of calling do. */
export async function readRota(
  context: SafetyContext,
  { programId }: Caller,
): Promise<Omit<z.infer<typeof viewRota.answer>, 'channels'>> {
  const rota = await context.records.rota(programId);
  const staff = await context.people.staffOf(programId);
  return {
    rota,
    gaps: [...gapsOf(rota)],
    now: await onCall(context, programId, context.rooms.clock.now()),
    staff: staff.map(({ accountId, alias }) => ({ id: accountId, alias })),
  };
}

/**
 * Changes who is on call. The change is in the audit.
 * @throws Refused `account.unknown` for whoever does not work for the program; `rota.gaps` for hours that nobody covers,
 *   unless that is accepted
 */
export async function setRota(
  { rooms, records, people }: SafetyContext,
  { accountId, programId }: Pick<Caller, 'accountId' | 'programId'>,
  { rota, acceptGaps }: { readonly rota: Rota; readonly acceptGaps: boolean },
): Promise<void> {
  const staff = new Set((await people.staffOf(programId)).map((profile) => profile.accountId));
  const named = [...rota.shifts, ...rota.overrides].flatMap(({ ladder }) => ladder);
  if (!named.every((id) => staff.has(id))) throw new Refused('account.unknown');
  const gaps = gapsOf(rota).length;
  if (gaps > 0 && !acceptGaps) throw new Refused('rota.gaps');
  const details = { shifts: rota.shifts.length, overrides: rota.overrides.length, gaps };
  await rooms.audit.write({ actor: accountId, action: 'rota.update', subject: programId, details });
  await records.setRota(programId, rota);
}
