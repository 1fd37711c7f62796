/**
 * Something that is due at a time, read from the state (law L6). Any server may send the command;
 * the id is the same everywhere, so that it happens once.
 */
export interface Deadline<Command> {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly commandId: string;
  readonly command: Command;
}
