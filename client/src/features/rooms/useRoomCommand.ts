import { useMutation } from '@tanstack/react-query';
import type { DirectCommand, RoomHandle } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import { answerOf, refusalOf } from '../accounts/answers.ts';
import { roomTexts as texts } from './texts.ts';

interface RoomCommand {
  /** Sends the command; gives whether it happened. Never throws. */
  readonly send: (command: DirectCommand) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last one did not happen, for people. */
  readonly problem: string | null;
  /** Puts the problem away. */
  readonly forget: () => void;
}

/** Sends commands of a room, one at a time, and says what became of the last. */
export function useRoomCommand(room: RoomHandle): RoomCommand {
  const text = useText();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (command: DirectCommand) => answerOf(room.submit(command)),
    retry: false,
    // The live connection waits for the network by itself.
    networkMode: 'always',
  });
  return {
    send: (command) =>
      mutateAsync(command).then(
        () => true,
        () => false,
      ),
    busy: isPending,
    problem: error && (refusalOf(error)?.text ?? text(texts.notConfirmed)),
    forget: reset,
  };
}
