import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';

/**
 * Whether the desk is shown. Beside the room it stays as it was left on this device; where it would take the room's
 * place, the room comes first.
 */
export function useDeskShown(beside: boolean): readonly [boolean, () => void] {
  const [shownBeside, setShownBeside] = useLocalStorage({
    key: 'cairn.desk-shown',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [shownAlone, setShownAlone] = useState(false);
  return beside ? [shownBeside, () => setShownBeside(!shownBeside)] : [shownAlone, () => setShownAlone(!shownAlone)];
}
