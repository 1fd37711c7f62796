import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const positive = z.number().positive();
const notNegative = z.number().nonnegative();

/** Milliseconds of a server's core and of the database's, each time. */
const costSchema = z.strictObject({ server: notNegative, database: notNegative });

/** What `npm run simulate -- --measure` has measured, on one machine. Processor time, in milliseconds, unless it says otherwise. */
export const measuredSchema = z.strictObject({
  machine: z.string(),
  /** The machine's load when it began: other work makes processor time longer too, by sharing caches. */
  loadBefore: notNegative,
  /** What else there is to know about it. */
  note: z.string().optional(),
  /** A connection, without saying who one is. */
  handshake: costSchema,
  /** Saying who one is, and being let in. */
  greet: costSchema,
  /** Opening a room that the server has open, after the last event one has. */
  open: costSchema,
  /** What the first adds who opens a room that the server does not have open. */
  coldOpen: costSchema,
  /** A message by itself: screened, decided, sealed, written, acknowledged. */
  post: costSchema,
  /** One frame to one reader. */
  frame: costSchema,
  /** A message that another server said: parsed, folded. */
  heard: costSchema,
  readPosition: costSchema,
  historyPage: costSchema,
  roomList: costSchema,
  sessionList: costSchema,
  /** A connection that says nothing, with its share of a room, for a second. */
  idleConnection: costSchema,
  /** One message to one subscriber, in Redis. */
  redisOutput: positive,
  connectionBytes: positive,
  /** On the wire: a message by itself to one reader, a typing notice, an answer to opening a room with 60 messages. */
  frameBytes: positive,
  typingBytes: positive,
  openingBytes: positive,
  /** An event with a message as the database keeps it, without indexes. */
  eventBytes: positive,
  /** Commands to the database. */
  commands: z.strictObject({ greet: notNegative, open: notNegative, coldOpen: notNegative, roomList: notNegative }),
});

export type Measured = z.infer<typeof measuredSchema>;
export type Cost = z.infer<typeof costSchema>;

export const measuredFile = new URL('measured.json', import.meta.url);

/** Reads what was measured. @throws when it is not what this build measures */
export async function readMeasured(): Promise<Measured> {
  return measuredSchema.parse(JSON.parse(await readFile(measuredFile, 'utf8')));
}
