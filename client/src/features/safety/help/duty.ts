import { secondMs } from '@cairn/shared/kernel/time';
import { callForHelp, viewDuty } from '@cairn/shared/safety/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { answerOf } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { newRoomId } from '../../rooms/newRoomId.ts';
import { roomsKey } from '../../rooms/rooms.ts';

const lookAgainEveryMs = 30 * secondMs;

/** Whether somebody is on duty right now, for as long as it is looked at. Never what was true a while ago. */
export function useDuty() {
  const { http } = useSignedIn();
  return useQuery({
    queryKey: ['duty'],
    queryFn: () => answerOf(http.request(viewDuty)),
    refetchInterval: lookAgainEveryMs,
    gcTime: 0,
  });
}

/** How a person comes into a room for help: it is open also before the group agreement is signed. */
export interface HelpMove {
  readonly help?: boolean;
}

/** Opens the person's room with staff, and goes there. `onOpened` hears when it is open. */
export function useCallForHelp(onOpened: () => void) {
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const navigate = useNavigate();
  // The room's name is chosen here, so that pressing twice, or again after a lost answer, opens one room.
  const [roomId] = useState(newRoomId);
  return useMutation({
    mutationFn: () => answerOf(http.request(callForHelp, { body: { roomId } })),
    onSuccess: (opened) => {
      void queries.invalidateQueries({ queryKey: roomsKey });
      onOpened();
      const state: HelpMove = { help: true };
      void navigate(`/rooms/${opened.roomId}`, { state });
    },
  });
}
