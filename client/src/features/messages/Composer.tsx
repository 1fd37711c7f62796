import { bodyMaxLength } from '@cairn/shared/messages/contract';
import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconArrowUp, IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { AutosizeTextarea } from '../../ui/AutosizeTextarea.tsx';
import { useIsTouch } from '../../ui/useScreen.ts';
import { useText } from '../../ui/useText.ts';
import type { Hold } from './additions.ts';
import classes from './Composer.module.css';
import { ComposerContext } from './ComposerContext.tsx';
import { messageTexts as texts } from './texts.ts';
import type { Writing } from './useWriting.ts';
import { WarningField } from './WarningField.tsx';

interface Props {
  readonly writing: Writing;
  readonly label: string;
  readonly sendLabel: string;
  /** Why nothing can be sent now; null: it can. */
  readonly hold: Hold | null;
  /** Whether words can carry a content warning. */
  readonly mayWarn: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onEditLast: () => void;
  /** Escape, with nothing to give up, goes to the messages. */
  readonly onLeave: () => void;
}

/** From here on the composer says how much still fits. */
const warnBelow = 400;

/** Where one writes. What is begun is kept per room until it is sent. */
export function Composer({ writing, label, sendLabel, hold, mayWarn, field, onEditLast, onLeave }: Props) {
  const text = useText();
  const touch = useIsTouch();
  const countId = useId();
  const holdId = useId();
  const disabled = hold !== null && !hold.mayPrepare;
  const { body, mode } = writing;
  const left = bodyMaxLength - body.length;
  const sendable = hold === null && body.trim() !== '' && left >= 0;

  const leave = () => (mode.kind === 'new' ? onLeave() : writing.cancel());
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const wish = wishOf(event, touch);
    if (wish === null || (wish === 'editLast' && (body !== '' || mode.kind !== 'new'))) return;
    event.preventDefault();
    if (wish === 'leave') leave();
    else if (wish === 'editLast') onEditLast();
    else if (sendable) writing.send();
  };

  return (
    <form
      className={classes.composer}
      data-disabled={disabled || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (sendable) writing.send();
      }}
    >
      {hold && (
        <div className={classes.hold}>
          <p id={holdId}>{hold.reason}</p>
          {hold.action}
        </div>
      )}
      <ComposerContext mode={mode} onCancel={writing.cancel} />
      <WarningField writing={writing} />
      <div className={classes.line}>
        <AutosizeTextarea
          ref={field}
          className={classes.field}
          rows={1}
          aria-label={label}
          aria-describedby={hold ? `${holdId} ${countId}` : countId}
          placeholder={label}
          value={body}
          disabled={disabled}
          enterKeyHint={touch ? 'enter' : 'send'}
          onChange={(event) => writing.change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {mayWarn && mode.kind !== 'edit' && writing.warning === null && !disabled && (
          <ActionIcon
            className={classes.warn}
            radius="xl"
            aria-label={text(texts.warningAdd)}
            title={text(texts.warningAdd)}
            onClick={() => writing.warn('')}
          >
            <IconAlertTriangle size={19} stroke={1.6} />
          </ActionIcon>
        )}
        <ActionIcon
          type="submit"
          className={classes.send}
          size={40}
          radius="xl"
          variant="filled"
          color="sage"
          aria-label={mode.kind === 'edit' ? text(texts.save) : sendLabel}
          disabled={!sendable}
          loading={writing.busy}
          // Keeps the keyboard of a phone open: the field does not lose the focus.
          onPointerDown={(event) => event.preventDefault()}
        >
          {mode.kind === 'edit' ? <IconCheck size={20} /> : <IconArrowUp size={20} />}
        </ActionIcon>
      </div>
      <div id={countId} className={classes.count} data-over={left < 0 || undefined}>
        {left < 0 ? text(texts.tooLong, { count: -left }) : left < warnBelow && text(texts.left, { count: left })}
      </div>
    </form>
  );
}

/** What a key asks for. On a phone Enter makes a new line: there is a button for sending. */
function wishOf(event: KeyboardEvent, touch: boolean): 'send' | 'leave' | 'editLast' | null {
  // An input method is still composing: its keys choose words.
  if (event.nativeEvent.isComposing) return null;
  if (event.key === 'Enter') return event.shiftKey || touch ? null : 'send';
  if (event.key === 'Escape') return 'leave';
  return event.key === 'ArrowUp' ? 'editLast' : null;
}
