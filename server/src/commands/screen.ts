import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { screen } from '../features/safety/screen/screen.ts';

/** Screens a stream of messages, one a line, and gives one JSON line each, as they come; empty lines are messages too. */
export async function* screenLines(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield `${JSON.stringify({ signals: screen(line) })}\n`;
  }
}
