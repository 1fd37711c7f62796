import type { RoomState } from '@cairn/shared/registry/state';
import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHeartHandshake, IconPhone } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { CrisisLines } from '../../programs/CrisisLines.tsx';
import { aliasIn } from '../../rooms/names.ts';
import { whenText } from '../../sessions/when.ts';
import { readersZone } from '../../sessions/zone.ts';
import { useDuty } from './duty.ts';
import classes from './HelpBar.module.css';
import type { HelpRoom } from './helpRoom.ts';
import { helpTexts as texts } from './texts.ts';

interface Props {
  readonly state: RoomState;
  readonly people: HelpRoom;
  readonly present: readonly string[];
}

/** More than this is everybody who works there. */
const namedAtMost = 3;

/** For the person who asked for help: who is there, in truth, and whom to call meanwhile. */
export function PersonBar({ state, people, present }: Props) {
  const text = useText();
  const here = people.helperIds.filter((id) => present.includes(id));
  const [linesShown, lines] = useDisclosure(false);
  return (
    <section className={classes.bar} aria-label={text(texts.roomOf)}>
      <div className={classes.row}>
        <IconHeartHandshake size={24} className={classes.sign} aria-hidden="true" />
        <p className={classes.grow} role="status">
          {here.length > 0 ? <Here state={state} here={here} /> : <NotYet state={state} people={people} />}
        </p>
        <Button
          variant="default"
          size="sm"
          h={40}
          leftSection={<IconPhone size={18} />}
          aria-expanded={linesShown}
          onClick={lines.toggle}
        >
          {text(texts.showLines)}
        </Button>
      </div>
      <Collapse expanded={linesShown}>
        <CrisisLines compact />
      </Collapse>
    </section>
  );
}

function Here({ state, here }: { readonly state: RoomState; readonly here: readonly string[] }) {
  const text = useText();
  const intl = useIntl();
  const names = here.map((id) => aliasIn(state, id, text));
  return text(texts.isHere, { names: intl.formatList(names), count: names.length });
}

/** Nobody has the room open: whether somebody is coming, or at least called. */
function NotYet({ state, people }: Pick<Props, 'state' | 'people'>) {
  const text = useText();
  const intl = useIntl();
  const { live } = useSignedIn();
  const { data } = useDuty();
  if (!data || data.onDuty) {
    const names = people.helperIds.map((id) => aliasIn(state, id, text));
    const isShort = names.length > 0 && names.length <= namedAtMost;
    return text(isShort ? texts.called : texts.calling, { names: intl.formatList(names), count: names.length });
  }
  if (data.nextAt === null) return text(texts.nobodyYetAtAll);
  const wall = { timeZone: readersZone(), now: live.serverClock.now() };
  return text(texts.nobodyYet, { when: whenText(intl, wall, data.nextAt) });
}
