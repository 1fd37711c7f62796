import { openPasswords } from '@cairn/server/src/features/accounts/passwords';
import { describe, expect, it } from 'vitest';

describe('A flood of sign-ins', () => {
  it('is compared two at a time in the order they came, and refused beyond two hundred that wait', async () => {
    const running: (() => void)[] = [];
    const begun: string[] = [];
    let atOnceMax = 0;
    const passwords = await openPasswords({
      hash: async () => '',
      verify: async (_, given) => {
        begun.push(given);
        await new Promise<void>((resolve) => {
          running.push(resolve);
          atOnceMax = Math.max(atOnceMax, running.length);
        });
        return true;
      },
    });
    const attempts = Array.from({ length: 300 }, (_, n) =>
      passwords.matches('hash', `password ${n}`).catch((error: Error) => error.message),
    );
    while (begun.length < 202) {
      running.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const end of running) end();
    const results = await Promise.all(attempts);
    expect(atOnceMax).toBe(2);
    expect(begun).toEqual(Array.from({ length: 202 }, (_, n) => `password ${n}`));
    expect(results).toEqual([...Array<boolean>(202).fill(true), ...Array<string>(98).fill('request.tooMany')]);
  });
});
