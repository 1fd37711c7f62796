import { Button, Loader, Stack, Text } from '@mantine/core';
import { IconMessageHeart } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useStore } from '../../../live/react.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { CrisisLines } from '../../programs/CrisisLines.tsx';
import { whenText } from '../../sessions/when.ts';
import { readersZone } from '../../sessions/zone.ts';
import { useCallForHelp, useDuty } from './duty.ts';
import classes from './HelpSheet.module.css';
import { helpTexts as texts } from './texts.ts';

interface Props {
  /** The person goes on to the room that was opened for them. */
  readonly onDone: () => void;
}

/** First whoever can be written to now, with the truth about who is there; then whom to call. */
export function HelpSheet({ onDone }: Props) {
  const { live } = useSignedIn();
  const offline = useStore(live.status).kind === 'offline';
  return offline ? <Offline /> : <Reachable onDone={onDone} />;
}

function Offline() {
  const text = useText();
  return (
    <Stack gap="md">
      <Text role="status">{text(texts.offline)}</Text>
      <CrisisLines />
    </Stack>
  );
}

function Reachable({ onDone }: Props) {
  const text = useText();
  const duty = useDuty();
  const call = useCallForHelp(onDone);
  const onDuty = duty.data?.onDuty ?? false;
  return (
    <Stack gap="md">
      {onDuty && (
        <section className={classes.with}>
          <h3 className={classes.heading}>{text(texts.withSomebody)}</h3>
          <p className={classes.truth} role="status">
            {text(texts.onDuty)}
          </p>
          <Button
            fullWidth
            h={48}
            px="sm"
            leftSection={<IconMessageHeart size={20} />}
            loading={call.isPending}
            onClick={() => call.mutate()}
          >
            {text(texts.writeNow)}
          </Button>
        </section>
      )}
      {call.isError && (
        <Note tone="clay" role="alert">
          {whyNot(call.error, text)}
        </Note>
      )}
      {duty.isPending && (
        <p className={classes.looking} role="status">
          <Loader size={16} color="sage" /> {text(texts.looking)}
        </p>
      )}
      <Text role="status">{duty.isPending || onDuty ? text(texts.lead) : <WhyCall />}</Text>
      <CrisisLines />
      {duty.data && !onDuty && (
        <section className={classes.anyway}>
          <p>{text(texts.anywayText)}</p>
          <Button variant="light" h={44} loading={call.isPending} onClick={() => call.mutate()}>
            {text(texts.writeAnyway)}
          </Button>
        </section>
      )}
    </Stack>
  );
}

/** The truth when nobody can be written to. */
function WhyCall() {
  const text = useText();
  const intl = useIntl();
  const { live } = useSignedIn();
  const { data } = useDuty();
  if (!data) return text(texts.unknown);
  if (data.nextAt === null) return text(texts.nobody);
  const wall = { timeZone: readersZone(), now: live.serverClock.now() };
  return text(texts.nobodyUntil, { when: whenText(intl, wall, data.nextAt) });
}
