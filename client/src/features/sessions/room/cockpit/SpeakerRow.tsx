import type { Turn } from '@cairn/shared/floor/state';
import { isPresent } from '@cairn/shared/rooms/rules';
import { Button } from '@mantine/core';
import { Avatar } from '../../../../ui/Avatar.tsx';
import { useText } from '../../../../ui/useText.ts';
import { useNow, useScene } from '../scene.ts';
import { turnLeftMs } from '../standing.ts';
import { clockFace, leftText } from '../timing.ts';
import classes from './Cockpit.module.css';
import { cockpitTexts as texts } from './texts.ts';
import { useConduct } from './useConduct.ts';

interface Props {
  readonly turn: Turn;
}

/** Who has the floor, since when and for how long still. */
export function SpeakerRow({ turn }: Props) {
  const text = useText();
  const { state, session, aliasOf } = useScene();
  const now = useNow(500);
  const conduct = useConduct();
  const name = aliasOf(turn.memberId);
  const leftMs = turnLeftMs(turn, now);
  const clock = clockFace(Math.max(0, (session.pause?.since ?? now) - turn.since));
  return (
    <div className={classes.speaker}>
      <Avatar colourKey={turn.memberId} name={name} sizePx={32} present={isPresent(state, turn.memberId)} />
      <div className={classes.grow}>
        <div className={classes.name}>{name}</div>
        <div className={classes.detail}>
          {leftMs === null
            ? text(texts.speaking, { clock })
            : text(texts.speakingLeft, { clock, left: leftText(text, leftMs) })}
          {!isPresent(state, turn.memberId) && ` · ${text(texts.isAway)}`}
        </div>
      </div>
      <Button size="sm" h={40} variant="default" onClick={conduct.endTurn}>
        {text(texts.endTurn)}
      </Button>
    </div>
  );
}
