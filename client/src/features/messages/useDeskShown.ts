import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/**
 * Whether the desk is shown. Beside the room it stays as it was left on this device; where it would take the room's
 * place, the room comes first, unless the desk is what one came for.
 */
export function useDeskShown(beside: boolean, isFirst: boolean): readonly [boolean, () => void] {
  const [shownBeside, setShownBeside] = useLocalStorage({
    key: 'cairn.desk-shown',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [shownAlone, setShownAlone] = useState(isFirst);
  useEffect(() => {
    // Somebody came for the desk: it is put away by hand only.
    if (isFirst) setShownBeside(true);
  }, [isFirst, setShownBeside]);
  return beside ? [shownBeside, () => setShownBeside(!shownBeside)] : [shownAlone, () => setShownAlone(!shownAlone)];
}
