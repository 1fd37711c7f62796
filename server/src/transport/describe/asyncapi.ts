import type { RefusalCode } from '@cairn/shared/kernel/refusal';
import type { LiveMessageDeclaration, LiveRequestDeclaration } from '@cairn/shared/kernel/wire';
import { liveMessages, liveRequests } from '@cairn/shared/registry/wire';
import { z } from 'zod';
import { eventSchemas, exampleOf, inOrder, type Json, jsonSchema, refusalSchema } from './schemas.ts';

type AnyRequest = LiveRequestDeclaration<string, z.ZodType, z.ZodType>;
type AnyMessage = LiveMessageDeclaration<string, z.ZodType>;

/** Both are the same connection; apart, because some names are said in both directions. */
const toServer = '#/channels/toServer';
const toClient = '#/channels/toClient';

/** What the transport itself may refuse on any acknowledged request. */
const everywhere: readonly RefusalCode[] = ['request.invalid', 'request.tooLarge', 'request.failed', 'server.draining'];

/** Describes all that is said over Socket.IO (AsyncAPI 3.0), as the server receives and sends it. */
export function describeLive(): Json {
  const requests: readonly AnyRequest[] = liveRequests;
  const messages: readonly AnyMessage[] = liveMessages;
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Cairn',
      version: '1',
      description:
        'The live side of Cairn: Socket.IO 4, path `/socket.io`, default namespace, `auth: {token}` with the token of a grant. ' +
        'A refused connection gets a `connect_error` whose `data` is `{refusal}`. Requests are acknowledged with ' +
        '`{ok: true, …}` or `{ok: false, refusal}`. Frames are at most 64 KB.',
    },
    defaultContentType: 'application/json',
    channels: {
      toServer: {
        address: '/',
        description: 'What a signed-in person’s client sends.',
        messages: Object.fromEntries(requests.map((request) => [request.name, messageOf(request, 'input')])),
      },
      toClient: {
        address: '/',
        description: 'What it gets: answers, and what happens in the rooms it has open.',
        messages: Object.fromEntries([
          ...requests.filter(isAcknowledged).map((request) => [replyName(request), replyOf(request)]),
          ...messages.map((message) => [message.name, messageOf(message, 'output')]),
        ]),
      },
    },
    operations: Object.fromEntries([
      ...requests.map((request) => [`receive.${request.name}`, receiveOperation(request)]),
      ...messages.map(({ name }) => [`send.${name}`, sendOperation(name)]),
    ]),
    components: { schemas: { Refusal: refusalSchema, ...eventSchemas() } },
  };
}

function messageOf({ name, summary, payload }: AnyMessage, io: 'input' | 'output'): Json {
  return { name, summary, payload: jsonSchema(payload, io) };
}

function replyOf(request: AnyRequest): Json {
  const answer = jsonSchema(request.answer, 'output');
  const codes = inOrder([...everywhere, ...request.refusals]);
  return {
    name: replyName(request),
    summary: `The answer to \`${request.name}\`. Refusals: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
    payload: { oneOf: [accepted(answer), refused] },
    examples: codes.map((code) => ({ name: code, payload: { ok: false, refusal: exampleOf(code) } })),
  };
}

function accepted(answer: Json): Json {
  const properties = { ok: { const: true }, ...(answer.properties as Json) };
  const required = ['ok', ...((answer.required as string[] | undefined) ?? [])];
  return { ...answer, properties, required };
}

const refused: Json = {
  type: 'object',
  properties: { ok: { const: false }, refusal: { $ref: '#/components/schemas/Refusal' } },
  required: ['ok', 'refusal'],
};

function receiveOperation(request: AnyRequest): Json {
  const reply = { channel: { $ref: toClient }, messages: [{ $ref: `${toClient}/messages/${replyName(request)}` }] };
  return {
    action: 'receive',
    summary: request.summary,
    channel: { $ref: toServer },
    messages: [{ $ref: `${toServer}/messages/${request.name}` }],
    ...(isAcknowledged(request) && { reply }),
  };
}

function sendOperation(name: string): Json {
  return { action: 'send', channel: { $ref: toClient }, messages: [{ $ref: `${toClient}/messages/${name}` }] };
}

function isAcknowledged({ answer }: AnyRequest): boolean {
  return !(answer instanceof z.ZodNull);
}

function replyName({ name }: AnyRequest): string {
  return `${name}.reply`;
}
