import { type Grant, renewGrant, signIn, signOut, signUp } from '@cairn/shared/accounts/contract';
import { type Refusal, refusal } from '@cairn/shared/kernel/refusal';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { endsGrant } from './answers.ts';
import { type Clock, pause, systemClock } from './clock.ts';
import type { GrantState, Grants, Outcome, Token, TokenSource } from './contract.ts';
import { type Called, call, type Route } from './http.ts';
import { createStore } from './store.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** Longer than an HTTP request may take: only a tab that was put to sleep holds the lock for as long. */
const patienceMs = 30 * secondMs;

/** How long before it runs out a token is renewed; half its life where that is shorter. */
const renewAheadMs = minuteMs;

/** How long a new page lets the renewal of the page before it come to its end. */
const renewalMs = 2 * secondMs;

/**
 * What outlives the page, and is no secret: that the server does not know of a sign-out yet, and when a renewal was
 * begun that has not ended.
 */
export interface GrantNotes {
  read(name: 'signOutOwed' | 'renewingSince'): string | null;
  write(name: 'signOutOwed' | 'renewingSince', text: string | null): void;
}

export interface GrantsOptions {
  /** The server's origin; '' is the page's own. */
  readonly url: string;
  readonly clock?: Clock;
  readonly tabs?: Tabs;
  readonly notes?: GrantNotes;
  readonly fetch?: typeof fetch;
}

type Held = Token & Pick<Grant, 'account'>;

/** What tabs tell each other. Tabs of one origin share the refresh cookie anyway. */
type Told =
  | { readonly kind: 'signedIn'; readonly held: Held }
  | { readonly kind: 'signedOut'; readonly refusal: Refusal | null };

/**
 * The sign-in of this browser. The refresh cookie is one for all tabs, and using it twice ends it for all (contract of
 * `renewGrant`): so whatever changes it runs in one tab at a time, and the others are told.
 */
export function createGrants(options: GrantsOptions): Grants {
  const { url, clock = systemClock, notes = notesInBrowser, fetch } = options;
  const tabs = options.tabs ?? openTabs({ clock, locks: globalThis.navigator?.locks, name: 'cairn.grants' });
  const state = createStore<GrantState>({ kind: 'unknown', offline: false });
  let held: Held | null = null;

  function hold(next: Held): void {
    const before = state.get();
    held = next;
    const isSame = before.kind === 'signedIn' && JSON.stringify(before.account) === JSON.stringify(next.account);
    if (!isSame) state.set({ kind: 'signedIn', account: next.account });
  }

  function letGo(why: Refusal | null): void {
    held = null;
    state.set({ kind: 'signedOut', refusal: why });
  }

  function tell(told: Told): void {
    tabs.tell(told);
  }

  tabs.onTold((message) => {
    const told = message as Told;
    if (told.kind === 'signedIn') hold(told.held);
    else letGo(told.refusal);
  });

  function ask<R extends Route>(route: R, input?: Parameters<typeof call<R>>[0]['input'], token?: string) {
    return call({ url, route, input, token, fetch });
  }

  /**
   * Trades the cookie. A page that is left meanwhile (somebody reloads twice) does not get the new one into use: the
   * next page waits for it, because the old one is used up.
   */
  async function askRenewal(): Promise<Called<typeof renewGrant>> {
    const sinceMs = clock.now() - Number(notes.read('renewingSince') ?? Number.NEGATIVE_INFINITY);
    if (sinceMs >= 0 && sinceMs < renewalMs) await pause(clock, renewalMs - sinceMs);
    notes.write('renewingSince', String(clock.now()));
    const called = await call({ url, route: renewGrant, fetch, keepalive: true });
    notes.write('renewingSince', null);
    return called;
  }

  /** Takes a grant into use, here and in the other tabs. */
  function accept({ outcome, serverNow }: Called<typeof renewGrant>): Outcome<Held> {
    if (outcome.kind !== 'answered') return outcome;
    const { token, expiresAt, account } = outcome.answer;
    // Devices' clocks may be hours off: only how long the token lives is taken from the server's.
    const lifetimeMs = expiresAt - (serverNow ?? clock.now());
    const renewAt = clock.now() + Math.max(lifetimeMs - renewAheadMs, lifetimeMs / 2);
    const next = { token, renewAt, account };
    hold(next);
    tell({ kind: 'signedIn', held: next });
    return answered(next);
  }

  function exclusively<T>(work: () => Promise<T>): Promise<T> {
    return tabs.exclusive({ name: 'cookie', patienceMs }, work);
  }

  async function enter(asking: () => Promise<Called<typeof renewGrant>>): Promise<Outcome<Grant['account']>> {
    const outcome = await exclusively(async () => {
      const entered = accept(await asking());
      if (entered.kind === 'answered') notes.write('signOutOwed', null);
      return entered;
    });
    return outcome.kind === 'answered' ? answered(outcome.answer.account) : outcome;
  }

  /** Trades the cookie, unless another tab or an earlier call here has done so meanwhile. */
  function renew(isUsable: (held: Held) => boolean): Promise<Outcome<Held>> {
    return exclusively(async () => {
      if (held && isUsable(held)) return answered(held);
      const outcome = accept(await askRenewal());
      if (outcome.kind === 'refused' && endsGrant(outcome.refusal)) leave(outcome.refusal);
      return outcome;
    });
  }

  function leave(why: Refusal): void {
    // Nobody was signed in: that is not a thing to be told of.
    const reason = why.code === 'grant.missing' ? null : why;
    letGo(reason);
    tell({ kind: 'signedOut', refusal: reason });
  }

  /** Tells the server of a sign-out, with a fresh token where there is none. */
  async function settleSignOut(token: string | null): Promise<void> {
    const usable = token === null ? (await askRenewal()).outcome : answered({ token });
    if (isUnsettled(usable)) return;
    if (usable.kind === 'answered') {
      const { outcome } = await ask(signOut, undefined, usable.answer.token);
      if (isUnsettled(outcome)) return;
    }
    notes.write('signOutOwed', null);
  }

  const isFresh = ({ renewAt }: Held): boolean => clock.now() < renewAt;

  return {
    state,

    async restore() {
      if (notes.read('signOutOwed') !== null) {
        letGo(null);
        await exclusively(() => settleSignOut(null));
      } else if ((await renew(isFresh)).kind !== 'answered' && state.get().kind === 'unknown') {
        state.set({ kind: 'unknown', offline: true });
      }
      return state.get();
    },

    signIn: (login, password) => enter(() => ask(signIn, { body: { login, password } })),

    signUp: (form) => enter(() => ask(signUp, { body: form })),

    async signOut() {
      const token = held && isFresh(held) ? held.token : null;
      notes.write('signOutOwed', 'yes');
      letGo(null);
      tell({ kind: 'signedOut', refusal: null });
      await exclusively(() => settleSignOut(token));
    },

    tokensOf(accountId): TokenSource {
      const ours = (outcome: Outcome<Held>): Outcome<Token> => {
        const isOurs = outcome.kind !== 'answered' || outcome.answer.account.id === accountId;
        return isOurs ? outcome : { kind: 'refused', refusal: refusal('grant.ended') };
      };
      const take = async (isUsable: (held: Held) => boolean): Promise<Outcome<Token>> => {
        if (!held && state.get().kind === 'signedOut') return { kind: 'refused', refusal: refusal('grant.ended') };
        if (held && (isUsable(held) || held.account.id !== accountId)) return ours(answered(held));
        return ours(await renew(isUsable));
      };
      return {
        current: () => take(isFresh),
        renew: (refused) => take((held) => held.token !== refused),
        ended(why) {
          if (held?.account.id === accountId) leave(why);
        },
      };
    },
  };
}

function answered<T>(answer: T): Outcome<T> {
  return { kind: 'answered', answer };
}

/** Whether the server may still hold somebody signed in. */
function isUnsettled(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'lost' || (outcome.kind === 'refused' && !endsGrant(outcome.refusal));
}

const notesInBrowser: GrantNotes = {
  read(name) {
    try {
      return localStorage.getItem(`cairn.${name}`);
    } catch {
      return null;
    }
  },
  write(name, text) {
    try {
      if (text === null) localStorage.removeItem(`cairn.${name}`);
      else localStorage.setItem(`cairn.${name}`, text);
    } catch {
      // Nothing is kept in this browser; neither is the cookie, then.
    }
  },
};
