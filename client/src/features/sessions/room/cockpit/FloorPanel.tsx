import type { FloorMode } from '@cairn/shared/floor/contract';
import { takesHands } from '@cairn/shared/floor/turns';
import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import classes from './Cockpit.module.css';
import { QueueList, RoundList } from './QueueList.tsx';
import { RoundDialog } from './RoundDialog.tsx';
import { SpeakerRow } from './SpeakerRow.tsx';
import { TurnTime } from './TurnTime.tsx';
import { cockpitTexts as texts } from './texts.ts';

const modes: readonly FloorMode[] = ['open', 'hands', 'round', 'listen', 'quiet'];

/** Who may speak: the mode, the speaker, and those who wait. */
export function FloorPanel() {
  const text = useText();
  const { floor, command } = useScene();
  const [asking, ask] = useDisclosure(false);
  const { mode, turnMs, round, turn } = floor;
  const set = (next: FloorMode, nextTurnMs: number | null) =>
    void command.send({ type: 'floor.mode', mode: next, turnMs: nextTurnMs });
  const choose = (next: FloorMode) => {
    if (next === 'round') ask.open();
    else set(next, takesHands(next) ? turnMs : null);
  };
  const isOver = round !== null && round.waiting.length === 0 && turn === null;
  return (
    <section className={classes.panel}>
      <h3 className={classes.heading}>{text(texts.floor)}</h3>
      <SegmentedControl
        fullWidth
        size="sm"
        className={classes.modes}
        aria-label={text(texts.floor)}
        value={mode}
        onChange={choose}
        data={modes.map((value) => ({ value, label: text(texts[value]) }))}
      />
      <p className={classes.soft}>{text(texts[`${mode}Text`])}</p>
      {turn && <SpeakerRow turn={turn} />}
      {takesHands(mode) && <QueueList />}
      {round && <RoundList round={round} />}
      {isOver && (
        <Button variant="light" size="sm" h={40} onClick={ask.open}>
          {text(texts.roundAgain)}
        </Button>
      )}
      {takesHands(mode) && turn === null && (
        <TurnTime value={turnMs} onChange={(next) => set(mode, next)} label={text(texts.turnTime)} />
      )}
      {asking && <RoundDialog onClose={ask.close} />}
    </section>
  );
}
