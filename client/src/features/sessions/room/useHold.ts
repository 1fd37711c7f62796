import { speechRefusal } from '@cairn/shared/sessions/guard';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import type { Hold } from '../../messages/additions.ts';
import type { Scene } from './scene.ts';
import { roomTexts as texts } from './texts.ts';

/** Why the person cannot send words now, and whose turn it is; null: they can. A courtesy: the server decides. */
export function useHold(scene: Scene | null): Hold | null {
  const text = useText();
  const { account } = useSignedIn();
  const refused = scene && speechRefusal(scene.state, account);
  if (!scene || !refused) return null;
  const { code, turnOf } = refused;
  const isQueued = code === 'floor.raiseHand' && scene.floor.hands.includes(account.id);
  const waiting = isQueued ? text(texts.prepareQueued) : refused.text;
  const reason = turnOf ? text(texts.prepare, { name: scene.aliasOf(turnOf) }) : waiting;
  return { reason, mayPrepare: code !== 'session.over' };
}
