import { type Disposition, dispositionSchema } from '@cairn/shared/safety/contract';
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../ui/useText.ts';
import { dispositionTexts } from '../../safety/care/kinds.ts';
import { useDesk } from './desk.ts';
import { deskTexts as texts } from './texts.ts';
import { WordDialog } from './WordDialog.tsx';

interface Props {
  readonly seq: number;
  readonly onClose: () => void;
}

/** Asks how an alert ended: without that it is not closed. */
export function CloseAlert({ seq, onClose }: Props) {
  const text = useText();
  const { handle } = useDesk();
  const [disposition, setDisposition] = useState<Disposition | null>(null);
  return (
    <WordDialog
      desk={handle}
      title={text(texts.closeTitle)}
      lead={text(texts.closeLead)}
      label={text(texts.note)}
      confirm={text(texts.closeDo)}
      commandOf={(note) =>
        disposition && { type: 'alert.close', alertSeq: seq, disposition, ...(note === '' ? {} : { note }) }
      }
      onClose={onClose}
    >
      <Radio.Group
        aria-label={text(texts.closeTitle)}
        value={disposition}
        onChange={(value) => setDisposition(dispositionSchema.parse(value))}
      >
        <Stack gap="sm">
          {dispositionSchema.options.map((value) => (
            <Radio key={value} value={value} label={text(dispositionTexts[value])} />
          ))}
        </Stack>
      </Radio.Group>
    </WordDialog>
  );
}
