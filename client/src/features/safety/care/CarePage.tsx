import { Button, Skeleton, Switch } from '@mantine/core';
import { IconMoodCheck, IconVolume } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useServerNow } from '../../../live/react.ts';
import { Note } from '../../../ui/Note.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { ContactField } from '../rota/ContactField.tsx';
import { OnCallNow } from '../rota/OnCallNow.tsx';
import { rotaTexts } from '../rota/texts.ts';
import { ResponseTimes } from '../times/ResponseTimes.tsx';
import classes from './CarePage.module.css';
import { CareRow } from './CareRow.tsx';
import { type Care, useCare } from './care.ts';
import { careTexts as texts } from './texts.ts';
import { keyOf } from './urgency.ts';
import { useTake } from './useTake.ts';

interface Props {
  readonly help: ReactNode;
}

const lookEveryMs = 20_000;

/** All that waits for staff in all their rooms, most urgent first. */
export function CarePage({ help }: Props) {
  const text = useText();
  const care = useCare();
  if (!care) return null;
  return (
    <Page title={text(texts.title)} back={{ to: '/', label: text(texts.back) }} actions={help}>
      <div className={classes.page}>
        {care.isStale && (
          <Note tone="clay" role="status">
            {text(texts.stale)}
          </Note>
        )}
        {care.isFailed && !care.isStale && (
          <Note tone="clay" role="status">
            {text(texts.failed)}
          </Note>
        )}
        {care.isPending ? <Skeleton height={96} /> : <Items care={care} />}
        <section className={classes.foot}>
          <OnCallNow />
          <Sound care={care} />
          <OwnContact />
          <ResponseTimes />
        </section>
      </div>
    </Page>
  );
}

function Items({ care }: { readonly care: Care }) {
  const text = useText();
  const { live } = useSignedIn();
  const now = useServerNow(live, lookEveryMs);
  const taking = useTake();
  const calls = new Set(care.calls.map(keyOf));
  if (care.items.length === 0 && !care.isFailed) {
    return (
      <div className={classes.nothing}>
        <IconMoodCheck size={40} stroke={1.4} aria-hidden="true" />
        <h2>{text(texts.nothing)}</h2>
        <p>{text(texts.nothingText)}</p>
      </div>
    );
  }
  return (
    <>
      <p className={classes.lead}>{text(texts.lead)}</p>
      {taking.problem && (
        <Note tone="amber" role="status">
          {taking.problem}
        </Note>
      )}
      <ul className={classes.list}>
        {care.items.map((item) => (
          <CareRow
            key={keyOf(item)}
            item={item}
            now={now}
            isCalled={calls.has(keyOf(item))}
            isBusy={taking.busyWith !== null && keyOf(taking.busyWith) === keyOf(item)}
            onTake={() => taking.take(item)}
          />
        ))}
      </ul>
    </>
  );
}

/** Where this person is called when no window is open. */
function OwnContact() {
  const text = useText();
  const { account } = useSignedIn();
  return <ContactField accountId={account.id} label={text(rotaTexts.ownEmail)} hint={text(rotaTexts.ownEmailHint)} />;
}

function Sound({ care }: { readonly care: Care }) {
  const text = useText();
  const { sound } = care;
  return (
    <section className={classes.sound}>
      <div className={classes.soundRow}>
        <Switch
          label={text(sound.isOn ? texts.soundOn : texts.soundOff)}
          description={text(texts.soundHint)}
          size="md"
          checked={sound.isOn}
          onChange={(event) => sound.turn(event.currentTarget.checked)}
        />
        <Button
          variant="subtle"
          size="sm"
          h={40}
          leftSection={<IconVolume size={18} />}
          disabled={!sound.isOn}
          onClick={sound.tryIt}
        >
          {text(texts.trySound)}
        </Button>
      </div>
      {sound.isBlocked && (
        <Note tone="amber" role="status">
          {text(texts.soundBlocked)}
        </Note>
      )}
    </section>
  );
}
