import type { History, Trouble } from '../history.ts';
import { checkAnswers, checkEndings, checkPresence, checkRemovals } from './bounds.ts';
import { checkLog, checkReader, checkView } from './logs.ts';

/** Everything in a history that the laws forbid. Pure: the same history gives the same verdict. */
export function check(history: History): Trouble[] {
  const logs = new Map(history.logs.map((log) => [log.roomId, log]));
  return [
    ...history.troubles,
    ...history.logs.flatMap((log) => checkLog(log, history)),
    ...history.readers.flatMap((reader): Trouble[] => {
      const log = logs.get(reader.roomId);
      return log ? checkReader(reader, { log, commands: history.commands }) : [];
    }),
    ...history.views.flatMap((view): Trouble[] => {
      const log = logs.get(view.roomId);
      return log ? checkView(view, log) : [];
    }),
    ...checkRemovals(history),
    ...checkEndings(history),
    ...checkPresence(history),
    ...checkAnswers(history),
  ];
}
