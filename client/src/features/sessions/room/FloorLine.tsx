import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import type { DirectCommand } from '../../../live/contract.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Note } from '../../../ui/Note.tsx';
import { type GiveText, useText } from '../../../ui/useText.ts';
import classes from './SessionBar.module.css';
import { type Scene, useNow, useScene } from './scene.ts';
import { type Standing, standingOf, turnLeftMs } from './standing.ts';
import { roomTexts as texts } from './texts.ts';
import { leftText } from './timing.ts';

/** Whose turn it is, how one stands to it, and the one thing that one can do about it. */
export function FloorLine() {
  const text = useText();
  const scene = useScene();
  const { state, floor, ownId, isStaff, command } = scene;
  const standing = isStaff ? null : standingOf(state, floor, ownId);
  const isOwn = standing?.kind === 'speaking';
  const { now: who, own } = linesOf(scene, standing, text);
  return (
    <>
      <div className={classes.floor} data-own={isOwn || undefined}>
        {floor.turn && !isOwn && (
          <Avatar colourKey={floor.turn.memberId} name={scene.aliasOf(floor.turn.memberId)} sizePx={28} />
        )}
        {isOwn && <IconHandStop size={22} aria-hidden="true" />}
        <p className={classes.grow}>
          <span className={classes.who} aria-live="polite">
            {who}
          </span>
          <TurnLeft />
          {own && (
            <span className={classes.own} aria-live="polite">
              {own}
            </span>
          )}
        </p>
        {standing && <Deed standing={standing} />}
      </div>
      {command.problem && !isStaff && <Note role="status">{command.problem}</Note>}
    </>
  );
}

function TurnLeft() {
  const text = useText();
  const { floor } = useScene();
  const now = useNow(500);
  const leftMs = floor.turn && turnLeftMs(floor.turn, now);
  if (leftMs === null) return null;
  return (
    <span className={classes.turnLeft} role="timer" aria-live="off">
      {leftText(text, leftMs)}
    </span>
  );
}

/** What is said of the floor, and of the person's own place. */
function linesOf(
  { floor, aliasOf, isStaff }: Scene,
  standing: Standing | null,
  text: GiveText,
): { now: string; own?: string } {
  const now = floor.turn
    ? text(texts.hasFloor, { name: aliasOf(floor.turn.memberId) })
    : withoutTurn(floor, isStaff, text);
  switch (standing?.kind) {
    case 'speaking':
      return { now: text(texts.yourTurn), own: text(texts.takeTime) };
    case 'queued':
      return {
        now: floor.turn || !standing.byHand ? now : text(texts.handUp),
        own: standing.before === 0 ? text(texts.youAreNext) : text(texts.beforeYou, { count: standing.before }),
      };
    case 'passed':
      return { now, own: text(texts.youPassed) };
    case 'spoken':
      return { now, own: text(texts.youSpoke) };
    default:
      return { now };
  }
}

function withoutTurn({ mode, round }: Scene['floor'], isStaff: boolean, text: GiveText): string {
  switch (mode) {
    case 'open':
      return text(texts.free);
    case 'quiet':
      return text(texts.quiet);
    case 'listen':
      return text(isStaff ? texts.listeningStaff : texts.listening);
    case 'hands':
      return text(texts.handsFree);
    case 'round':
      return text(round?.waiting.length === 0 ? texts.roundOver : texts.roundWaits);
  }
}

/** The one thing to do, where there is one. */
function Deed({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const { floor, command } = useScene();
  const send = (wish: DirectCommand) => void command.send(wish);
  switch (standing.kind) {
    case 'speaking': {
      const turnSeq = floor.turn?.seq;
      return (
        <Button
          size="sm"
          h={40}
          px="sm"
          variant={standing.hasSpoken ? 'filled' : 'default'}
          onClick={() => send({ type: 'floor.pass', ...(turnSeq === undefined ? {} : { turnSeq }) })}
        >
          {text(standing.hasSpoken ? texts.done : texts.pass)}
        </Button>
      );
    }
    case 'mayRaise':
    case 'passed':
      return (
        <Button
          size="sm"
          h={40}
          px="sm"
          variant="light"
          leftSection={<IconHandStop size={18} />}
          onClick={() => send({ type: 'hand.raise' })}
        >
          {text(standing.kind === 'passed' ? texts.comeBack : texts.raiseHand)}
        </Button>
      );
    case 'queued':
      return (
        standing.byHand && (
          <Button size="sm" h={40} px="sm" variant="default" onClick={() => send({ type: 'hand.lower' })}>
            {text(texts.lowerHand)}
          </Button>
        )
      );
    default:
      return null;
  }
}
