import { type RefusalCode, Refused, refusal, refusals } from '@cairn/shared/kernel/refusal';
import type { ErrorRequestHandler } from 'express';
import type { Log } from '../../config/log.ts';
import type { Metrics } from '../metrics.ts';
import { refusalOf } from '../refusals.ts';
import type { RequestIds } from '../requestIds.ts';

/** A challenge has to come with every 401 (RFC 9110 §11.6.1). */
const challenge = 'Bearer realm="cairn"';

export interface AnswerPorts {
  readonly metrics: Pick<Metrics, 'refused'>;
  readonly log: Log;
  readonly requestIds: RequestIds;
}

/** The last handler: turns whatever was thrown on the way into its refusal, and counts it. */
export function answerRefusals({ metrics, log, requestIds }: AnswerPorts): ErrorRequestHandler {
  // Four parameters are how Express knows that it handles errors.
  return (error, request, response, _next) => {
    const requestId = requestIds(request);
    const refused = isBadAddress(error) ? refusal('request.invalid') : refusalOf(error, log, { requestId });
    metrics.refused('http', refused.code);
    // The answer has begun: all that is left is to cut it. Express would print the error with its message.
    if (response.headersSent) return void response.destroy();
    const { status } = refusals[refused.code];
    if (status === 401) response.set('WWW-Authenticate', challenge);
    if (refused.retryAfterMs !== undefined) response.set('Retry-After', `${Math.ceil(refused.retryAfterMs / 1_000)}`);
    response.status(status).json({ refusal: refused });
  };
}

/** Refuses all that got this far. */
export function refuseAll(code: RefusalCode) {
  return () => {
    throw new Refused(code);
  };
}

/** An address that is no address, such as `%E0%A4%A`. */
function isBadAddress(error: unknown): boolean {
  return error instanceof URIError;
}
