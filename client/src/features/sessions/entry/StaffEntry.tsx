import { leads } from '@cairn/shared/accounts/roles';
import { isEntryOpen, isOver } from '@cairn/shared/sessions/lifecycle';
import { enterLobby, type SessionSummary } from '@cairn/shared/sessions/wire';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router-dom';
import { useRoom } from '../../../live/react.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { ReasonDialog } from '../../rooms/ReasonDialog.tsx';
import { useLookAgain } from '../sessions.ts';
import classes from './SessionPage.module.css';
import { entryTexts as texts } from './texts.ts';

interface Props {
  readonly session: SessionSummary;
}

/** What staff can do from outside: go in with one press, see who attended, and, for those who lead, cancel. */
export function StaffEntry({ session }: Props) {
  const text = useText();
  const { account } = useSignedIn();
  const [asking, { open, close }] = useDisclosure(false);
  const { id, status, standing } = session;
  const mayCancel = leads(account.role) && (status === 'scheduled' || status === 'lobby');
  return (
    <div className={classes.ways}>
      {standing === 'in' && !isOver(status) && (
        <Button component={Link} to={`/rooms/${id}`} variant={isEntryOpen(status) ? 'filled' : 'light'}>
          {text(isEntryOpen(status) ? texts.goIn : texts.openRoom)}
        </Button>
      )}
      {standing === 'outside' && isEntryOpen(status) && <GoInAsStaff session={session} />}
      {(status === 'live' || status === 'ended') && (
        <Button component={Link} to={`/sessions/${id}/attendance`} variant="default">
          {text(texts.attendance)}
        </Button>
      )}
      {mayCancel && (
        <Button variant="subtle" color="clay" onClick={open}>
          {text(texts.cancelSession)}
        </Button>
      )}
      {asking && <CancelDialog session={session} onClose={close} />}
    </div>
  );
}

/** Staff of the cohort do not wait in the lobby. */
function GoInAsStaff({ session: { id } }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const navigate = useNavigate();
  const lookAgain = useLookAgain();
  const enter = useMutation({
    mutationFn: () => answerOf(http.request(enterLobby, { params: { sessionId: id } })),
    onSuccess: async () => {
      await lookAgain();
      await navigate(`/rooms/${id}`);
    },
  });
  return (
    <>
      <Button onClick={() => enter.mutate()} loading={enter.isPending}>
        {text(texts.goIn)}
      </Button>
      {enter.isError && (
        <Note tone="clay" role="alert">
          {whyNot(enter.error, text)}
        </Note>
      )}
    </>
  );
}

interface CancelProps extends Props {
  readonly onClose: () => void;
}

function CancelDialog({ session: { id, title }, onClose }: CancelProps) {
  const text = useText();
  const { live } = useSignedIn();
  const room = useRoom(live, id);
  const lookAgain = useLookAgain();
  const close = () => {
    onClose();
    void lookAgain();
  };
  if (!room) return null;
  return (
    <ReasonDialog
      room={room}
      title={text(texts.cancelAsk, { title })}
      lead={text(texts.cancelText)}
      confirm={text(texts.cancelSession)}
      keep={text(texts.keepSession)}
      reasonLabel={text(texts.cancelReason)}
      commandOf={(why) => ({ type: 'session.cancel', ...why })}
      onClose={close}
    />
  );
}
