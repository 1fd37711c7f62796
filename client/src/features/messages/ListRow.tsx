import { memo } from 'react';
import { useIntl } from 'react-intl';
import { dayText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import { noticeText } from '../rooms/notices.ts';
import { useConversation } from './conversation.ts';
import classes from './ListRow.module.css';
import { MessageRow } from './MessageRow.tsx';
import { PendingRow } from './PendingRow.tsx';
import type { Row } from './rows.ts';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly row: Row;
  readonly rowId: string;
  readonly active: boolean;
  readonly highlighted: boolean;
  readonly onFocus: (key: string) => void;
}

/** A row with the marks above it: the day it begins, and where the new begins. */
export const ListRow = memo(function ListRow({ row, rowId, active, highlighted, onFocus }: Props) {
  return (
    <div className={classes.row}>
      {row.startsDay && <DayMark at={row.at} />}
      {row.startsNew && <NewMark />}
      {row.kind === 'message' && (
        <MessageRow
          message={row.message}
          goesOn={row.goesOn}
          highlighted={highlighted}
          active={active}
          rowId={rowId}
          onFocus={() => onFocus(row.key)}
        />
      )}
      {row.kind === 'notice' && <Notice row={row} />}
      {row.kind === 'added' && <Added row={row} />}
      {row.kind === 'pending' && <PendingRow pending={row.pending} goesOn={row.goesOn} />}
    </div>
  );
});

function DayMark({ at }: { readonly at: number }) {
  const intl = useIntl();
  return <div className={classes.day}>{dayText(intl, at, Date.now())}</div>;
}

function NewMark() {
  const text = useText();
  return (
    <div className={classes.new}>
      <span>{text(texts.newSince)}</span>
    </div>
  );
}

function Added({ row }: { readonly row: Extract<Row, { kind: 'added' }> }) {
  const { additions } = useConversation();
  return <additions.Row event={row.event} />;
}

function Notice({ row }: { readonly row: Extract<Row, { kind: 'notice' }> }) {
  const intl = useIntl();
  const { state } = useConversation();
  return <p className={classes.notice}>{noticeText(intl, state, row.events)}</p>;
}
