import { Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconChevronUp, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from '../../live/react.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './AccountMenu.module.css';
import { roleTexts } from './roleTexts.ts';
import { useEntrance, useSignedIn } from './signedIn.ts';
import { accountTexts as texts } from './texts.ts';

interface Props {
  /** Only the picture, where room is scarce. */
  readonly compact?: boolean;
}

/** Who one is here, how the screen looks, and the way out. */
export function AccountMenu({ compact = false }: Props) {
  const text = useText();
  const { account, live } = useSignedIn();
  const { grants } = useEntrance();
  const unsent = useStore(live.outboxSize);
  const [asking, setAsking] = useState(false);

  const leave = async () => {
    await live.clear();
    await grants.signOut();
  };

  return (
    <>
      <Menu position={compact ? 'bottom-end' : 'top-start'} width={260}>
        <Menu.Target>
          <UnstyledButton
            className={classes.target}
            data-compact={compact || undefined}
            aria-label={text(texts.account, { alias: account.alias })}
          >
            <Avatar colourKey={account.id} name={account.alias} />
            {!compact && (
              <>
                <span className={classes.names}>
                  <span className={classes.alias}>{account.alias}</span>
                  <span className={classes.role}>{text(roleTexts[account.role])}</span>
                </span>
                <IconChevronUp size={18} aria-hidden="true" />
              </>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.head}>
            <Text fw={600}>{account.alias}</Text>
            <Text size="sm" c="dimmed">
              {text(roleTexts[account.role])}
            </Text>
          </div>
          <Menu.Divider />
          <Menu.Label>{text(texts.appearance)}</Menu.Label>
          <Appearance />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLogout size={18} />}
            onClick={() => (unsent > 0 ? setAsking(true) : void leave())}
          >
            {text(texts.signOut)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        title={text(texts.signOutUnsentTitle)}
        confirm={text(texts.signOutAnyway)}
        cancel={text(texts.stay)}
        onConfirm={leave}
        onClose={() => setAsking(false)}
      >
        {text(texts.signOutUnsent, { count: unsent })}
      </ConfirmDialog>
    </>
  );
}

function Appearance() {
  const text = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      className={classes.appearance}
      fullWidth
      aria-label={text(texts.appearance)}
      value={colorScheme}
      onChange={(value) => setColorScheme(value === 'dark' || value === 'light' ? value : 'auto')}
      data={[
        { value: 'light', label: text(texts.light) },
        { value: 'dark', label: text(texts.dark) },
        { value: 'auto', label: text(texts.auto) },
      ]}
    />
  );
}
