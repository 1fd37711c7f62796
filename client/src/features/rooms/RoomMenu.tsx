import { isStaff, leads } from '@cairn/shared/accounts/roles';
import type { RoomState } from '@cairn/shared/registry/state';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconId, IconLock, IconLockOpen, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { roomTexts as texts } from './texts.ts';
import { useIsLocked } from './useIsLocked.ts';

interface Props {
  readonly state: RoomState;
  readonly chartNamesShown: boolean;
  readonly onWho: () => void;
  readonly onChartNames: () => void;
  readonly onLock: () => void;
  readonly onUnlock: () => void;
  /** Items of words above this one. */
  readonly children?: ReactNode;
}

/** What one can do with a room. */
export function RoomMenu({ state, chartNamesShown, onWho, onChartNames, onLock, onUnlock, children }: Props) {
  const text = useText();
  const { account } = useSignedIn();
  const locked = useIsLocked(state);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon aria-label={text(texts.more)}>
          <IconDotsVertical size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsers size={18} />} onClick={onWho}>
          {text(texts.whoIsHere)}
        </Menu.Item>
        {isStaff(account.role) && (
          <Menu.Item leftSection={<IconId size={18} />} onClick={onChartNames}>
            {text(chartNamesShown ? texts.chartNamesHide : texts.chartNames)}
          </Menu.Item>
        )}
        {leads(account.role) && !locked && (
          <Menu.Item leftSection={<IconLock size={18} />} onClick={onLock}>
            {text(texts.lock)}
          </Menu.Item>
        )}
        {leads(account.role) && locked && (
          <Menu.Item leftSection={<IconLockOpen size={18} />} onClick={onUnlock}>
            {text(texts.unlock)}
          </Menu.Item>
        )}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
