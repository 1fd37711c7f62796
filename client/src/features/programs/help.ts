import { type CrisisLine, crisisLineSchema } from '@cairn/shared/programs/contract';
import { z } from 'zod';

const helpSchema = z.object({
  lines: z.array(crisisLineSchema),
  staffedHours: z.string(),
});

/** What the help card shows. */
export type Help = Readonly<z.infer<typeof helpSchema>>;

const storageKey = 'cairn.help';

/** Keeps on this device whom to call, so that the help card works before sign-in and without a network. */
export function rememberHelp(help: Help): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(help));
  } catch {
    // Without storage the defaults are shown.
  }
}

/** What was kept last; null where there is nothing, or nothing readable. */
export function recalledHelp(): Help | null {
  try {
    return helpSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
  } catch {
    return null;
  }
}

/** The address that dials a line, or writes to it. */
export function linkOf(line: CrisisLine, way: 'call' | 'text'): string {
  const number = line.contact.replace(/[^\d+*#]/g, '');
  return `${way === 'call' ? 'tel' : 'sms'}:${encodeURIComponent(number).replace('%2B', '+')}`;
}
