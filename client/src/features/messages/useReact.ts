import type { Reaction } from '@cairn/shared/messages/contract';
import type { Message } from '@cairn/shared/messages/timeline';
import type { RoomHandle } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { messageTexts as texts } from './texts.ts';

/** Gives a reaction, or takes it back if it was given. `onProblem` hears why it did not work. */
export function useReact(room: RoomHandle, onProblem: (problem: string) => void) {
  const text = useText();
  const { account } = useSignedIn();
  return async (message: Message, reaction: Reaction): Promise<void> => {
    const on = !message.reactions[reaction]?.includes(account.id);
    const outcome = await room.submit({ type: 'message.react', messageSeq: message.seq, reaction, on });
    if (outcome.kind === 'answered') return;
    // Pressed twice before the first was seen: what was wanted is so already.
    if (outcome.kind === 'refused' && outcome.refusal.code === 'message.unchanged') return;
    onProblem(outcome.kind === 'refused' ? outcome.refusal.text : text(texts.notConfirmed));
  };
}
