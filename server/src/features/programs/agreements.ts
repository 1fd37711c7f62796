import { Refused } from '@cairn/shared/kernel/refusal';
import { secondMs } from '@cairn/shared/kernel/time';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../config/clock.ts';
import { duplicateFields } from '../../storage/duplicate.ts';
import { gather } from '../../storage/gather.ts';
import type { People } from '../accounts/people.ts';
import type { Audit } from '../audit/actions.ts';
import type { Caller } from '../handler.ts';
import type { AgreementRecord, ProgramRecords } from './records.ts';

/** How long a server goes by the version it read; so long may a new one that another server published go unnoticed. */
const rememberForMs = 5 * secondMs;
const signersMax = 50_000;

/** The group agreement: its versions, and who has signed the newest. */
export interface Agreements {
  /** The version that holds now. */
  current(programId: string): Promise<AgreementRecord>;
  /**
   * Lets those pass who signed the version that holds now. Asked for each word that is written, so it mostly answers
   * from memory: a signature is never taken back, and the version is read anew every five seconds.
   * @throws Refused `agreement.unsigned`
   */
  require(caller: Pick<Caller, 'accountId' | 'programId' | 'signedVersion'>): Promise<void>;
  /** Signs. Signing the same version again keeps the first date. @throws Refused `agreement.outdated` */
  sign(caller: Caller, version: number): Promise<void>;
  /** Publishes the next version, which everybody signs before their next word. */
  publish(caller: Caller, text: string): Promise<number>;
}

interface AgreementsContext {
  readonly records: Pick<ProgramRecords, 'agreements'>;
  readonly people: Pick<People, 'profile' | 'signedAt' | 'sign'>;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** Opens the agreements of a database. */
export function openAgreements({ records, people, audit, clock }: AgreementsContext): Agreements {
  const { agreements } = records;
  const remembered = new Map<string, { readonly version: number; readonly readAt: number }>();
  const signers = new LRUCache<string, number>({ max: signersMax });

  const newestOf = gather(async (programIds) => {
    const found = programIds.map((programId) =>
      agreements.find({ programId }).sort({ version: -1 }).limit(1).lean<AgreementRecord[]>(),
    );
    return new Map((await Promise.all(found)).flat().map((agreement) => [agreement.programId, agreement]));
  });

  const current = async (programId: string): Promise<AgreementRecord> => {
    const readAt = clock.now();
    const newest = await newestOf(programId);
    if (!newest) throw new Error('this program has no agreement');
    // Versions only go up: an answer that was slow does not bring an old one back.
    const { version } = newest;
    if (version >= (remembered.get(programId)?.version ?? 0)) remembered.set(programId, { version, readAt });
    return newest;
  };

  const currentVersion = async (programId: string): Promise<number> => {
    const known = remembered.get(programId);
    if (known && clock.now() - known.readAt < rememberForMs) return known.version;
    return (await current(programId)).version;
  };

  return {
    current,

    async require({ accountId, programId, signedVersion }) {
      const version = await currentVersion(programId);
      if (signedVersion === version || signers.get(accountId) === version) return;
      const signed = (await people.profile(accountId))?.signedVersion ?? null;
      if (signed !== null) signers.set(accountId, signed);
      if (signed !== version) throw new Refused('agreement.unsigned');
    },

    async sign({ accountId, programId }, version) {
      if (version !== (await current(programId)).version) throw new Refused('agreement.outdated');
      if (await people.signedAt(accountId, version)) return;
      await audit.write({ actor: accountId, action: 'agreement.sign', subject: programId, details: { version } });
      await people.sign(accountId, version, new Date(clock.now()));
    },

    async publish({ accountId, programId }, text) {
      for (;;) {
        const version = (await current(programId)).version + 1;
        const record = { _id: agreementId(programId, version), programId, version, text };
        await audit.write({ actor: accountId, action: 'agreement.publish', subject: programId, details: { version } });
        try {
          await agreements.create({ ...record, publishedAt: new Date(clock.now()) });
          await current(programId);
          return version;
        } catch (error) {
          // Somebody else published this version just now: ours comes after it.
          if (!duplicateFields(error)) throw error;
        }
      }
    },
  };
}

/** The key of one version of a program's agreement. */
export function agreementId(programId: string, version: number): string {
  return `${programId}.${version}`;
}
