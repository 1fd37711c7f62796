import type { ChannelName } from '@cairn/shared/safety/wire';

/** A call to come. It says neither who, nor what, nor what kind of service this is: a lock screen may show it. */
export interface Notice {
  /** The same when it is sent again. Says nothing of what it is about. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * A way of calling people who have no window open. Web push will be one more: its places are the devices of a person.
 * A channel that hangs gives up by itself, long before an errand is thought lost (errands.ts).
 */
export interface Channel {
  readonly name: ChannelName;
  /** Where these people are told this way: opaque to whoever asks, without an address in it. */
  placesOf(accountIds: readonly string[]): Promise<readonly string[]>;
  /** Sends a notice to a place. A place that is no longer there is passed over. @throws when it did not arrive */
  send(notice: Notice, place: string): Promise<void>;
}
