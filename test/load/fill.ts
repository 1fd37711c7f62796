import { randomUUID } from 'node:crypto';
import { programId } from '@cairn/server/src/features/programs/defaults';
import type { RoomsContext } from '@cairn/server/src/features/rooms/context';

/** So many posts wait side by side, as many as one batch takes. */
const sideBySide = 256;

/** Has the members of a room post so many messages, by way of its log; nobody screens them. @throws when one is refused */
export async function fillRoom({ hosts }: RoomsContext, roomId: string, messages: number): Promise<void> {
  const host = await hosts.get(roomId);
  const members = Object.keys(host.state.members);
  const post = async (index: number) => {
    const id = members[index % members.length] ?? '';
    const answer = await host.submit({
      actor: { id, role: 'participant', programId },
      commandId: randomUUID(),
      command: {
        type: 'message.post',
        body: `thank you for saying that, it does get lighter, and this is word ${index}`,
      },
    });
    if (!answer.ok) throw new Error(`a message was refused: ${answer.refusal.code}`);
  };
  for (let from = 0; from < messages; from += sideBySide) {
    const count = Math.min(sideBySide, messages - from);
    await Promise.all(Array.from({ length: count }, (_, index) => post(from + index)));
  }
}
