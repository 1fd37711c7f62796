import { Button, CloseButton } from '@mantine/core';
import { IconArrowBackUp, IconHeartHandshake } from '@tabler/icons-react';
import type { RoomHandle } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import { Marked } from '../safety/help/Marked.tsx';
import type { OwnHeld } from './elsewhere.ts';
import classes from './Moderation.module.css';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  readonly held: readonly OwnHeld[];
  readonly room: RoomHandle;
  readonly onPutAway: (commandId: string) => void;
}

/**
 * Over the field to write in: a person's words that staff have or gave back, where they do not stand among the messages on
 * their way, because another device wrote them or because they were to change a message.
 */
export function HeldBeside({ held, room, onPutAway }: Props) {
  const text = useText();
  if (held.length === 0) return null;
  return (
    <ul className={classes.beside} aria-label={text(texts.besideTitle)}>
      {held.map((one) => (
        <li key={one.commandId} className={classes.besideCard}>
          {one.outcome === 'held' ? (
            <WithStaff held={one} />
          ) : (
            <GivenBack held={one} room={room} onPutAway={() => onPutAway(one.commandId)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function WithStaff({ held: { body, messageSeq } }: { readonly held: OwnHeld }) {
  const text = useText();
  return (
    <>
      <p className={classes.besideHead} role="status">
        <IconHeartHandshake size={18} aria-hidden="true" />
        {text(messageSeq === null ? texts.besideHeld : texts.besideHeldEdit)}
      </p>
      {body !== null && <Marked body={body} spans={[]} />}
    </>
  );
}

interface GivenBackProps {
  readonly held: OwnHeld;
  readonly room: RoomHandle;
  readonly onPutAway: () => void;
}

function GivenBack({ held: { body, word, messageSeq }, room, onPutAway }: GivenBackProps) {
  const text = useText();
  const plain = messageSeq === null ? texts.returned : texts.returnedEdit;
  const withWord = messageSeq === null ? texts.returnedWord : texts.returnedEditWord;
  const writeAnew = (words: string) => {
    const draft = room.draft.get();
    room.setDraft({ ...draft, body: draft.body.trim() === '' ? words : `${draft.body}\n${words}` });
    onPutAway();
  };
  return (
    <>
      <div className={classes.besideHead}>
        <IconArrowBackUp size={18} aria-hidden="true" />
        <p role="status">{word ? text(withWord, { word }) : text(plain)}</p>
        <CloseButton size={36} aria-label={text(texts.close)} onClick={onPutAway} />
      </div>
      {body !== null && <Marked body={body} spans={[]} />}
      {body !== null && messageSeq === null && (
        <div>
          <Button variant="subtle" size="compact-sm" h={36} onClick={() => writeAnew(body)}>
            {text(texts.writeAnew)}
          </Button>
        </div>
      )}
    </>
  );
}
