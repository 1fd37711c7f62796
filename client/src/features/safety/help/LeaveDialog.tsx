import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { RoomHandle } from '../../../live/contract.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { deskOf, useRooms } from '../../rooms/rooms.ts';
import { useRoomCommand } from '../../rooms/useRoomCommand.ts';
import { useRoomState } from '../../sessions/room/useRoomState.ts';
import { helpTexts as texts } from './texts.ts';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  /** Who stays. */
  readonly names: readonly string[];
  readonly person: string;
  readonly onClose: () => void;
}

/** The end of a warm handoff: whoever leaves closes their call as handed on, so that nothing stays open with them. */
export function LeaveDialog({ roomId, room, names, person, onClose }: Props) {
  const text = useText();
  const intl = useIntl();
  const { account, live } = useSignedIn();
  const navigate = useNavigate();
  const { send, problem } = useRoomCommand(room);
  const desk = useRoomState(live, deskOf(useRooms().data, roomId)?.id ?? null);
  const own = Object.entries(desk?.alerts ?? {}).filter(([, { ownerId }]) => ownerId === account.id);
  const leave = async () => {
    for (const [seq] of own) {
      if (!(await send({ type: 'alert.close', alertSeq: Number(seq), disposition: 'handedOff' }))) return false;
    }
    const isOut = await send({ type: 'member.remove', memberId: account.id });
    if (isOut) void navigate('/care');
    return isOut;
  };
  return (
    <ConfirmDialog
      opened
      title={text(texts.leaveAsk)}
      confirm={text(texts.leave)}
      cancel={text(texts.stay)}
      onConfirm={leave}
      onClose={onClose}
    >
      {text(texts.leaveText, { names: intl.formatList(names), count: names.length, person })}{' '}
      {own.length > 0 && text(texts.leaveCloses)}
      {problem && (
        <Note tone="clay" role="alert">
          {problem}
        </Note>
      )}
    </ConfirmDialog>
  );
}
