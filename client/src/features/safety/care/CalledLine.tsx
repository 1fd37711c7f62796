import type { CareItem } from '@cairn/shared/safety/wire';
import { ActionIcon, Button } from '@mantine/core';
import { IconBellRinging, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router-dom';
import { useServerNow } from '../../../live/react.ts';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import classes from './CalledLine.module.css';
import { type CareSound, useCare } from './care.ts';
import { whatText } from './kinds.ts';
import { careTexts as texts } from './texts.ts';
import { agoText } from './urgency.ts';
import { useGoThere, useTake } from './useTake.ts';

const lookEveryMs = 20_000;

/** Above everything, wherever they are: that this staff person is being called, for whom, and taking it. */
export function CalledLine() {
  const care = useCare();
  const [call] = care?.calls ?? [];
  return (
    <div role="alert">{care && call && <Called call={call} others={care.calls.length - 1} sound={care.sound} />}</div>
  );
}

interface Props {
  /** The most urgent. */
  readonly call: CareItem;
  /** How many more call this person. */
  readonly others: number;
  readonly sound: CareSound;
}

function Called({ call, others, sound }: Props) {
  const text = useText();
  const { live, account } = useSignedIn();
  const now = useServerNow(live, lookEveryMs);
  const { take, busyWith, problem } = useTake();
  const goThere = useGoThere();
  const name = call.alias ?? text(texts.someone);
  const what = text(whatText(call));
  const hasTaken = call.ownerId === account.id;
  return (
    <section className={classes.called} aria-label={text(texts.youAreCalled)}>
      <IconBellRinging size={28} className={classes.bell} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{hasTaken ? text(texts.moreTitle, { name }) : text(texts.youAreCalled)}</p>
        <p>
          {text(texts.calledFor, { what, name, room: call.roomTitle })} · {agoText(text, call.unseenAt ?? call.at, now)}
          {others > 0 && ` · ${text(texts.calledMore, { count: others })}`}
        </p>
        {hasTaken && <p>{text(texts.moreLook)}</p>}
        {problem && <p>{problem}</p>}
      </div>
      <div className={classes.deeds}>
        <Silence sound={sound} />
        {hasTaken ? (
          // Saying that one has seen it is at the desk, where the words are.
          <Button
            className={classes.take}
            h={44}
            aria-label={text(texts.lookAtOf, { what, name })}
            onClick={() => goThere(call)}
          >
            {text(texts.lookAt)}
          </Button>
        ) : (
          <>
            <LookLink />
            <Button
              className={classes.take}
              h={44}
              loading={busyWith !== null}
              aria-label={text(texts.takeOf, { what, name })}
              onClick={() => take(call)}
            >
              {text(texts.take)}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

/** The way to all that waits, unless one is there. */
function LookLink() {
  const text = useText();
  if (useLocation().pathname === '/care') return null;
  return (
    <Button component={Link} to="/care" className={classes.quiet} variant="default" h={44}>
      {text(texts.look)}
    </Button>
  );
}

function Silence({ sound }: Pick<Props, 'sound'>) {
  const text = useText();
  return (
    <ActionIcon
      className={classes.quiet}
      size={44}
      aria-pressed={!sound.isOn}
      aria-label={text(texts.soundOffShort)}
      title={text(sound.isOn ? texts.soundOn : texts.soundOff)}
      onClick={() => sound.turn(!sound.isOn)}
    >
      {sound.isOn ? <IconVolume size={22} /> : <IconVolumeOff size={22} />}
    </ActionIcon>
  );
}
