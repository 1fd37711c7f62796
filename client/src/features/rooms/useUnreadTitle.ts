import { useEffect } from 'react';

const appName = 'Cairn';

/** Says in the title of the window how much is unread: a number and no names, for others may see the screen. */
export function useUnreadTitle(unread: number): void {
  useEffect(() => {
    document.title = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${appName}` : appName;
    return () => {
      document.title = appName;
    };
  }, [unread]);
}
