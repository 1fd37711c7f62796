import { HelpNow } from '../features/programs/HelpNow.tsx';
import { roomTexts } from '../features/rooms/texts.ts';
import { CairnMark } from '../ui/CairnMark.tsx';
import { useText } from '../ui/useText.ts';
import classes from './Shell.module.css';

/** Beside the rooms, while none is chosen. */
export function Welcome() {
  const text = useText();
  return (
    <main className={classes.page}>
      <div className={classes.bar} data-bare>
        <span className={classes.title} />
        <HelpNow />
      </div>
      <div className={classes.welcome}>
        <CairnMark sizePx={64} />
        <h1 className={classes.welcomeTitle}>{text(roomTexts.choose)}</h1>
        <p>{text(roomTexts.chooseText)}</p>
      </div>
    </main>
  );
}
