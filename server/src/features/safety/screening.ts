import type { Signal, SignalCategory } from '@cairn/shared/safety/signals';
import type { Log } from '../../config/log.ts';
import type { Screen } from './context.ts';

/** What screening made of words. */
export interface Seen {
  readonly signals: readonly Signal[];
  /** It did not work: nobody knows what is in these words. */
  readonly failed: boolean;
}

/**
 * Screens a message. Spans count through the body, and on through its warning as if that stood on the next line.
 */
export function lookAt(
  screen: Screen,
  { body, warning = '' }: { readonly body: string; readonly warning?: string | undefined },
): Seen {
  try {
    const ofWarning = warning === '' ? [] : signalsIn(screen, warning, body.length + 1);
    return { signals: [...signalsIn(screen, body, 0), ...ofWarning], failed: false };
  } catch {
    return { signals: [], failed: true };
  }
}

function signalsIn(screen: Screen, text: string, offset: number): Signal[] {
  return screen(text).map(({ span: [start, end], ...signal }) => ({ ...signal, span: [start + offset, end + offset] }));
}

/** What a name must not say: the group reads it beside each word of that person. */
const unfit: ReadonlySet<SignalCategory> = new Set(['personal-identifiers', 'abuse-threats', 'sourcing']);

/** Whether an alias is refused. A screening that does not work refuses nobody. */
export function isUnfitAliasWith(screen: Screen, log: Log): (alias: string) => boolean {
  return (alias) => {
    const { signals, failed } = lookAt(screen, { body: alias });
    if (failed) log.error('an alias could not be screened');
    return signals.some(({ category }) => unfit.has(category));
  };
}
