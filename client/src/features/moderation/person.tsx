import { isStaff } from '@cairn/shared/accounts/roles';
import { memberIn } from '@cairn/shared/rooms/rules';
import { Button, Menu } from '@mantine/core';
import { IconFlag, IconMessageOff, IconMessagePlus } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { momentText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import type { PersonParts } from '../rooms/personParts.ts';
import classes from './Moderation.module.css';
import { type Moderation, mutedUntil, useModeration } from './moderation.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  readonly memberId: string;
}

/** Staff are not muted, and in a room for help nobody is. A courtesy; the server decides. */
function mayMute({ leads, state }: Moderation, memberId: string): boolean {
  const member = memberIn(state, memberId);
  return leads && member !== undefined && !isStaff(member.role) && state.kind !== 'help' && state.kind !== 'desk';
}

function Items({ memberId }: Props) {
  const text = useText();
  const moderation = useModeration();
  if (!moderation || memberId === moderation.ownId) return null;
  const { begin, command } = moderation;
  const isMuted = mutedUntil(moderation, memberId) !== null;
  return (
    <>
      {mayMute(moderation, memberId) && (
        <Menu.Item
          leftSection={isMuted ? <IconMessagePlus size={18} /> : <IconMessageOff size={18} />}
          onClick={() =>
            isMuted ? void command.send({ type: 'member.unmute', memberId }) : begin({ kind: 'mute', memberId })
          }
        >
          {text(isMuted ? texts.unmute : texts.mute)}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconFlag size={18} />} onClick={() => begin({ kind: 'report', about: { memberId } })}>
        {text(texts.report)}
      </Menu.Item>
    </>
  );
}

function Buttons({ memberId }: Props) {
  const text = useText();
  const moderation = useModeration();
  if (!moderation || !mayMute(moderation, memberId)) return null;
  const { begin, command } = moderation;
  const isMuted = mutedUntil(moderation, memberId) !== null;
  return (
    <Button
      size="compact-sm"
      h={36}
      variant={isMuted ? 'light' : 'default'}
      onClick={() =>
        isMuted ? void command.send({ type: 'member.unmute', memberId }) : begin({ kind: 'mute', memberId })
      }
    >
      {text(isMuted ? texts.unmute : texts.muteShort)}
    </Button>
  );
}

function Note({ memberId }: Props) {
  const text = useText();
  const intl = useIntl();
  const moderation = useModeration();
  const until = moderation && mutedUntil(moderation, memberId);
  if (!until) return null;
  return (
    <span className={classes.muted}>
      <IconMessageOff size={14} aria-hidden="true" />
      {text(texts.mutedUntil, { time: momentText(intl, until) })}
    </span>
  );
}

/** What keeping a room safe adds to each person in it. */
export const personParts: PersonParts = { Items, Buttons, Note };
