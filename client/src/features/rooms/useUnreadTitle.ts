import { useEffect } from 'react';

const appName = 'Cairn';

/**
 * Says in the title of the window how much is unread, and for staff how much waits for them: numbers and no names, for
 * others may see the screen.
 */
export function useUnreadTitle(unread: number, waiting: number): void {
  useEffect(() => {
    document.title = [waiting > 0 ? `❗${capped(waiting)}` : '', unread > 0 ? `(${capped(unread)})` : '', appName]
      .filter((part) => part !== '')
      .join(' ');
    return () => {
      document.title = appName;
    };
  }, [unread, waiting]);
}

function capped(count: number): string {
  return count > 99 ? '99+' : String(count);
}
