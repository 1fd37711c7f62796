import type { OwnAccount } from '@cairn/shared/accounts/contract';
import type { Event } from '@cairn/shared/kernel/event';
import type { Refusal } from '@cairn/shared/kernel/refusal';
import type { LiveMessageDeclaration, RouteDeclaration } from '@cairn/shared/kernel/wire';
import type { Message } from '@cairn/shared/messages/timeline';
import type { SentCommand } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import type { z } from 'zod';
import type { Store } from './store.ts';

/** What the screens build on. Everything here is free of any framework; `react.ts` has the hooks. */

/**
 * How asking the server ended. `lost`: no answer came (offline, timed out, cut off), so that nobody here can say
 * whether it happened.
 */
export type Outcome<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'lost' };

export type ConnectionStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'online' }
  /** `since` is epoch milliseconds; a reconnect is always under way. */
  | { readonly kind: 'offline'; readonly since: number }
  /** Signed out, by whatever: nothing reconnects any more. */
  | { readonly kind: 'ended'; readonly refusal: Refusal };

/** Who is signed in on this browser. */
export type GrantState =
  /** Before `restore` has answered, or while it could not ask (offline at page load; `restore` may be called again). */
  | { readonly kind: 'unknown'; readonly offline: boolean }
  /** `refusal` says why, where it was not the person's own wish. */
  | { readonly kind: 'signedOut'; readonly refusal: Refusal | null }
  | { readonly kind: 'signedIn'; readonly account: OwnAccount };

export interface SignUp {
  readonly token: string;
  readonly login: string;
  readonly password: string;
  readonly alias: string;
}

/** Signing in, staying signed in, signing out; one answer for all tabs of the browser. */
export interface Grants {
  readonly state: Store<GrantState>;
  /** Asks, with the refresh cookie, who is signed in. Call once at page load. */
  restore(): Promise<GrantState>;
  signIn(login: string, password: string): Promise<Outcome<OwnAccount>>;
  signUp(form: SignUp): Promise<Outcome<OwnAccount>>;
  /** Signs out here at once, in every tab, even when the server cannot be reached (it is then told at the next page load). */
  signOut(): Promise<void>;
  /** Tokens of one account: refused as soon as somebody else is signed in. For `openLive` and `createHttp`. */
  tokensOf(accountId: string): TokenSource;
}

export interface Token {
  readonly token: string;
  /** When it should be traded for another, well before it runs out: epoch milliseconds of this device's clock. */
  readonly renewAt: number;
}

export interface TokenSource {
  /** The token in use; another one where its time to be renewed has come. */
  current(): Promise<Outcome<Token>>;
  /** Another token than the one the server has just refused. */
  renew(refused: string): Promise<Outcome<Token>>;
  /** The server has said that the sign-in has ended. */
  ended(refusal: Refusal): void;
}

/** A route's parameters and body, each left out where the route has none. */
export type RouteInput<R> =
  R extends RouteDeclaration<infer Body, z.ZodType, infer Params>
    ? { readonly params?: z.input<Params>; readonly body?: z.input<Body> }
    : never;

export type RouteAnswer<R> = R extends RouteDeclaration<z.ZodType, infer Answer, z.ZodType> ? z.output<Answer> : never;

export interface Http {
  /** Asks one of the routes of `@cairn/shared`. Never throws; a token that ran out is renewed once on the way. */
  request<R extends RouteDeclaration<z.ZodType, z.ZodType, z.ZodType>>(
    route: R,
    input?: RouteInput<R>,
  ): Promise<Outcome<RouteAnswer<R>>>;
}

/** A message on its way. It is shown after the messages, until the log has it; then it is gone from here. */
export interface PendingMessage {
  readonly commandId: string;
  readonly roomId: string;
  readonly body: string;
  readonly replyTo: number | null;
  /** What the words are about, where readers are to choose whether to open them. */
  readonly warning: string | null;
  /** Epoch milliseconds of this device's clock. */
  readonly queuedAt: number;
  /**
   * `waiting`: will be sent by itself, also after a reload. `refused`: stays until retried or discarded. `held`: staff
   * have it, and look at it first. `returned`: they gave it back.
   */
  readonly status: 'waiting' | 'sending' | 'refused' | 'held' | 'returned';
  readonly refusal: Refusal | null;
  /** What staff said when they gave it back. */
  readonly word: string | null;
}

/** What became of a held message. */
export interface HeldOutcome {
  readonly commandId: string;
  readonly outcome: 'held' | 'released' | 'refused';
  /** What staff said with a refusal. */
  readonly word: string | null;
}

/** What a sent command is answered with. */
export interface Sent {
  readonly seq: number;
  /** The words were such that their author is shown the way to help. */
  readonly care?: true | undefined;
}

/** One line of the conversation, in log order. `message` and `event` keep their identity while they do not change. */
export type RoomItem =
  | { readonly kind: 'message'; readonly seq: number; readonly message: Message }
  /** What is not about a message: people joined or left, the room was locked. Of kinds this build may not know. */
  | { readonly kind: 'notice'; readonly seq: number; readonly event: Event };

export interface RoomView {
  /** `refused` has let go of everything the room had. */
  readonly phase: 'opening' | 'open' | 'refused';
  readonly refusal: Refusal | null;
  /** The room at its newest event; null until opened. */
  readonly state: RoomState | null;
  readonly items: readonly RoomItem[];
  /** The messages among the items, tombstones included; to look up a reply's original. */
  readonly messages: ReadonlyMap<number, Message>;
  /** Counts up when the items were replaced by newer ones that do not join on (away for long): key the list with it. */
  readonly window: number;
  /** For a virtual list: the index of the first item. Falls by as many as are put before, so that nothing jumps. */
  readonly firstItemIndex: number;
  readonly pending: readonly PendingMessage[];
  /** How far this person has read, as far as known here. */
  readonly readSeq: number;
  /** What is above this was new when the room was opened, caught up, or when the person `returned`. */
  readonly newAfter: number;
  /** The newest seq held; 0 before opening. */
  readonly head: number;
  readonly reachedStart: boolean;
  readonly loadingEarlier: boolean;
  /** Account ids of who is known to have the room open now. Empty while offline. */
  readonly present: readonly string[];
  /** Whoever is not among those present is not here. False: that is not known. */
  readonly isPresenceComplete: boolean;
  /** Account ids of who is writing, oneself left out. */
  readonly typing: readonly string[];
  /** What is shown may be old: offline, or not caught up yet. */
  readonly stale: boolean;
}

export interface Draft {
  readonly body: string;
  readonly replyTo: number | null;
  /** A content warning; null: none. An empty one is still being written, and is not sent. */
  readonly warning: string | null;
}

/** What a room's screen can do beside posting. Kept while the page lives and sent again through reconnects, for 30 s. */
export type DirectCommand = SentCommand;

export interface RoomHandle {
  readonly view: Store<RoomView>;
  readonly draft: Store<Draft>;
  /** Kept over a reload, cleared at sign-out. */
  setDraft(draft: Draft): void;
  /**
   * Puts a message in the outbox and, in the same write, clears this room's draft. Answered once it is kept, not once it
   * is sent; refused only with `request.invalid` (nothing to see, or too long), and then the draft stays.
   */
  post(draft: Draft): Promise<Outcome<{ commandId: string }>>;
  /** Any other command. */
  submit(command: DirectCommand): Promise<Outcome<Sent>>;
  /** Sends a refused message again. */
  retry(commandId: string): Promise<void>;
  /** Sends a message that the author was asked about, all the same. */
  confirm(commandId: string): Promise<void>;
  /** Takes in what the server says about held messages. One that is not held here is left alone. */
  settle(outcome: HeldOutcome): Promise<void>;
  /**
   * Something this person wrote here was such that the way to help is shown to them. Not kept over a reload: others may
   * use the device.
   */
  readonly care: Store<boolean>;
  dismissCare(): void;
  /** Lets go of a message that is refused or waits. Its words are handed back, so that they can become the draft. */
  discard(commandId: string): Promise<Draft | null>;
  loadEarlier(): Promise<void>;
  /** The person has seen everything up to here. Call it as often as you like. */
  markRead(seq: number): void;
  /** The person came back to the page: what is after their read position is "new since you were away" from now on. */
  returned(): void;
  /** The person is writing. Call it at every key. */
  typing(): void;
  /** Gives the room back; the last handle to do so closes it a little later. */
  close(): void;
}

/**
 * The server's time on this device, whatever the device's own clock says, and however it is set meanwhile: counted by a
 * steady clock from the moment the server told it.
 */
export interface ServerTime {
  /** Epoch milliseconds. Before the first answer, the device's own. */
  now(): number;
  /** Keeps it right while somebody looks; gives what ends that. */
  follow(): () => void;
}

/** Everything live for one signed-in account. */
export interface Live {
  readonly accountId: string;
  readonly status: Store<ConnectionStatus>;
  /** Messages not acknowledged yet, in all rooms; refused ones count. */
  readonly outboxSize: Store<number>;
  /** False where the browser keeps nothing (private mode, full disk): then a reload loses what waits, and the page should say so. */
  readonly keeps: Store<boolean>;
  /** The server's time, for everything that runs out. */
  readonly serverClock: ServerTime;
  /** Opens a room, or joins those who have it open. A room that was refused is asked for again. */
  room(roomId: string): RoomHandle;
  /** Something happened in an open room, or was read there: refresh the list of rooms. */
  onActivity(listener: (roomId: string) => void): () => void;
  /** The person was let into a room. */
  onJoined(listener: (roomId: string) => void): () => void;
  /** What the server tells beside the rooms that are open. Gives what ends that. */
  on<Payload extends z.ZodType>(
    message: LiveMessageDeclaration<string, Payload>,
    listener: (payload: z.output<Payload>) => void,
  ): () => void;
  /** Tries to reconnect now. */
  reconnect(): void;
  /** Deletes everything of this account that lies on this device (waiting messages, drafts). For signing out. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** `openLive(options)` of `live.ts`; `url` is the server's origin, '' in a page that it served. */
export interface LiveOptions {
  readonly accountId: string;
  readonly tokens: TokenSource;
  readonly url: string;
}
