import { isStaff } from '@cairn/shared/accounts/roles';
import { refusal } from '@cairn/shared/kernel/refusal';
import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';
import type { RoomHandle } from '../../../live/contract.ts';
import { useRoom, useStore } from '../../../live/react.ts';
import { timeText } from '../../../ui/time.ts';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import type { Hold } from '../../messages/additions.ts';
import { RoomScreen } from '../../messages/RoomScreen.tsx';
import type { RoomSlots } from '../../messages/slots.ts';
import { useIsLocked } from '../../rooms/useIsLocked.ts';
import { sessionAdditions } from './additions.ts';
import { ExerciseCover } from './ExerciseCover.tsx';
import { groupOf } from './groups.ts';
import { type Move, useMove } from './moves.ts';
import classes from './SessionBar.module.css';
import { type Scene, SceneContext, useNow, useScene, useSceneOf } from './scene.ts';
import { roomTexts as texts } from './texts.ts';
import { leftText } from './timing.ts';
import { useExercise } from './useExercise.ts';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  readonly help: ReactNode;
  /** What higher words add. */
  readonly slots: RoomSlots;
}

/** The room of a small group. Its session stays open beneath it, so that presence there, the desk and the way back hold. */
export function BreakoutScreen({ roomId, room, help, slots }: Props) {
  const { live } = useSignedIn();
  const sessionId = useStore(room.view).state?.partOf ?? null;
  const session = useRoom(live, sessionId ?? roomId);
  if (sessionId === null || !session)
    return <RoomScreen roomId={roomId} room={room} help={help} slots={{ ...slots, alone: true }} />;
  return <GroupRoom {...{ roomId, room, help, slots, sessionId, session }} />;
}

interface GroupProps extends Props {
  readonly sessionId: string;
  readonly session: RoomHandle;
}

function GroupRoom({ roomId, room, help, slots: added, sessionId, session }: GroupProps) {
  const navigate = useNavigate();
  const scene = useSceneOf(sessionId, session, { state: useStore(session.view).state, person: added.person });
  const isOver = scene !== null && !scene.session.breakouts?.groups.some((group) => group.roomId === roomId);
  useEffect(() => {
    const brought: Move = { brought: true };
    if (isOver) void navigate(`/rooms/${sessionId}`, { replace: true, state: brought });
  }, [isOver, navigate, sessionId]);
  const exercise = useExercise(scene?.session ?? null);
  const rest = useGroupRest(scene);
  const slots = {
    ...{ deskAdditions: sessionAdditions, ...added, hold: added.hold ?? rest },
    ...{ alone: true, deskOf: sessionId },
  };
  if (!scene) return <RoomScreen roomId={roomId} room={room} help={help} slots={slots} />;
  return (
    <SceneContext value={scene}>
      <RoomScreen
        roomId={roomId}
        room={room}
        help={help}
        slots={{
          ...slots,
          top: (
            <>
              <GroupBar roomId={roomId} />
              {added.top}
            </>
          ),
          // Whatever everybody does together, the small groups do too.
          cover: exercise.isShown && <ExerciseCover exercise={exercise} />,
        }}
      />
    </SceneContext>
  );
}

/** While staff let the session rest, its small groups rest too. A courtesy: the server decides. */
function useGroupRest(scene: Scene | null): Hold | null {
  const { account } = useSignedIn();
  const isLockedNow = useIsLocked(scene?.state ?? null);
  if (!scene || isStaff(account.role)) return null;
  const rests = scene.session.pause !== null || isLockedNow;
  return rests ? { reason: refusal('floor.quiet').text, mayPrepare: true } : null;
}

function GroupBar({ roomId }: { readonly roomId: string }) {
  const text = useText();
  const intl = useIntl();
  const { brought } = useMove();
  const { sessionId, session, ownId } = useScene();
  const now = useNow(500);
  const { breakouts } = session;
  if (!breakouts) return null;
  const isOwn = groupOf(session, ownId)?.roomId === roomId;
  const stayed: Move = { stayed: breakouts.seq };
  return (
    <section className={classes.bar} aria-label={text(texts.smallGroup)}>
      <p className={classes.phase}>
        <span className={classes.title}>{text(texts.backAt, { time: timeText(intl, breakouts.endsAt) })}</span>
        <span className={classes.left} role="timer" aria-live="off">
          {leftText(text, breakouts.endsAt - now)}
        </span>
      </p>
      <div className={classes.row}>
        <p className={classes.grow} role="status">
          <span className={classes.soft}>
            {!isOwn && text(texts.visiting)}
            {isOwn && brought && text(texts.movedToGroup)}
          </span>
        </p>
        <Button component={Link} to={`/rooms/${sessionId}`} state={stayed} variant="light" size="sm" h={40}>
          {text(texts.backToSession)}
        </Button>
      </div>
    </section>
  );
}
