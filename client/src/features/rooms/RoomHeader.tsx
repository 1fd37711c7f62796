import type { RoomState } from '@cairn/shared/registry/state';
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Avatar } from '../../ui/Avatar.tsx';
import { useIsNarrow } from '../../ui/useScreen.ts';
import { useText } from '../../ui/useText.ts';
import { aliasIn } from './names.ts';
import classes from './RoomHeader.module.css';
import { roomTexts as texts } from './texts.ts';

interface Props {
  readonly title: string;
  /** Null until the room has been opened. */
  readonly state: RoomState | null;
  readonly present: readonly string[];
  readonly isPresenceComplete: boolean;
  readonly onWho: () => void;
  /** There is no list of rooms beside it. */
  readonly alone: boolean;
  /** What one can do here, at the end of the bar. */
  readonly actions: ReactNode;
}

const facesAtMost = 4;

/** The bar of a room: the way back, its title, who is here, and what one can do. */
export function RoomHeader({ title, state, present, isPresenceComplete, onWho, actions, alone }: Props) {
  const text = useText();
  const narrow = useIsNarrow();
  // Oneself is here, if anybody is known to be: nobody means that it is not known now.
  const isKnown = present.length > 0;
  const counted = isPresenceComplete ? texts.here : texts.hereAtLeast;
  const here = isKnown ? text(counted, { count: present.length }) : text(texts.whoIsHere);
  return (
    <header className={classes.bar}>
      {(narrow || alone) && (
        <ActionIcon component={Link} to="/" aria-label={text(texts.back)}>
          <IconArrowLeft size={22} />
        </ActionIcon>
      )}
      <div className={classes.names}>
        <h1 className={classes.title}>{title}</h1>
        {state && (
          <UnstyledButton
            className={classes.who}
            onClick={onWho}
            aria-label={isKnown ? text(texts.whoIsHereCount, { here }) : here}
            aria-haspopup="dialog"
          >
            {!narrow && present.length > 0 && (
              <span className={classes.faces} aria-hidden="true">
                {present.slice(0, facesAtMost).map((id) => (
                  <Avatar key={id} colourKey={id} name={aliasIn(state, id, text)} sizePx={22} />
                ))}
              </span>
            )}
            <span>{here}</span>
          </UnstyledButton>
        )}
      </div>
      <div className={classes.actions}>{actions}</div>
    </header>
  );
}
