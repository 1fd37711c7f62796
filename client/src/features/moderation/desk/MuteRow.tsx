import { Button } from '@mantine/core';
import { IconMessageOff } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { momentText } from '../../../ui/time.ts';
import { useText } from '../../../ui/useText.ts';
import { moderationTexts } from '../texts.ts';
import { useDesk } from './desk.ts';
import { deskTexts as texts } from './texts.ts';
import classes from './WhatWaits.module.css';

interface Props {
  readonly memberId: string;
  /** Epoch milliseconds. */
  readonly until: number;
  readonly reason: string | null;
}

/** A person whose words rest, until when, and ending it. */
export function MuteRow({ memberId, until, reason }: Props) {
  const text = useText();
  const intl = useIntl();
  const { aliasOf, leads, send } = useDesk();
  const name = aliasOf(memberId);
  const time = momentText(intl, until);
  return (
    <div className={classes.mute}>
      <IconMessageOff size={18} className={classes.muteSign} aria-hidden="true" />
      <p>{reason === null ? text(texts.muted, { name, time }) : text(texts.mutedReason, { name, time, reason })}</p>
      {leads && (
        <Button
          size="compact-sm"
          h={36}
          variant="subtle"
          aria-label={text(moderationTexts.unmuteOf, { name })}
          onClick={() => void send({ type: 'member.unmute', memberId })}
        >
          {text(moderationTexts.unmute)}
        </Button>
      )}
    </div>
  );
}
