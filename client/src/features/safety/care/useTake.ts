import { secondMs } from '@cairn/shared/kernel/time';
import { listRooms } from '@cairn/shared/rooms/contract';
import type { CareItem } from '@cairn/shared/safety/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import type { Live } from '../../../live/contract.ts';
import { useText } from '../../../ui/useText.ts';
import { answerOf, refusalOf } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { roomsKey } from '../../rooms/rooms.ts';
import { useStaffName } from '../rota/rota.ts';
import { useLookAtCare } from './care.ts';
import { careTexts as texts } from './texts.ts';

/** Where a person goes to look after something: what is to be shown there first. */
export interface CareMove {
  /** The desk stands in the room's place, where there is room for one of them. */
  readonly desk?: boolean;
}

/** The way to what waits: the room itself where somebody asks for help, else its desk; or a desk that stands by itself. */
export function useGoThere(): (item: CareItem) => void {
  const navigate = useNavigate();
  return ({ roomId, deskId, about, kind }) => {
    const state: CareMove = { desk: kind !== 'help' };
    void navigate(`/rooms/${about === null ? roomId : deskId}`, { state });
  };
}

/** Takes an alert and goes there. Of two who press at once, one is told that the other has it. */
export function useTake() {
  const text = useText();
  const { live, http } = useSignedIn();
  const queries = useQueryClient();
  const lookAgain = useLookAtCare();
  const goThere = useGoThere();
  const taking = useMutation({
    mutationFn: async (item: CareItem) => {
      const desk = live.room(item.deskId);
      const joined = hasJoined(live, item.roomId);
      try {
        await answerOf(desk.submit({ type: 'alert.claim', alertSeq: item.seq }));
        // Whoever takes an alert is let into its room, a moment later.
        const rooms = await queries.fetchQuery({
          queryKey: roomsKey,
          queryFn: () => answerOf(http.request(listRooms)),
        });
        if (item.about === null && !rooms.some(({ id }) => id === item.roomId)) await joined.heard;
      } finally {
        joined.stop();
        desk.close();
      }
    },
    onSuccess: (_answer, item) => goThere(item),
    onSettled: lookAgain,
  });
  const refusal = refusalOf(taking.error);
  const name = useStaffName()(refusal?.ownerId ?? null);
  const why = refusal?.ownerId && name !== null ? text(texts.tooLate, { name }) : refusal?.text;
  return {
    take: taking.mutate,
    busyWith: taking.isPending ? taking.variables : null,
    /** Why it did not work, for people; null: it did. */
    problem: taking.isError ? (why ?? text(texts.notConfirmed)) : null,
    forget: taking.reset,
  };
}

/** Longer than it takes where all is well; then the room itself says how it stands. */
const joinWithinMs = 4 * secondMs;

/** Hears when this person is let into a room. */
function hasJoined(live: Live, roomId: string): { readonly heard: Promise<void>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const heard = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, joinWithinMs);
    const stopHearing = live.onJoined((joinedId) => joinedId === roomId && resolve());
    stop = () => {
      clearTimeout(timer);
      stopHearing();
      resolve();
    };
  });
  return { heard, stop };
}
