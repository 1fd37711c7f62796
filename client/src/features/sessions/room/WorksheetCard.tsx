import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconWriting } from '@tabler/icons-react';
import { useIsNarrow } from '../../../ui/useScreen.ts';
import { useText } from '../../../ui/useText.ts';
import { activityTexts as texts } from './activityTexts.ts';
import classes from './Card.module.css';
import { useScene } from './scene.ts';
import type { ShownEvent } from './shown.ts';
import { WorksheetForm } from './WorksheetForm.tsx';

interface Props {
  readonly event: Extract<ShownEvent, { type: 'worksheet.posted' }>;
}

/** A worksheet among the messages: everybody opens it for themselves. */
export function WorksheetCard({ event }: Props) {
  const text = useText();
  const narrow = useIsNarrow();
  const { isStaff } = useScene();
  const [opened, form] = useDisclosure(false);
  const title = event.data.title ?? text(texts.gone);
  const items = event.data.items ?? [];
  return (
    <section className={classes.card} aria-label={text(texts.worksheet)}>
      <p className={classes.kind}>
        <IconWriting size={18} aria-hidden="true" />
        {text(texts.worksheet)}
      </p>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.soft}>{text(texts.worksheetLead, { count: items.length })}</p>
      <div>
        <Button size="sm" h={40} variant="light" onClick={form.open}>
          {text(isStaff ? texts.worksheetRead : texts.worksheetFill)}
        </Button>
      </div>
      <Modal
        opened={opened}
        onClose={form.close}
        title={title}
        fullScreen={narrow}
        size="lg"
        closeButtonProps={{ 'aria-label': text(texts.close), size: 40 }}
      >
        <WorksheetForm worksheetSeq={event.seq} items={items} />
      </Modal>
    </section>
  );
}
