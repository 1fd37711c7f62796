import { isStaff } from '@cairn/shared/accounts/roles';
import type { Message } from '@cairn/shared/messages/timeline';
import { useIntl } from 'react-intl';
import { momentText, timeText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import { roleTexts } from '../accounts/roleTexts.ts';
import { useConversation } from './conversation.ts';
import classes from './MessageRow.module.css';

interface Props {
  readonly message: Message;
  readonly own: boolean;
  readonly alias: string;
}

/** Above the first of somebody's messages: the name, for staff their role, and the time. */
export function MessageMeta({ message, own, alias }: Props) {
  const text = useText();
  const intl = useIntl();
  const { state, chartNames } = useConversation();
  const role = state.members[message.author]?.role;
  const chartName = chartNames?.get(message.author);
  return (
    <div className={classes.meta}>
      {!own && <span className={classes.alias}>{alias}</span>}
      {!own && role && isStaff(role) && <span className={classes.badge}>{text(roleTexts[role])}</span>}
      {!own && chartName && <span className={classes.chartName}>{chartName}</span>}
      <time dateTime={new Date(message.at).toISOString()} title={momentText(intl, message.at)}>
        {timeText(intl, message.at)}
      </time>
    </div>
  );
}
