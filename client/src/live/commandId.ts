/** A new id for a command: 128 random bits. (`crypto.randomUUID` is missing in pages without https.) */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
