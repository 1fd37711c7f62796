import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useEntrance } from '../features/accounts/signedIn.ts';
import { HelpNow } from '../features/safety/help/HelpNow.tsx';
import { CairnMark } from '../ui/CairnMark.tsx';
import { useText } from '../ui/useText.ts';
import classes from './Gate.module.css';
import { appTexts as texts } from './texts.ts';

interface Props {
  /** The server could not be asked who is signed in. */
  readonly offline?: boolean;
}

const againAfterMs = 5_000;

/** A quiet page while it is found out who is there. Without a network it says so, and goes on trying. */
export function Splash({ offline = false }: Props) {
  const text = useText();
  const { grants } = useEntrance();
  useEffect(() => {
    if (!offline) return;
    const again = () => void grants.restore();
    const timer = setInterval(again, againAfterMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [offline, grants]);

  return (
    <main className={classes.splash} aria-busy={!offline}>
      <span className={classes.stones}>
        <CairnMark sizePx={56} />
      </span>
      {offline && (
        <>
          <p role="status">{text(texts.offlineAtStart)}</p>
          <Button variant="light" onClick={() => void grants.restore()}>
            {text(texts.tryNow)}
          </Button>
          <HelpNow />
        </>
      )}
    </main>
  );
}
