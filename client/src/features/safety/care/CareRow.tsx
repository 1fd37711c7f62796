import { everybodyRung } from '@cairn/shared/safety/rules';
import type { CareItem } from '@cairn/shared/safety/wire';
import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBellRinging,
  IconFlag,
  IconHeartHandshake,
  IconHourglass,
  type TablerIcon,
} from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { momentText } from '../../../ui/time.ts';
import { type GiveText, useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useRooms } from '../../rooms/rooms.ts';
import { useStaffName } from '../rota/rota.ts';
import classes from './CarePage.module.css';
import { whatText } from './kinds.ts';
import { careTexts as texts } from './texts.ts';
import { agoText } from './urgency.ts';
import { useGoThere } from './useTake.ts';

interface Props {
  readonly item: CareItem;
  readonly now: number;
  /** This person should take it now. */
  readonly isCalled: boolean;
  readonly isBusy: boolean;
  readonly onTake: () => void;
}

/** One thing that waits: what, about whom, where, since when, who has it. */
export function CareRow({ item, now, isCalled, isBusy, onTake }: Props) {
  const text = useText();
  const intl = useIntl();
  const goThere = useGoThere();
  const { account } = useSignedIn();
  const nameOf = useStaffName();
  const rooms = useRooms().data;
  // Whoever is called into a room that is not theirs comes in by taking the call. A desk about staff stands by itself.
  const isOpenToMe = item.about !== null || (rooms?.some(({ id }) => id === item.roomId) ?? false);
  const what = text(whatText(item));
  const name = item.alias ?? text(texts.someone);
  const Icon = iconOf(item, isCalled);
  const untaken = item.what === 'alert' && item.ownerId === null;
  const hasMore = item.ownerId === account.id && item.unseenAt !== null;
  const owner = ownerText(item, { ownId: account.id, nameOf, text });
  return (
    <li className={classes.row} data-called={isCalled || undefined} data-alert={untaken || hasMore || undefined}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={24} stroke={1.7} />
      </span>
      <div className={classes.words}>
        <p className={classes.what}>{what}</p>
        <p>
          <strong>{name}</strong> · {item.roomTitle} ·{' '}
          <span title={momentText(intl, item.at)}>{agoText(text, item.at, now)}</span>
        </p>
        {owner !== '' && <p className={classes.owner}>{owner}</p>}
      </div>
      <div className={classes.deeds}>
        {untaken && (
          <Button h={44} loading={isBusy} aria-label={text(texts.takeOf, { what, name })} onClick={onTake}>
            {text(texts.take)}
          </Button>
        )}
        {isOpenToMe && (
          <Button
            h={44}
            variant={goThereVariant(untaken, hasMore)}
            aria-label={text(hasMore ? texts.lookAtOf : texts.goThereOf, { what, name })}
            onClick={() => goThere(item)}
          >
            {text(hasMore ? texts.lookAt : texts.goThere)}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What is asked of this person stands out. */
function goThereVariant(untaken: boolean, hasMore: boolean): 'default' | 'light' | 'filled' {
  if (hasMore) return 'filled';
  return untaken ? 'default' : 'light';
}

function iconOf({ what, kind }: CareItem, isCalled: boolean): TablerIcon {
  if (isCalled) return IconBellRinging;
  if (what === 'flag') return IconFlag;
  if (what === 'held') return IconHourglass;
  return kind === 'help' ? IconHeartHandshake : IconAlertTriangle;
}

interface Known {
  readonly ownId: string;
  readonly nameOf: (id: string | null) => string | null;
  readonly text: GiveText;
}

/** Who has it, or how far it has climbed. */
function ownerText({ what, ownerId, rung, unseenAt }: CareItem, { ownId, nameOf, text }: Known): string {
  if (ownerId === ownId) return text(unseenAt === null ? texts.takenByYou : texts.moreYours);
  if (ownerId !== null) {
    const name = nameOf(ownerId);
    if (name === null) return text(unseenAt === null ? texts.takenBySomebody : texts.moreSomebodys);
    return text(unseenAt === null ? texts.takenBy : texts.moreTheirs, { name });
  }
  if (what !== 'alert') return '';
  if (rung === 0) return text(texts.untaken);
  return text(rung >= everybodyRung ? texts.everybody : texts.climbed);
}
