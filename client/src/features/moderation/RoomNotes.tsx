import { CloseButton } from '@mantine/core';
import { IconHourglassLow } from '@tabler/icons-react';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { everyText } from './everyText.ts';
import { useModeration } from './moderation.ts';
import { moderationTexts as texts } from './texts.ts';

/** Under the bar of a room: for staff, that it goes slowly (others are told as they write); and why something that was pressed did not happen. */
export function RoomNotes() {
  const text = useText();
  const moderation = useModeration();
  if (!moderation) return null;
  const { state, command, isStaff } = moderation;
  return (
    <>
      {isStaff && state.slow && (
        <Note icon={<IconHourglassLow size={18} />}>
          {text(texts.slowNow, { every: everyText(text, state.slow.everyMs) })}
        </Note>
      )}
      {command.problem && (
        <Note
          tone="amber"
          role="status"
          action={<CloseButton size={36} aria-label={text(texts.close)} onClick={command.forget} />}
        >
          {command.problem}
        </Note>
      )}
    </>
  );
}
