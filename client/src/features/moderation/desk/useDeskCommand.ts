import { useMutation } from '@tanstack/react-query';
import type { DirectCommand, RoomHandle } from '../../../live/contract.ts';
import { useText } from '../../../ui/useText.ts';
import { answerOf, refusalOf } from '../../accounts/answers.ts';
import { useLookAtCare } from '../../safety/care/care.ts';
import { deskTexts as texts } from './texts.ts';

interface DeskCommand {
  /** Sends it; gives whether it happened. Never throws. */
  readonly send: (command: DirectCommand) => Promise<boolean>;
  /** What is on its way; null: nothing. */
  readonly sending: DirectCommand | null;
  /** Why the last one did not happen, for people: of two who press at once, one is told who was faster. */
  readonly problem: string | null;
  readonly forget: () => void;
}

/** Sends commands to a desk, and says what became of the last. */
export function useDeskCommand(desk: RoomHandle, aliasOf: (memberId: string) => string): DeskCommand {
  const text = useText();
  const lookAtCare = useLookAtCare();
  const { mutateAsync, isPending, variables, error, reset } = useMutation({
    mutationFn: (command: DirectCommand) => answerOf(desk.submit(command)),
    onSettled: lookAtCare,
  });
  const refusal = refusalOf(error);
  const why = refusal?.ownerId ? text(texts.taken, { name: aliasOf(refusal.ownerId) }) : refusal?.text;
  return {
    send: (command) =>
      mutateAsync(command).then(
        () => true,
        () => false,
      ),
    sending: isPending ? variables : null,
    problem: error && (why ?? text(texts.notConfirmed)),
    forget: reset,
  };
}
