import type { RoomHandle } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { roomTexts as texts } from './texts.ts';

interface Props {
  readonly room: RoomHandle;
  readonly memberId: string;
  readonly alias: string;
  readonly onClose: () => void;
}

/** Asks before a person's place in the room ends. */
export function RemoveDialog({ room, memberId, alias, onClose }: Props) {
  const text = useText();
  return (
    <ReasonDialog
      room={room}
      title={text(texts.removeAsk, { alias })}
      lead={text(texts.removeText)}
      confirm={text(texts.remove)}
      reasonLabel={text(texts.removeReason)}
      commandOf={(why) => ({ type: 'member.remove', memberId, ...why })}
      onClose={onClose}
    />
  );
}
