import { isStaff, type Role } from '@cairn/shared/accounts/roles';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDoorExit, IconDots } from '@tabler/icons-react';
import { Avatar } from '../../ui/Avatar.tsx';
import { useText } from '../../ui/useText.ts';
import { roleTexts } from '../accounts/roleTexts.ts';
import type { PersonParts } from './personParts.ts';
import classes from './Roster.module.css';
import { roomTexts as texts } from './texts.ts';

interface Props {
  readonly memberId: string;
  readonly alias: string;
  readonly role: Role;
  readonly isOwn: boolean;
  readonly isHere: boolean;
  /** Undefined while chart names are not shown. */
  readonly chartName: string | null | undefined;
  readonly person: PersonParts | undefined;
  readonly onRemove: (() => void) | null;
}

/** One person of the roster. */
export function RosterRow({ memberId, alias, role, isOwn, isHere, chartName, person, onRemove }: Props) {
  const text = useText();
  return (
    <li className={classes.row} data-away={!isHere || undefined}>
      <Avatar colourKey={memberId} name={alias} sizePx={40} present={isHere} />
      <div className={classes.who}>
        <div className={classes.alias}>{isOwn ? text(texts.you, { alias }) : alias}</div>
        <div className={classes.role} data-staff={isStaff(role) || undefined}>
          {text(roleTexts[role])}
        </div>
        {chartName !== undefined && <div className={classes.chartName}>{chartName ?? text(texts.noChartName)}</div>}
        {person && <person.Note memberId={memberId} />}
      </div>
      {(onRemove || (person && !isOwn)) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={text(texts.optionsOf, { alias })}>
              <IconDots size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {person && <person.Items memberId={memberId} />}
            {onRemove && (
              <Menu.Item c="var(--clay-ink)" leftSection={<IconDoorExit size={18} />} onClick={onRemove}>
                {text(texts.remove)}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
