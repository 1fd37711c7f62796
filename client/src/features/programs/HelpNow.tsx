import { ActionIcon, Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLifebuoy } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import { HelpCard } from './HelpCard.tsx';
import classes from './HelpNow.module.css';
import { programTexts as texts } from './texts.ts';

interface Props {
  /** Only the sign, where room is scarce. */
  readonly compact?: boolean;
}

/** Opens the card with whom to call. Works signed out and offline. */
export function HelpNow({ compact = false }: Props) {
  const text = useText();
  const [opened, { open, close }] = useDisclosure(false);
  const label = text(texts.helpNow);
  return (
    <>
      {compact ? (
        <ActionIcon className={classes.sign} onClick={open} aria-label={label} title={label}>
          <IconLifebuoy size={22} stroke={1.75} />
        </ActionIcon>
      ) : (
        <Button className={classes.button} onClick={open} size="sm" leftSection={<IconLifebuoy size={18} />}>
          {label}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={close}
        title={text(texts.helpTitle)}
        closeButtonProps={{ 'aria-label': text(texts.close), size: 40 }}
      >
        <HelpCard />
      </Modal>
    </>
  );
}
