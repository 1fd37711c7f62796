import type { Refusal } from '@cairn/shared/kernel/refusal';

/** What to send. */
export interface Call {
  readonly token?: string | undefined;
  /** Sent as JSON; a string as it is. */
  readonly body?: unknown;
  readonly refreshToken?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, read whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly body: unknown;
  readonly refusal: Refusal | undefined;
  /** The refresh cookie it sets. */
  readonly refreshToken: string | undefined;
}

/** Sends one request. */
export async function send(
  url: string,
  { method, token, body, refreshToken, headers }: Call & { method: string },
): Promise<Reply> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(refreshToken !== undefined && { cookie: `cairn_refresh=${refreshToken}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const parsed: unknown = isJson ? JSON.parse(text) : undefined;
  const cookie = /cairn_refresh=([^;]*)/.exec(response.headers.getSetCookie().join('\n'))?.[1];
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: parsed,
    refusal: (parsed as { refusal?: Refusal } | undefined)?.refusal,
    refreshToken: cookie,
  };
}
