import { Button, Group } from '@mantine/core';
import { Note } from './Note.tsx';

interface Props {
  /** Why it did not work the last time; null: nothing to say. */
  readonly problem?: string | null;
  readonly cancel: string;
  readonly confirm: string;
  readonly busy?: boolean;
  /** Something that is needed is not there yet. */
  readonly disabled?: boolean;
  readonly onClose: () => void;
}

/** The end of a dialog's form: what went amiss, the way back, and the way on. */
export function FormEnd({ problem = null, cancel, confirm, busy = false, disabled = false, onClose }: Props) {
  return (
    <>
      {problem !== null && problem !== '' && (
        <Note tone="clay" role="alert">
          {problem}
        </Note>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button type="submit" loading={busy} disabled={disabled}>
          {confirm}
        </Button>
      </Group>
    </>
  );
}
