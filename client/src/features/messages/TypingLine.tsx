import type { RoomState } from '@cairn/shared/registry/state';
import { useIntl } from 'react-intl';
import { aliasIn } from '../rooms/names.ts';
import classes from './ConversationView.module.css';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly state: RoomState;
  readonly typing: readonly string[];
}

const namedAtMost = 2;

/** Who is writing. The line is always there, so that nothing moves when somebody begins or stops. */
export function TypingLine({ state, typing }: Props) {
  const intl = useIntl();
  return <div className={classes.typing}>{typing.length > 0 && writers(state, typing, intl)}</div>;
}

function writers(state: RoomState, typing: readonly string[], intl: ReturnType<typeof useIntl>): string {
  if (typing.length > namedAtMost) return intl.formatMessage(texts.writingMany);
  const names = typing.map((id) => aliasIn(state, id, intl.formatMessage));
  return intl.formatMessage(texts.writing, { names: intl.formatList(names), count: names.length });
}
