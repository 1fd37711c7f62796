import { ActionIcon, Button } from '@mantine/core';
import { IconBellRinging, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router-dom';
import { useServerNow } from '../../../live/react.ts';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import classes from './CalledLine.module.css';
import { useCare } from './care.ts';
import { whatText } from './kinds.ts';
import { careTexts as texts } from './texts.ts';
import { agoText } from './urgency.ts';
import { useTake } from './useTake.ts';

const lookEveryMs = 20_000;

/** Above everything, wherever they are: that this staff person is being called, for whom, and taking it. */
export function CalledLine() {
  const care = useCare();
  const isCalled = (care?.calls.length ?? 0) > 0;
  return <div role="alert">{isCalled && <Called />}</div>;
}

function Called() {
  const text = useText();
  const { live } = useSignedIn();
  const care = useCare();
  const now = useServerNow(live, lookEveryMs);
  const isOnCarePage = useLocation().pathname === '/care';
  const { take, busyWith, problem } = useTake();
  const [call] = care?.calls ?? [];
  if (!care || !call) return null;
  const { sound, calls } = care;
  const name = call.alias ?? text(texts.someone);
  const what = text(whatText(call));
  return (
    <section className={classes.called} aria-label={text(texts.youAreCalled)}>
      <IconBellRinging size={28} className={classes.bell} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{text(texts.youAreCalled)}</p>
        <p>
          {text(texts.calledFor, { what, name, room: call.roomTitle })} · {agoText(text, call.at, now)}
          {calls.length > 1 && ` · ${text(texts.calledMore, { count: calls.length - 1 })}`}
        </p>
        {problem && <p>{problem}</p>}
      </div>
      <div className={classes.deeds}>
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
        {!isOnCarePage && (
          <Button component={Link} to="/care" className={classes.quiet} variant="default" h={44}>
            {text(texts.look)}
          </Button>
        )}
        <Button
          className={classes.take}
          h={44}
          loading={busyWith !== null}
          aria-label={text(texts.takeOf, { what, name })}
          onClick={() => take(call)}
        >
          {text(texts.take)}
        </Button>
      </div>
    </section>
  );
}
