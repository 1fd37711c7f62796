import { checkinValueSchema } from '@cairn/shared/sessions/contract';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Vault } from '../../../storage/vault.ts';
import { type Keepsakes, openKeepsakes } from './keepsakes.ts';
import { openPolls, type Polls } from './polls.ts';
import { openTimetable, type Timetable } from './timetable.ts';

const answersSchema = z.array(z.string());
const checkinSchema = z.strictObject({ mood: checkinValueSchema, craving: checkinValueSchema });

/** The records of this word. */
export interface SessionRecords {
  readonly timetable: Timetable;
  readonly polls: Polls;
  /** A person's answers to a worksheet. */
  readonly answers: Keepsakes<string[]>;
  /** The values of check-ins that people keep to themselves, by session. */
  readonly checkins: Keepsakes<z.infer<typeof checkinSchema>>;
}

/** Opens the records of this word; ready once their indexes are. */
export async function openSessionRecords(db: Connection, vault: Vault): Promise<SessionRecords> {
  const [timetable, polls, answers, checkins] = await Promise.all([
    openTimetable(db),
    openPolls(db),
    openKeepsakes(db, vault, { model: 'WorksheetAnswers', collection: 'worksheetAnswers', shape: answersSchema }),
    openKeepsakes(db, vault, { model: 'Checkin', collection: 'checkins', shape: checkinSchema }),
  ]);
  return { timetable, polls, answers, checkins };
}
