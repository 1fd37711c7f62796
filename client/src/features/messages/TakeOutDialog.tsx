import type { Message } from '@cairn/shared/messages/timeline';
import type { RoomHandle } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import { ReasonDialog } from '../rooms/ReasonDialog.tsx';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly room: RoomHandle;
  readonly message: Message;
  /** Staff say why; people who take out their own words need not. */
  readonly asksReason: boolean;
  readonly onClose: () => void;
}

/** Asks before a message is taken out of the room. */
export function TakeOutDialog({ room, message, asksReason, onClose }: Props) {
  const text = useText();
  return (
    <ReasonDialog
      room={room}
      title={text(texts.takeOutAsk)}
      lead={text(texts.takeOutText)}
      confirm={text(texts.takeOut)}
      reasonLabel={asksReason ? text(texts.takeOutReason) : null}
      commandOf={(why) => ({ type: 'message.redact', messageSeq: message.seq, ...why })}
      onClose={onClose}
    />
  );
}
