import { ActionIcon, Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLifebuoy } from '@tabler/icons-react';
import { useContext } from 'react';
import { useText } from '../../../ui/useText.ts';
import { SignedInContext } from '../../accounts/signedIn.ts';
import { HelpCard } from '../../programs/HelpCard.tsx';
import classes from './HelpNow.module.css';
import { HelpSheet } from './HelpSheet.tsx';
import { helpTexts as texts } from './texts.ts';

interface Props {
  /** Only the sign, where room is scarce. */
  readonly compact?: boolean;
}

/** Opens what helps now: somebody to write with, and whom to call. Works signed out and offline, muted and removed. */
export function HelpNow({ compact = false }: Props) {
  const text = useText();
  const isSignedIn = useContext(SignedInContext) !== null;
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
        title={text(texts.title)}
        closeButtonProps={{ 'aria-label': text(texts.close), size: 40 }}
      >
        {isSignedIn ? <HelpSheet onDone={close} /> : <HelpCard />}
      </Modal>
    </>
  );
}
