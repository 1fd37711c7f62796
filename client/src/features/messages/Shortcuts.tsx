import { Kbd, Modal } from '@mantine/core';
import { useText } from '../../ui/useText.ts';
import classes from './Shortcuts.module.css';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const keys = [
  { keys: ['Enter'], does: texts.keySend },
  { keys: ['Shift', 'Enter'], does: texts.keyNewLine },
  { keys: ['↑'], does: texts.keyEditLast },
  { keys: ['Esc'], does: texts.keyToList },
  { keys: ['↑', '↓'], does: texts.keyMove },
  { keys: ['Home', 'End'], does: texts.keyEnds },
  { keys: ['Enter'], does: texts.keyOpen },
  { keys: ['R'], does: texts.keyReply },
  { keys: ['E'], does: texts.keyEdit },
  { keys: ['Delete'], does: texts.keyTakeOut },
  { keys: ['Esc'], does: texts.keyCompose },
] as const;

/** What the keyboard does in a room. */
export function Shortcuts({ opened, onClose }: Props) {
  const text = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text(texts.shortcuts)}
      closeButtonProps={{ 'aria-label': text(texts.close), size: 40 }}
    >
      <dl className={classes.keys}>
        {keys.map((line) => (
          <div key={line.does.id} className={classes.line}>
            <dt>
              {line.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{text(line.does)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
