import type { Refusal } from '@cairn/shared/kernel/refusal';
import type { Message } from '@cairn/shared/messages/timeline';
import { useState } from 'react';
import type { Draft, RoomHandle } from '../../live/contract.ts';
import { useStore } from '../../live/react.ts';
import { useText } from '../../ui/useText.ts';
import type { AskProps } from './slots.ts';
import { messageTexts as texts } from './texts.ts';

export type WritingMode =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly seq: number }
  | { readonly kind: 'edit'; readonly seq: number };

export interface Writing {
  readonly body: string;
  readonly mode: WritingMode;
  /** An edit is on its way. Messages are not waited for: the outbox has them. */
  readonly busy: boolean;
  /** Why the last attempt went wrong, for people. */
  readonly problem: string | null;
  readonly change: (body: string) => void;
  readonly send: () => void;
  /** Ends a reply or an edit; the draft stays. */
  readonly cancel: () => void;
  readonly reply: (message: Message) => void;
  readonly edit: (message: Message) => void;
  /** The content warning that goes with the words; null: none. */
  readonly warning: string | null;
  readonly warn: (warning: string | null) => void;
  /** Puts words back that came out of the outbox. */
  readonly takeBack: (words: Draft) => void;
  readonly setProblem: (problem: string | null) => void;
  /** The author is asked before an edit goes out. */
  readonly asked: AskProps | null;
}

interface Edit {
  readonly seq: number;
  readonly body: string;
}

interface Options {
  /** The words cannot be sent now: nobody is told that they are being written. */
  readonly held: boolean;
  readonly onSent: () => void;
  /** Hears that somebody else looks at an edit first. */
  readonly onEditHeld: (refusal: Refusal) => void;
}

/** What is being written in a room: a draft, kept by the live client, or for a while an edit, which leaves the draft alone. */
export function useWriting(room: RoomHandle, { held, onSent, onEditHeld }: Options): Writing {
  const text = useText();
  const draft = useStore(room.draft);
  const [edit, setEdit] = useState<Edit | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<AskProps | null>(null);

  const post = async () => {
    const outcome = await room.post(draft);
    if (outcome.kind === 'answered') onSent();
    else setProblem(outcome.kind === 'refused' ? outcome.refusal.text : text(texts.notConfirmed));
  };

  const save = async ({ seq, body }: Edit, confirmed = false) => {
    setBusy(true);
    setAsked(null);
    const isConfirmed = confirmed ? ({ confirmed } as const) : {};
    const outcome = await room.submit({ type: 'message.edit', messageSeq: seq, body, ...isConfirmed });
    setBusy(false);
    if (outcome.kind === 'answered') return setEdit(null);
    if (outcome.kind === 'lost') return setProblem(text(texts.notConfirmed));
    const { refusal } = outcome;
    if (refusal.code === 'message.unchanged') return setEdit(null);
    if (refusal.code === 'message.held') {
      setEdit(null);
      return onEditHeld(refusal);
    }
    if (refusal.code !== 'message.ask') return setProblem(refusal.text);
    const onKeep = () => setAsked(null);
    setAsked({ body, signals: refusal.signals ?? [], onKeep, onSend: () => void save({ seq, body }, true) });
  };

  return {
    body: edit ? edit.body : draft.body,
    mode: modeOf(edit, draft.replyTo),
    busy,
    problem,
    setProblem,
    asked,
    change(body) {
      if (edit) return setEdit({ ...edit, body });
      room.setDraft({ ...draft, body });
      if (body !== '' && !held) room.typing();
    },
    send() {
      setProblem(null);
      void (edit ? save(edit) : post());
    },
    cancel() {
      if (edit) setEdit(null);
      else room.setDraft({ ...draft, replyTo: null });
    },
    reply(message) {
      setEdit(null);
      room.setDraft({ ...draft, replyTo: message.seq });
    },
    edit(message) {
      setEdit({ seq: message.seq, body: message.body ?? '' });
    },
    warning: edit ? null : draft.warning,
    warn: (warning) => room.setDraft({ ...draft, warning }),
    takeBack(words) {
      setEdit(null);
      // Read anew: several may come back at once.
      const kept = room.draft.get();
      room.setDraft({
        body: kept.body.trim() === '' ? words.body : `${kept.body}\n${words.body}`,
        replyTo: kept.replyTo ?? words.replyTo,
        warning: kept.warning ?? words.warning,
      });
    },
  };
}

function modeOf(edit: Edit | null, replyTo: number | null): WritingMode {
  if (edit) return { kind: 'edit', seq: edit.seq };
  return replyTo === null ? { kind: 'new' } : { kind: 'reply', seq: replyTo };
}
