import { CloseButton } from '@mantine/core';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  /** What staff said with it. */
  readonly word: string | null;
  readonly onClose: () => void;
}

/** Tells an author that staff gave back a change to a message, or what was written on another device. */
export function ReturnedNote({ word, onClose }: Props) {
  const text = useText();
  return (
    <Note
      tone="accent"
      role="status"
      action={<CloseButton size={36} aria-label={text(texts.close)} onClick={onClose} />}
    >
      {word ? text(texts.returnedWord, { word }) : text(texts.returned)}
    </Note>
  );
}
