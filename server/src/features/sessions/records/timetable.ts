import { dayMs } from '@cairn/shared/kernel/time';
import { type SessionStatus, sessionStatusSchema } from '@cairn/shared/sessions/lifecycle';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from '../../../storage/duplicate.ts';

/** Where the timetable finds a session. Follows the log of its room; the log decides. */
export interface SessionRecord {
  _id: string;
  programId: string;
  cohortId: string;
  title: string;
  startsAt: Date;
  /** When the lobby opens. */
  lobbyAt: Date;
  /** The planned end. */
  endsAt: Date;
  createdBy: string;
  status: SessionStatus;
  /** The event of the log that `status` follows. */
  seq: number;
}

/** What stays as it was scheduled. */
export type Scheduled = Omit<SessionRecord, 'status' | 'seq'>;

interface PlanRecord {
  /** The program's id. */
  _id: string;
  phases: PhasePlan[];
}

/** How long a session that is over stays in the timetable. */
const keptForMs = 7 * dayMs;

const open: readonly SessionStatus[] = ['scheduled', 'lobby', 'live'];

const text = { type: String, required: true } as const;
const when = { type: Date, required: true } as const;

const sessionSchema = new Schema<SessionRecord>(
  {
    _id: text,
    programId: text,
    cohortId: text,
    title: text,
    startsAt: when,
    lobbyAt: when,
    endsAt: when,
    createdBy: text,
    status: { ...text, enum: sessionStatusSchema.options },
    seq: { type: Number, required: true },
  },
  { collection: 'sessions', versionKey: false, strict: 'throw' },
).index({ cohortId: 1, endsAt: 1 });

const planSchema = new Schema<PlanRecord>(
  { _id: text, phases: { type: [Object], required: true } },
  { collection: 'sessionPlans', versionKey: false, strict: 'throw' },
);

export interface Timetable {
  /** Puts a session in. Doing it again changes nothing. */
  add(session: Scheduled): Promise<void>;
  /** Follows a step of a session's life; an older event changes nothing, and a step may come before the session is put in. */
  follow(step: { sessionId: string; status: SessionStatus; seq: number }): Promise<void>;
  /** The sessions of these cohorts that are to come or on, and those planned to have ended in the last seven days, by start. */
  ofCohorts(cohortIds: readonly string[], now: number): Promise<SessionRecord[]>;
  /** The sessions of a cohort that are not over. */
  openOf(cohortId: string): Promise<SessionRecord[]>;
  /** The program's own plan; null: it has not made one. */
  plan(programId: string): Promise<readonly PhasePlan[] | null>;
  setPlan(programId: string, phases: readonly PhasePlan[]): Promise<void>;
}

/** Opens the timetable of a database. */
export async function openTimetable(db: Connection): Promise<Timetable> {
  const sessions = db.model<SessionRecord>('Session', sessionSchema);
  const plans = db.model<PlanRecord>('SessionPlan', planSchema);
  await Promise.all([sessions.init(), plans.init()]);

  /** Whichever event comes first makes the record; so none is lost for coming early. */
  const ensure = async (_id: string) => {
    const unborn = { status: 'scheduled', seq: 0 } as const;
    await sessions.updateOne({ _id }, { $setOnInsert: unborn }, { upsert: true }).catch(ignoreDuplicate);
  };

  return {
    async add({ _id, ...scheduled }) {
      await ensure(_id);
      await sessions.updateOne({ _id }, { $set: scheduled });
    },

    async follow({ sessionId: _id, status, seq }) {
      await ensure(_id);
      await sessions.updateOne({ _id, seq: { $lt: seq } }, { $set: { status, seq } });
    },

    ofCohorts: (cohortIds, now) =>
      sessions
        .find({
          cohortId: { $in: cohortIds },
          $or: [{ status: { $in: open } }, { endsAt: { $gte: new Date(now - keptForMs) } }],
        })
        .sort({ startsAt: 1, _id: 1 })
        .lean<SessionRecord[]>()
        .exec(),

    openOf: (cohortId) =>
      sessions
        .find({ cohortId, status: { $in: open } })
        .lean<SessionRecord[]>()
        .exec(),

    plan: async (programId) => (await plans.findById(programId).lean<PlanRecord>())?.phases ?? null,

    async setPlan(programId, phases) {
      await plans.updateOne({ _id: programId }, { $set: { phases } }, { upsert: true });
    },
  };
}
