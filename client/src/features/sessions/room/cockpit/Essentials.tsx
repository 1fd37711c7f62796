import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import classes from './Cockpit.module.css';
import { Cockpit } from './Cockpit.tsx';
import { Problem } from './Problem.tsx';
import { waitingOf } from './people.ts';
import { cockpitTexts as texts } from './texts.ts';
import { useConduct } from './useConduct.ts';

/** On a phone: what is needed all the time one tap away, and the whole cockpit behind the last of them. */
export function Essentials() {
  const text = useText();
  const { state, desk, session, command } = useScene();
  const [opened, sheet] = useDisclosure(false);
  const waiting = waitingOf(state, desk).length;
  return (
    <>
      <div className={classes.essentials}>
        {session.status === 'live' && <LiveEssentials />}
        <Button
          size="sm"
          h={44}
          px="sm"
          variant={waiting > 0 ? 'light' : 'default'}
          leftSection={<IconAdjustmentsHorizontal size={18} />}
          onClick={sheet.open}
          aria-haspopup="dialog"
        >
          {waiting > 0 ? text(texts.cockpitWaiting, { count: waiting }) : text(texts.cockpit)}
        </Button>
      </div>
      {!opened && command.problem && <Problem />}
      <Drawer
        opened={opened}
        onClose={sheet.close}
        position="bottom"
        size="88%"
        radius="lg"
        title={text(texts.cockpit)}
        closeButtonProps={{ 'aria-label': text(texts.close), size: 40 }}
      >
        <Cockpit />
      </Drawer>
    </>
  );
}

function LiveEssentials() {
  const text = useText();
  const { session, floor, aliasOf } = useScene();
  const conduct = useConduct();
  const { nextSpeaker, nextTitle } = conduct;
  return (
    <>
      {nextSpeaker !== undefined && (floor.turn === null || !floor.round) && (
        <Button
          className={classes.giveNext}
          size="sm"
          h={44}
          px="sm"
          aria-label={text(texts.giveTo, { name: aliasOf(nextSpeaker) })}
          onClick={() => conduct.give(nextSpeaker)}
        >
          {text(texts.giveShort, { name: aliasOf(nextSpeaker) })}
        </Button>
      )}
      <Button
        size="sm"
        h={44}
        px="sm"
        variant={session.pause ? 'filled' : 'default'}
        aria-label={text(session.pause ? texts.resume : texts.pause)}
        onClick={conduct.pauseOrResume}
      >
        {session.pause ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
      </Button>
      {nextTitle !== null && (
        <Button
          size="sm"
          h={44}
          px="sm"
          variant="default"
          disabled={session.pause !== null}
          aria-label={text(texts.next, { title: nextTitle })}
          onClick={conduct.next}
        >
          <IconPlayerTrackNext size={18} />
        </Button>
      )}
    </>
  );
}
