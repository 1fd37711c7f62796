import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSignedIn } from '../features/accounts/signedIn.ts';
import { useStore } from '../live/react.ts';
import { useText } from '../ui/useText.ts';
import classes from './ConnectionBanner.module.css';
import { appTexts as texts } from './texts.ts';

/** A connection that is back within this time was not worth a word. */
const patienceMs = 1_200;

/** A calm line while there is no connection. It stands above everything and covers nothing. */
export function ConnectionBanner() {
  const text = useText();
  const { live } = useSignedIn();
  const { online } = useNetwork();
  // The device knows at once that it has no network; the connection notices a little later.
  const offline = useStore(live.status).kind === 'offline' || !online;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!offline) return setShown(false);
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, [offline]);
  return (
    <div role="status" className={classes.place}>
      {shown && (
        <div className={classes.banner}>
          <IconCloudOff size={20} aria-hidden="true" />
          <span className={classes.text}>{text(texts.offline)}</span>
          <Button variant="subtle" color="gray" size="compact-md" h={36} onClick={live.reconnect}>
            {text(texts.tryNow)}
          </Button>
        </div>
      )}
    </div>
  );
}
