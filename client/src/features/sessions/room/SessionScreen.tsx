import type { ReactNode } from 'react';
import type { RoomHandle } from '../../../live/contract.ts';
import { useStore } from '../../../live/react.ts';
import { useIsNarrow } from '../../../ui/useScreen.ts';
import { RoomScreen } from '../../messages/RoomScreen.tsx';
import type { RoomSlots } from '../../messages/slots.ts';
import { sessionAdditions } from './additions.ts';
import { CockpitSide } from './cockpit/CockpitSide.tsx';
import { Essentials } from './cockpit/Essentials.tsx';
import { ExerciseCover } from './ExerciseCover.tsx';
import { GroupCall } from './GroupCall.tsx';
import { News } from './News.tsx';
import { SessionBar } from './SessionBar.tsx';
import { SceneContext, useSceneOf } from './scene.ts';
import { useExercise } from './useExercise.ts';
import { useHold } from './useHold.ts';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  readonly help: ReactNode;
  /** What higher words add. */
  readonly slots: RoomSlots;
}

/** The room of a session: its phase and clock, whose turn it is, and for those who lead the cockpit. */
export function SessionScreen({ roomId, room, help, slots }: Props) {
  const { state } = useStore(room.view);
  const scene = useSceneOf(roomId, room, { state, person: slots.person });
  const exercise = useExercise(scene?.session ?? null);
  const hold = useHold(scene);
  const narrow = useIsNarrow();
  if (!scene) return <RoomScreen roomId={roomId} room={room} help={help} slots={{ ...slots, alone: true }} />;
  return (
    <SceneContext value={scene}>
      <RoomScreen
        roomId={roomId}
        room={room}
        help={help}
        slots={{
          ...{ additions: sessionAdditions, deskAdditions: sessionAdditions, ...slots },
          alone: true,
          side: scene.leads && !narrow && <CockpitSide />,
          top: (
            <>
              <SessionBar exercise={exercise}>{scene.leads && narrow && <Essentials />}</SessionBar>
              <GroupCall />
              {slots.top}
              <News />
            </>
          ),
          cover: exercise.isShown && <ExerciseCover exercise={exercise} />,
          hold: slots.hold ?? hold,
        }}
      />
    </SceneContext>
  );
}
