import { Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { DirectCommand } from '../../../../live/contract.ts';
import { FormEnd } from '../../../../ui/FormEnd.tsx';
import { useIsNarrow } from '../../../../ui/useScreen.ts';
import { useText } from '../../../../ui/useText.ts';
import { useRoomCommand } from '../../../rooms/useRoomCommand.ts';
import { useScene } from '../scene.ts';
import { cockpitTexts } from './texts.ts';

interface Props {
  readonly title: string;
  readonly confirm: string;
  /** Null: it is not complete yet. */
  readonly command: DirectCommand | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The form of something that the group is to do together. Stays open, with the reason, where it is refused. */
export function ActivityDialog({ title, confirm, command, onClose, children }: Props) {
  const text = useText();
  const narrow = useIsNarrow();
  const { room } = useScene();
  const { send, busy, problem } = useRoomCommand(room);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (command && (await send(command))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false} size="lg" fullScreen={narrow}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {children}
          <FormEnd
            problem={problem}
            cancel={text(cockpitTexts.cancel)}
            confirm={confirm}
            busy={busy}
            disabled={command === null}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
