import { VisuallyHidden } from '@mantine/core';
import { useText } from '../../../ui/useText.ts';
import { activityTexts as texts } from './activityTexts.ts';
import { useScene } from './scene.ts';

/** Tells people who listen that there is something to do together: the cards themselves are silent. */
export function News() {
  const text = useText();
  const { session } = useScene();
  const { poll, worksheets } = session;
  const newest = Math.max(0, ...Object.keys(worksheets).map(Number));
  const worksheet = worksheets[newest];
  return (
    <>
      <VisuallyHidden aria-live="polite">
        {poll && text(texts.pollAsked, { question: poll.question ?? text(texts.gone) })}
      </VisuallyHidden>
      <VisuallyHidden aria-live="polite">
        {worksheet && text(texts.worksheetGiven, { title: worksheet.title ?? text(texts.gone) })}
      </VisuallyHidden>
    </>
  );
}
