import { Refused } from '@cairn/shared/kernel/refusal';
import type { Caller } from '../handler.ts';
import { requireReader } from '../rooms/admission.ts';
import type { SessionsContext } from './context.ts';

/** A worksheet: the event that posted it, and its room. */
export interface WorksheetKey {
  readonly roomId: string;
  readonly worksheetSeq: number;
}

/**
 * A person's own answers to a worksheet; nobody else can ask for them, and they are sealed with that person's key.
 * @throws Refused `agreement.unsigned`, `room.unknown`, `member.removed`, `worksheet.unknown`
 */
export async function readAnswers(context: SessionsContext, caller: Caller, key: WorksheetKey): Promise<string[]> {
  await requireWorksheet(context, caller, key);
  return (await context.records.answers.read(caller.accountId, placeOf(key))) ?? [];
}

/**
 * Saves a person's own answers, as they are typed: the newest stay.
 * @throws Refused as `readAnswers`; `request.invalid` for more answers than the worksheet has items
 */
export async function saveAnswers(
  context: SessionsContext,
  caller: Caller,
  { answers, ...key }: WorksheetKey & { readonly answers: string[] },
): Promise<void> {
  const { itemCount } = await requireWorksheet(context, caller, key);
  if (answers.length > itemCount) throw new Refused('request.invalid', { field: 'answers' });
  await context.records.answers.save(caller.accountId, placeOf(key), answers);
}

/** A worksheet that the caller may read. One that this server has not heard of may have been posted on another. */
async function requireWorksheet({ rooms }: SessionsContext, caller: Caller, { roomId, worksheetSeq }: WorksheetKey) {
  const host = await requireReader(rooms, caller, roomId);
  if (host.state.seq < worksheetSeq) await host.catchUp();
  const worksheet = host.state.session?.worksheets[worksheetSeq];
  if (!worksheet) throw new Refused('worksheet.unknown');
  return worksheet;
}

function placeOf({ roomId, worksheetSeq }: WorksheetKey): string {
  return `${roomId}.${worksheetSeq}`;
}
