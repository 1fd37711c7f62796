import { refusal } from '@cairn/shared/kernel/refusal';
import { secondMs } from '@cairn/shared/kernel/time';
import type { RouteDeclaration } from '@cairn/shared/kernel/wire';
import type { z } from 'zod';
import { asksForRenewal, endsGrant, refusalIn } from './answers.ts';
import type { Http, Outcome, RouteAnswer, RouteInput, TokenSource } from './contract.ts';

const answerWithinMs = 20 * secondMs;

export type Route = RouteDeclaration<z.ZodType, z.ZodType, z.ZodType>;

export interface Call<R extends Route> {
  readonly url: string;
  readonly route: R;
  readonly input?: RouteInput<R> | undefined;
  readonly token?: string | undefined;
  /** Whether it goes on when the page is left, so that the browser takes in the cookie of the answer. */
  readonly keepalive?: boolean;
  /** The browser's own, unless another one is handed in. */
  readonly fetch?: typeof fetch | undefined;
}

export interface Called<R extends Route> {
  readonly outcome: Outcome<RouteAnswer<R>>;
  /** The server's clock, epoch milliseconds, to the second; null where it did not say. */
  readonly serverNow: number | null;
}

/** Asks one route once. Never throws. */
export async function call<R extends Route>(asked: Call<R>): Promise<Called<R>> {
  const { url, route, input, token, keepalive = false, fetch = globalThis.fetch } = asked;
  const hasBody = route.method === 'post' || route.method === 'put';
  try {
    const response = await fetch(`${url}/api${pathOf(route, input?.params)}`, {
      method: route.method.toUpperCase(),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
      },
      body: hasBody ? JSON.stringify(input?.body ?? {}) : null,
      credentials: 'same-origin',
      keepalive,
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const serverNow = Date.parse(response.headers.get('date') ?? '');
    return { outcome: await outcomeOf<R>(response), serverNow: Number.isNaN(serverNow) ? null : serverNow };
  } catch {
    return { outcome: { kind: 'lost' }, serverNow: null };
  }
}

async function outcomeOf<R extends Route>(response: Response): Promise<Outcome<RouteAnswer<R>>> {
  if (response.status === 204) return { kind: 'answered', answer: null as RouteAnswer<R> };
  if (response.ok) return { kind: 'answered', answer: (await response.json()) as RouteAnswer<R> };
  const said: unknown = await response.json().catch(() => null);
  const ours = refusalIn(said);
  // A proxy whose server is away answers in its own words.
  if (!ours && response.status >= 502) return { kind: 'lost' };
  return { kind: 'refused', refusal: ours ?? refusal('request.failed') };
}

function pathOf(route: Route, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  return route.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(values.get(name))));
}

/** Asks routes for one account, or, without tokens, what anyone may ask. */
export function createHttp({ url, tokens }: { readonly url: string; readonly tokens?: TokenSource }): Http {
  return {
    async request(route, input) {
      if (!tokens || route.access === 'anyone') return (await call({ url, route, input })).outcome;
      const first = await tokens.current();
      if (first.kind !== 'answered') return first;
      const { token } = first.answer;
      const { outcome } = await call({ url, route, input, token });
      if (outcome.kind !== 'refused' || !endsGrant(outcome.refusal)) return outcome;
      const second = asksForRenewal(outcome.refusal) ? await tokens.renew(token) : outcome;
      if (second.kind === 'answered') return (await call({ url, route, input, token: second.answer.token })).outcome;
      if (second.kind === 'refused' && endsGrant(second.refusal)) tokens.ended(second.refusal);
      return second;
    },
  };
}
