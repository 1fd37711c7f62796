import type { RoomState } from '@cairn/shared/registry/state';
import { CloseButton, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import type { DirectCommand, RoomHandle } from '../../../live/contract.ts';
import { useServerNow } from '../../../live/react.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useModeration } from '../moderation.ts';
import { AlertCard } from './AlertCard.tsx';
import { type Desk, DeskContext } from './desk.ts';
import { FlagCard } from './FlagCard.tsx';
import { HeldCard } from './HeldCard.tsx';
import { MuteRow } from './MuteRow.tsx';
import { deskTexts as texts } from './texts.ts';
import { useDeskCommand } from './useDeskCommand.ts';
import classes from './WhatWaits.module.css';
import { untakenCount, type Wait, waitsOf } from './waits.ts';

interface Props {
  readonly desk: RoomHandle;
  /** The desk's. */
  readonly state: RoomState;
}

const lookEveryMs = 20_000;

/** At the desk, above its log: calls, held messages, reports and mutes. Nothing where there is none. */
export function WhatWaits({ desk: handle, state }: Props) {
  const text = useText();
  const { account, live } = useSignedIn();
  const moderation = useModeration();
  const aliasOf = moderation?.aliasOf ?? (() => '');
  const { send, sending, problem, forget } = useDeskCommand(handle, aliasOf);
  const now = useServerNow(live, lookEveryMs);
  const [isOpen, { toggle }] = useDisclosure(true);
  const listId = useId();
  const waits = waitsOf(state, account.id);
  const untaken = untakenCount(waits);
  const mutes = Object.entries(state.mutes);
  if (!moderation || (waits.length === 0 && mutes.length === 0 && !problem)) return null;
  const { ownId, leads } = moderation;
  const desk: Desk = {
    handle,
    send,
    isSending: (seq) => sending !== null && isAbout(sending, seq),
    now,
    ownId,
    leads,
    aliasOf,
  };
  return (
    <DeskContext value={desk}>
      <section className={classes.waits} aria-label={text(texts.title)}>
        <UnstyledButton className={classes.head} aria-expanded={isOpen} aria-controls={listId} onClick={toggle}>
          <h3 aria-live="polite">{untaken > 0 ? text(texts.count, { count: untaken }) : text(texts.title)}</h3>
          <IconChevronDown size={18} className={classes.chevron} aria-hidden="true" />
        </UnstyledButton>
        {problem && (
          <Note
            tone="amber"
            role="status"
            action={<CloseButton size={36} aria-label={text(texts.dismiss)} onClick={forget} />}
          >
            {problem}
          </Note>
        )}
        {isOpen && (
          <ul id={listId} className={classes.list}>
            {waits.map((wait) => (
              <li key={`${wait.kind} ${wait.seq}`}>
                <WaitCard wait={wait} />
              </li>
            ))}
            {mutes.map(([memberId, mute]) => (
              <li key={memberId}>
                <MuteRow memberId={memberId} until={mute.until} reason={mute.reason} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </DeskContext>
  );
}

/** Whether a command is about what this event of the desk began. */
function isAbout(command: DirectCommand, seq: number): boolean {
  switch (command.type) {
    case 'alert.claim':
    case 'alert.close':
      return command.alertSeq === seq;
    case 'held.release':
    case 'held.refuse':
      return command.heldSeq === seq;
    case 'flag.claim':
    case 'flag.resolve':
      return command.flagSeq === seq;
    default:
      return false;
  }
}

function WaitCard({ wait }: { readonly wait: Wait }) {
  switch (wait.kind) {
    case 'alert':
      return <AlertCard seq={wait.seq} alert={wait.alert} />;
    case 'held':
      return <HeldCard seq={wait.seq} held={wait.held} />;
    case 'flag':
      return <FlagCard seq={wait.seq} flag={wait.flag} />;
  }
}
