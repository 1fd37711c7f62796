import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D): nonce, tag, then ciphertext. */
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export const keyBytes = 32;

/** Nonces are drawn from the system many at a time: one by one they would cost more than the sealing. */
const noncesAtOnce = 512;
let nonces = Buffer.alloc(0);
let noncesUsed = 0;

function drawNonce(): Buffer {
  if (noncesUsed >= nonces.length) {
    nonces = randomBytes(noncesAtOnce * nonceBytes);
    noncesUsed = 0;
  }
  const nonce = nonces.subarray(noncesUsed, noncesUsed + nonceBytes);
  noncesUsed += nonceBytes;
  return nonce;
}

/**
 * Seals bytes with a key.
 * @param context what the bytes are and where they belong; the same must be given to open them, so that a sealed value
 *   moved to another place does not open.
 */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = drawNonce();
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(context));
  const body = cipher.update(plain);
  cipher.final();
  const sealed = Buffer.allocUnsafe(nonceBytes + tagBytes + body.length);
  nonce.copy(sealed);
  cipher.getAuthTag().copy(sealed, nonceBytes);
  body.copy(sealed, nonceBytes + tagBytes);
  return sealed;
}

/**
 * Opens sealed bytes.
 * @throws when the key, the context or a single bit is not the one they were sealed with.
 */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const plain = decipher.update(sealed.subarray(nonceBytes + tagBytes));
  return Buffer.concat([plain, decipher.final()]);
}
