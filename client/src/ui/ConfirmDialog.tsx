import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  /** The dialog closes when this has ended, and stays when it gives false. */
  readonly onConfirm: () => unknown;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. The way back has the focus first. */
export function ConfirmDialog({ opened, title, children, confirm, cancel, onConfirm, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      if ((await onConfirm()) !== false) onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} withCloseButton={false}>
      {children}
      <Group justify="flex-end" mt="xl" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {cancel}
        </Button>
        <Button color="clay" onClick={() => void run()} loading={busy}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
