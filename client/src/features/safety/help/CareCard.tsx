import { CloseButton } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import type { RoomHandle } from '../../../live/contract.ts';
import { useStore } from '../../../live/react.ts';
import { useText } from '../../../ui/useText.ts';
import { CrisisLines } from '../../programs/CrisisLines.tsx';
import classes from './CareCard.module.css';
import { HelpNow } from './HelpNow.tsx';
import { helpTexts as texts } from './texts.ts';

interface Props {
  readonly room: RoomHandle;
  /** They are where staff help them already. */
  readonly isWithStaff: boolean;
}

/** For whoever has just written something heavy, at once: kind words, somebody to write with, whom to call. */
export function CareCard({ room, isWithStaff }: Props) {
  const text = useText();
  const shown = useStore(room.care);
  return (
    <div role="status">
      {shown && (
        <section className={classes.card} aria-label={text(texts.careTitle)}>
          <header className={classes.head}>
            <IconHeartHandshake size={22} aria-hidden="true" />
            <h2>{text(texts.careTitle)}</h2>
            <CloseButton size={40} aria-label={text(texts.careClose)} onClick={room.dismissCare} />
          </header>
          {!isWithStaff && (
            <>
              <p>{text(texts.careText)}</p>
              <div>
                <HelpNow />
              </div>
            </>
          )}
          <CrisisLines compact />
        </section>
      )}
    </div>
  );
}
