import { useRooms } from '../features/rooms/rooms.ts';
import { roomTexts } from '../features/rooms/texts.ts';
import { HelpNow } from '../features/safety/help/HelpNow.tsx';
import { CairnMark } from '../ui/CairnMark.tsx';
import { useText } from '../ui/useText.ts';
import classes from './Shell.module.css';

/** Beside the rooms, while none is chosen. */
export function Welcome() {
  const text = useText();
  const isEmpty = useRooms().data?.length === 0;
  return (
    <main className={classes.page}>
      <div className={classes.bar}>
        <HelpNow />
      </div>
      <div className={classes.welcome}>
        <CairnMark sizePx={64} />
        <h1 className={classes.welcomeTitle}>{text(isEmpty ? roomTexts.welcome : roomTexts.choose)}</h1>
        {!isEmpty && <p>{text(roomTexts.chooseText)}</p>}
      </div>
    </main>
  );
}
