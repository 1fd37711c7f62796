import { systemActor } from '@cairn/shared/kernel/ids';
import type { RoomState } from '@cairn/shared/registry/state';
import type { GiveText } from '../../ui/useText.ts';
import { roomTexts as texts } from './texts.ts';

/** The name that a room knows a person by. Somebody whose name has been erased is "Someone". */
export function aliasIn(state: RoomState, accountId: string, text: GiveText): string {
  if (accountId === systemActor) return text(texts.system);
  return state.members[accountId]?.alias ?? text(texts.someone);
}
