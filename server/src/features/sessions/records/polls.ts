import { type Connection, Schema } from 'mongoose';
import { ignoreDuplicate } from '../../../storage/duplicate.ts';

/**
 * The votes of one poll: who has voted, and how many chose each option, side by side and never together. No document,
 * event or log line says who chose what. What an operator of the database could still see: who has voted, in which
 * order; by reading the document before and after a single vote (or the database's own journal of writes), which
 * option that vote was for; and of a poll that all answered alike, what everybody said.
 */
interface PollRecord {
  /** Made of the room and the event that opened the poll. */
  _id: string;
  voters: string[];
  counts: number[];
  closed: boolean;
}

const schema = new Schema<PollRecord>(
  {
    _id: { type: String, required: true },
    voters: { type: [String], required: true },
    counts: { type: [Number], required: true },
    closed: { type: Boolean, required: true },
  },
  { collection: 'polls', versionKey: false, strict: 'throw' },
);

/** Which poll. */
export interface PollKey {
  readonly roomId: string;
  readonly pollSeq: number;
}

export interface Ballot {
  readonly voterId: string;
  readonly option: number;
  readonly optionCount: number;
}

/** What became of a vote: the number of votes with it, or why it does not count. */
export type VoteOutcome = { readonly votes: number } | 'alreadyVoted' | 'closed';

export interface Polls {
  /** Counts a vote, once a person, in one atomic write. */
  vote(poll: PollKey, ballot: Ballot): Promise<VoteOutcome>;
  hasVoted(poll: PollKey, voterId: string): Promise<boolean>;
  /** Takes no more votes from now on, and gives the counts; of a poll without votes, none. Closing again gives the same. */
  close(poll: PollKey): Promise<readonly number[]>;
}

/** Opens the polls of a database. */
export async function openPolls(db: Connection): Promise<Polls> {
  const records = db.model<PollRecord>('Poll', schema);
  await records.init();

  const ensure = async (_id: string, optionCount: number) => {
    const unvoted = { voters: [], counts: new Array<number>(optionCount).fill(0), closed: false };
    await records.updateOne({ _id }, { $setOnInsert: unvoted }, { upsert: true }).catch(ignoreDuplicate);
  };

  return {
    async vote(poll, { voterId, option, optionCount }) {
      const _id = idOf(poll);
      await ensure(_id, optionCount);
      const counted = await records
        .findOneAndUpdate(
          { _id, voters: { $ne: voterId }, closed: { $ne: true } },
          { $push: { voters: voterId }, $inc: { [`counts.${option}`]: 1 } },
          { returnDocument: 'after', projection: { voters: 1 } },
        )
        .lean<PollRecord>();
      if (counted) return { votes: counted.voters.length };
      return (await records.exists({ _id, voters: voterId })) ? 'alreadyVoted' : 'closed';
    },

    hasVoted: async (poll, voterId) => (await records.exists({ _id: idOf(poll), voters: voterId })) !== null,

    async close(poll) {
      const _id = idOf(poll);
      await ensure(_id, 0);
      const closed = await records
        .findOneAndUpdate({ _id }, { $set: { closed: true } }, { returnDocument: 'after' })
        .lean<PollRecord>();
      return closed?.counts ?? [];
    },
  };
}

function idOf({ roomId, pollSeq }: PollKey): string {
  return `${roomId}.${pollSeq}`;
}
