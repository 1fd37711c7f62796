import { secondMs } from '@cairn/shared/kernel/time';
import { isPresent } from '@cairn/shared/rooms/rules';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useNow, useScene } from './scene.ts';
import { roomTexts as texts } from './texts.ts';

/** A connection that is back within this time was not worth a word. */
const patienceMs = 10 * secondMs;
const lookEveryMs = secondMs;

/** Says so when whoever leads has lost the connection: nobody should wonder whether they are alone. */
export function LeadAway() {
  const text = useText();
  const { state, session, ownId } = useScene();
  const now = useNow(lookEveryMs);
  const { leadId, beganAt } = session;
  if (leadId === null || leadId === ownId || isPresent(state, leadId)) return null;
  const awaySince = state.presence[leadId]?.since ?? beganAt ?? now;
  if (now - awaySince < patienceMs) return null;
  return (
    <Note tone="amber" role="status">
      {text(texts.leadAway)}
    </Note>
  );
}
