import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { RefreshCookie } from '../../features/handler.ts';

/** The refresh token goes to these routes and no others. */
const path = '/api/grants';

/** The refresh cookie of one server. Scripts cannot read it, and no other site can send it. */
export interface RefreshCookies {
  read(request: Request): string | undefined;
  write(response: Response, cookie: RefreshCookie): void;
}

/** @param secure whether people come by https: then the cookie goes no other way, and its name says so (RFC 6265bis). */
export function refreshCookies(secure: boolean): RefreshCookies {
  const name = secure ? '__Secure-cairn_refresh' : 'cairn_refresh';
  return {
    read: (request) => parseCookie(request.headers.cookie ?? '')[name],
    write(response, { value, maxAgeMs }) {
      const maxAge = value === null ? 0 : Math.floor(maxAgeMs / 1_000);
      const attributes = { httpOnly: true, sameSite: 'strict', path, secure, maxAge } as const;
      response.append('Set-Cookie', stringifySetCookie({ name, value: value ?? '', ...attributes }));
    },
  };
}
