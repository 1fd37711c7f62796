import { isStaff } from '@cairn/shared/accounts/roles';
import { type FlagReason, flagReasonSchema } from '@cairn/shared/moderation/contract';
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { useRoomCommand } from '../rooms/useRoomCommand.ts';
import type { Moderation, Reported } from './moderation.ts';
import { reasonTexts } from './reasons.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  readonly moderation: Moderation;
  readonly about: Reported;
  readonly onClose: () => void;
}

/** Tells the room's staff about a message or a person; nobody else learns of it. */
export function ReportDialog({ moderation, about, onClose }: Props) {
  const text = useText();
  const [reason, setReason] = useState<FlagReason>('worried');
  const [note, setNote] = useState('');
  const [isTold, setTold] = useState(false);
  const { send, busy, problem } = useRoomCommand(moderation.room);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const more = note.trim() === '' ? {} : { note };
    if (await send({ type: 'message.flag', ...about, reason, ...more })) setTold(true);
  };

  const { room, state, aliasOf } = moderation;
  const whom = 'memberId' in about ? about.memberId : (room.view.get().messages.get(about.messageSeq)?.author ?? null);
  const role = whom === null ? undefined : state.members[whom]?.role;
  // Who is reported does not read it, staff or not.
  const isAboutStaff = role !== undefined && isStaff(role);
  const name = whom === null ? '' : aliasOf(whom);
  const title = 'memberId' in about ? text(texts.reportOf, { name }) : null;
  return (
    <Modal opened onClose={onClose} title={title ?? text(texts.reportTitle)} withCloseButton={false}>
      {isTold ? (
        <Stack gap="md">
          <Note tone="accent" role="status">
            {isAboutStaff ? text(texts.reportThanksStaff, { name }) : text(texts.reportThanks)}
          </Note>
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {text(texts.done)}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="md">
            <Text>{isAboutStaff ? text(texts.reportLeadStaff, { name }) : text(texts.reportLead)}</Text>
            <Radio.Group
              label={text(texts.reportWhy)}
              value={reason}
              onChange={(value) => setReason(flagReasonSchema.parse(value))}
            >
              <Stack gap="sm" mt="sm">
                {flagReasonSchema.options.map((value) => (
                  <Radio key={value} value={value} label={text(reasonTexts[value])} />
                ))}
              </Stack>
            </Radio.Group>
            <Textarea
              label={text(texts.reportNote)}
              autosize
              minRows={2}
              maxRows={6}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <FormEnd
              problem={problem}
              cancel={text(texts.cancel)}
              confirm={text(texts.reportSend)}
              busy={busy}
              onClose={onClose}
            />
          </Stack>
        </form>
      )}
    </Modal>
  );
}
