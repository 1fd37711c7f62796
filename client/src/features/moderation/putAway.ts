import { z } from 'zod';

const keptSchema = z.array(z.string());

const keyOf = (accountId: string) => `cairn.put-away.${accountId}`;

/** The server tells of words given back for seven days; nobody has so many of them. */
const keptMax = 100;

/** What a person has seen come back to them on this device and put away, by command ids: they are not told again. */
export function isPutAway(accountId: string, commandId: string): boolean {
  return kept(accountId).includes(commandId);
}

/** Remembers, on this device, that a person has seen it. */
export function putAway(accountId: string, commandId: string): void {
  const others = kept(accountId).filter((id) => id !== commandId);
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify([...others, commandId].slice(-keptMax)));
  } catch {
    // Without storage they are told again after a reload.
  }
}

function kept(accountId: string): readonly string[] {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]'));
  } catch {
    return [];
  }
}
