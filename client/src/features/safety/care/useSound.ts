import { secondMs } from '@cairn/shared/kernel/time';
import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { CareSound } from './care.ts';
import { createTone } from './tone.ts';

/** Often enough not to be missed, and with a silence between in which one can think. */
const ringEveryMs = 6 * secondMs;

/** Rings for as long as somebody is called, unless this device was asked to be silent. */
export function useSound(isCalled: boolean): CareSound {
  const [isOn, turn] = useLocalStorage({
    key: 'cairn.care-sound',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [tone] = useState(createTone);
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => tone.stop, [tone]);

  useEffect(() => {
    if (!isCalled || !isOn) return;
    const ring = () => void tone.ring().then((isHeard) => setBlocked(!isHeard));
    ring();
    const timer = setInterval(ring, ringEveryMs);
    return () => clearInterval(timer);
  }, [isCalled, isOn, tone]);

  useEffect(() => {
    if (!isBlocked || !isOn) return;
    // From the first thing that is done on the page, it may be heard.
    const allow = () => void tone.ring().then((isHeard) => setBlocked(!isHeard));
    const gestures = ['pointerdown', 'keydown'] as const;
    for (const gesture of gestures) window.addEventListener(gesture, allow, { once: true });
    return () => {
      for (const gesture of gestures) window.removeEventListener(gesture, allow);
    };
  }, [isBlocked, isOn, tone]);

  return {
    isOn,
    isBlocked: isOn && isBlocked,
    turn: (on) => turn(on),
    tryIt: () => void tone.ring().then((isHeard) => setBlocked(!isHeard)),
  };
}
