import { Refused } from '@cairn/shared/kernel/refusal';
import express, { type Request, type Response } from 'express';

/** The largest body; the same holds for live requests. */
export const bodyMaxBytes = 64 * 1024;

/** Compressed bodies are refused: they would make a small request large. */
const parseJson = express.json({ limit: bodyMaxBytes, strict: true, inflate: false, type: 'application/json' });

/**
 * Reads a JSON body; `{}` where there is none.
 * @throws Refused `request.tooLarge` after the whole body has been taken in and thrown away, so that the one who is
 *   still sending gets the answer; `request.invalid` for anything but well-formed JSON.
 */
export async function readBody(request: Request, response: Response): Promise<unknown> {
  if (!hasBody(request)) return {};
  if (!request.is('application/json')) throw new Refused('request.invalid');
  await new Promise<void>((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => (error ? reject(bodyRefusal(error)) : resolve()));
  });
  return request.body;
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function bodyRefusal(error: unknown): unknown {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return new Refused('request.tooLarge');
  return status < 500 ? new Refused('request.invalid') : error;
}
