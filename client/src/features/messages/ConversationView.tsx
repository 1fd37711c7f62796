import { isStaff } from '@cairn/shared/accounts/roles';
import type { Message } from '@cairn/shared/messages/timeline';
import type { RoomState } from '@cairn/shared/registry/state';
import { CloseButton } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PendingMessage, RoomHandle, RoomView } from '../../live/contract.ts';
import { useStore } from '../../live/react.ts';
import { Note } from '../../ui/Note.tsx';
import { useIsTouch } from '../../ui/useScreen.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import type { ChartNames } from '../rooms/chartNames.ts';
import { aliasIn } from '../rooms/names.ts';
import { useIsLocked } from '../rooms/useIsLocked.ts';
import { Announcer } from './Announcer.tsx';
import { noAdditions } from './additions.ts';
import { Composer } from './Composer.tsx';
import classes from './ConversationView.module.css';
import { type Conversation, ConversationContext } from './conversation.ts';
import { type ListHandle, MessageList } from './MessageList.tsx';
import { rowsOf } from './rows.ts';
import type { ConversationSlots } from './slots.ts';
import { TakeOutDialog } from './TakeOutDialog.tsx';
import { TypingLine } from './TypingLine.tsx';
import { messageTexts as texts } from './texts.ts';
import { useHandedBack } from './useHandedBack.ts';
import { useNewUpTo } from './useNewUpTo.ts';
import { useReact } from './useReact.ts';
import { useWriting, type Writing } from './useWriting.ts';

interface Props {
  readonly room: RoomHandle;
  readonly view: RoomView;
  readonly state: RoomState;
  readonly roomId: string;
  readonly chartNames: ChartNames | null;
  /** What higher words add to it. */
  readonly slots: ConversationSlots;
  /** A desk is written to under other names, so that nobody takes it for the room. */
  readonly isDesk: boolean;
}

const nothing: ReadonlySet<number> = new Set();

/** A room's messages and the field to write in: of the room itself, or of its desk. */
export function ConversationView({ room, view, state, roomId, chartNames, isDesk, slots }: Props) {
  const text = useText();
  const { account, live } = useSignedIn();
  const keeps = useStore(live.keeps);
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [takingOut, setTakingOut] = useState<Message | null>(null);
  const [headAtStart] = useState(view.head);
  const newUpTo = useNewUpTo(view);
  const silenced = useIsLocked(state) && !isStaff(account.role);
  const hold = silenced ? { reason: text(texts.lockedHere), mayPrepare: false } : (slots.hold ?? null);
  const { additions = noAdditions, MessageItems = null, AboveMessages, Ask } = slots;
  const [uncovered, setUncovered] = useState<ReadonlySet<number>>(nothing);

  const { items, pending, reachedStart } = view;
  // A room that stayed open while another was on the screen was left where it had been read to.
  const [readAtStart] = useState(view.readSeq);
  const newAfter = Math.max(view.newAfter, readAtStart);
  const rows = useMemo(
    () => rowsOf({ items, pending, newAfter, reachedStart, newUpTo, ownId: account.id, isAdded: additions.shows }),
    [items, pending, newAfter, reachedStart, newUpTo, account.id, additions],
  );
  const writing = useWriting(room, {
    held: hold !== null,
    onSent: () => list.current?.toNewest(),
    onEditHeld: (refusal) => slots.onHandedBack?.(refusal),
  });
  const react = useReact(room, writing.setProblem);
  const write = () => field.current?.focus();
  useHandedBack({
    ...{ room, pending, writing },
    onBack: (refusal) => {
      const { turnOf, text: reason } = refusal;
      slots.onHandedBack?.(refusal);
      // Where the field itself says why it waits, that is enough.
      if (hold !== null) return;
      writing.setProblem(turnOf ? text(texts.handedBack, { name: aliasIn(state, turnOf, text) }) : reason);
    },
  });

  const beginsWriting = !useIsTouch() && !isDesk;
  useEffect(() => {
    // On a phone this would bring up the keyboard over what one came to read.
    if (beginsWriting) field.current?.focus();
  }, [beginsWriting]);

  const conversation: Conversation = {
    state,
    ownId: account.id,
    isStaff: isStaff(account.role),
    chartNames,
    hold,
    additions,
    MessageItems,
    uncovered,
    uncover: (seq, shown) => setUncovered((before) => withOrWithout(before, seq, shown)),
    messageAt: (seq) => view.messages.get(seq),
    reply: (message) => {
      writing.reply(message);
      soon(write);
    },
    edit: (message) => {
      writing.edit(message);
      soon(write);
    },
    takeOut: setTakingOut,
    react: (message, reaction) => void react(message, reaction),
    goTo: (seq) => list.current?.goTo(seq),
    retry: (commandId) => void room.retry(commandId),
    discard: (commandId, keep) =>
      void room.discard(commandId).then((draft) => {
        if (!draft || !keep) return;
        writing.takeBack(draft);
        soon(write);
      }),
  };
  const asked = askedOf(pending);

  const editLast = () => {
    const last = rows.findLast(
      (row) => row.kind === 'message' && row.message.author === account.id && row.message.body !== null,
    );
    if (last?.kind === 'message') conversation.edit(last.message);
  };

  return (
    <ConversationContext value={conversation}>
      <div className={classes.conversation}>
        {AboveMessages && <AboveMessages />}
        <MessageList
          key={view.window}
          ref={list}
          room={room}
          view={view}
          rows={rows}
          newAfter={newAfter}
          label={text(isDesk ? texts.deskLog : texts.messages)}
          emptyText={text(isDesk ? texts.emptyDesk : texts.empty)}
          idPrefix={`message.${roomId}.`}
          onLeave={write}
        />
        <div className={classes.foot}>
          <TypingLine state={state} typing={view.typing} />
          {slots.aboveComposer}
          <Problem writing={writing} />
          {!keeps && <Note tone="amber">{text(texts.notKept)}</Note>}
          <Composer
            writing={writing}
            label={text(isDesk ? texts.writeDesk : texts.write)}
            sendLabel={text(isDesk ? texts.sendDesk : texts.send)}
            hold={hold}
            mayWarn={!isDesk}
            field={field}
            onEditLast={editLast}
            onLeave={() => list.current?.focus()}
          />
        </div>
        <Announcer rows={rows} after={headAtStart} />
        {Ask && asked && (
          <Ask
            key={asked.commandId}
            body={asked.body}
            signals={asked.refusal?.signals ?? []}
            onKeep={() => conversation.discard(asked.commandId, true)}
            onSend={() => void room.confirm(asked.commandId)}
          />
        )}
        {Ask && !asked && writing.asked && <Ask {...writing.asked} />}
        {takingOut && (
          <TakeOutDialog
            room={room}
            message={takingOut}
            asksReason={takingOut.author !== account.id}
            onClose={() => setTakingOut(null)}
          />
        )}
      </div>
    </ConversationContext>
  );
}

function Problem({ writing }: { readonly writing: Writing }) {
  const text = useText();
  if (!writing.problem) return null;
  return (
    <Note
      tone="clay"
      role="alert"
      action={<CloseButton size={36} aria-label={text(texts.dismiss)} onClick={() => writing.setProblem(null)} />}
    >
      {writing.problem}
    </Note>
  );
}

/** The first message whose author is asked before it goes out. */
function askedOf(pending: readonly PendingMessage[]): PendingMessage | undefined {
  return pending.find(({ status, refusal }) => status === 'refused' && refusal?.code === 'message.ask');
}

function withOrWithout(seqs: ReadonlySet<number>, seq: number, isIn: boolean): ReadonlySet<number> {
  const others = [...seqs].filter((one) => one !== seq);
  return new Set(isIn ? [...others, seq] : others);
}

/** After the menu that was pressed has closed and given the focus back. */
function soon(act: () => void): void {
  setTimeout(act, 0);
}
