/** An id for a room that is yet to be opened: 96 random bits. `crypto.randomUUID` is missing on pages without https. */
export function newRoomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
