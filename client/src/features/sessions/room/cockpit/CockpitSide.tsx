import { useText } from '../../../../ui/useText.ts';
import classes from './Cockpit.module.css';
import { Cockpit } from './Cockpit.tsx';
import { cockpitTexts as texts } from './texts.ts';

/** The cockpit beside the room, where there is room for it. */
export function CockpitSide() {
  const text = useText();
  return (
    <aside className={classes.side} aria-label={text(texts.cockpit)}>
      <Cockpit />
    </aside>
  );
}
