import type { Program, updateProgram } from '@cairn/shared/programs/contract';
import type { z } from 'zod';
import type { Clock } from '../../config/clock.ts';
import { ignoreDuplicate } from '../../storage/duplicate.ts';
import type { People } from '../accounts/people.ts';
import type { Audit } from '../audit/actions.ts';
import type { Caller } from '../handler.ts';
import { type Agreements, agreementId, openAgreements } from './agreements.ts';
import { defaultAgreement, defaultProgram } from './defaults.ts';
import type { ProgramRecord, ProgramRecords } from './records.ts';

/** The program as it is, without what is personal to the caller. */
export type ProgramDescription = z.infer<typeof updateProgram.body>;

/** The program and its group agreement. */
export interface Programs {
  readonly agreements: Agreements;
  /** Makes the program with its first agreement where there is none yet; several servers may do so at once. */
  ensure(): Promise<void>;
  nameOf(programId: string): Promise<string>;
  /** An IANA name. */
  timeZoneOf(programId: string): Promise<string>;
  /** The caller's program, and whether the caller has signed its agreement. */
  view(caller: Caller): Promise<Program>;
  update(caller: Pick<Caller, 'accountId' | 'programId'>, description: ProgramDescription): Promise<void>;
}

export interface ProgramsContext {
  readonly records: ProgramRecords;
  readonly people: Pick<People, 'profile' | 'signedAt' | 'sign'>;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** Opens the programs of a database. */
export function openPrograms(context: ProgramsContext): Programs {
  const { records, people, audit, clock } = context;
  const agreements = openAgreements(context);

  const find = async (programId: string): Promise<ProgramRecord> => {
    const program = await records.programs.findById(programId).lean<ProgramRecord>();
    if (!program) throw new Error('this program has no record');
    return program;
  };

  return {
    agreements,

    async ensure() {
      const { _id } = defaultProgram;
      await records.programs.create(defaultProgram).catch(ignoreDuplicate);
      await records.agreements
        .create({
          _id: agreementId(_id, 1),
          programId: _id,
          version: 1,
          text: defaultAgreement,
          publishedAt: new Date(clock.now()),
        })
        .catch(ignoreDuplicate);
    },

    nameOf: async (programId) => (await find(programId)).name,
    timeZoneOf: async (programId) => (await find(programId)).timeZone,

    async view({ accountId, programId }) {
      const { name, timeZone, staffedHours, crisisLines } = await find(programId);
      const { version, text } = await agreements.current(programId);
      const signedAt = await people.signedAt(accountId, version);
      const agreement = { version, text, signedAt: signedAt?.getTime() ?? null };
      return { id: programId, name, timeZone, staffedHours, crisisLines, agreement };
    },

    async update({ accountId, programId }, description) {
      await audit.write({ actor: accountId, action: 'program.update', subject: programId });
      await records.programs.updateOne({ _id: programId }, { $set: description });
    },
  };
}
