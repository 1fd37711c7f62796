import { type RefusalCode, refusals } from '@cairn/shared/kernel/refusal';
import type { RouteDeclaration } from '@cairn/shared/kernel/wire';
import { routes } from '@cairn/shared/registry/wire';
import { z } from 'zod';
import { eventSchemas, exampleOf, inOrder, type Json, jsonSchema, refusalSchema } from './schemas.ts';

type AnyRoute = RouteDeclaration<z.ZodType, z.ZodType, z.ZodType>;

/** The refresh cookie is read on this route alone. */
const renewPath = '/grants/renew';

/** Describes every declared route (OpenAPI 3.1). */
export function describeHttp(): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes as readonly AnyRoute[]) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cairn',
      version: '1',
      description:
        'The HTTP side of Cairn. Rooms are spoken in over Socket.IO; see asyncapi.yaml. Bodies are JSON of at most 64 KB; ' +
        'unknown fields are refused. A request with a foreign `Origin` is refused.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        refreshCookie: { type: 'apiKey', in: 'cookie', name: 'cairn_refresh' },
      },
      schemas: { Refusal: refusalSchema, ...usedSchemas(paths) },
    },
  };
}

/** The schemas of events, where an answer has events in it. */
function usedSchemas(paths: Json): Json {
  return JSON.stringify(paths).includes('#/components/schemas/Event') ? eventSchemas() : {};
}

function operation(route: AnyRoute): Json {
  const parameters = shapeOf(route.params).map(([name, schema]) => {
    return { name, in: 'path', required: true, schema: jsonSchema(schema, 'input') };
  });
  return {
    summary: route.summary,
    description: accessWords[route.access],
    security: securityOf(route),
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody(route) && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(route.body, 'input') } } },
    }),
    responses: { [route.status]: answerOf(route), ...refusalResponses(route) },
  };
}

const accessWords = {
  anyone: 'For anyone.',
  signedIn: 'For everybody who is signed in.',
  staff: 'For staff: peer specialists, facilitators, clinicians and admins.',
  admin: 'For admins.',
} as const;

function securityOf({ access, path }: AnyRoute): Json[] {
  if (path === renewPath) return [{ refreshCookie: [] }];
  return access === 'anyone' ? [] : [{ token: [] }];
}

function answerOf({ status, answer }: AnyRoute): Json {
  if (status === 204) return { description: 'Done.' };
  return { description: 'Done.', content: { 'application/json': { schema: jsonSchema(answer, 'output') } } };
}

/** What the transport itself may refuse on this route, and what the route declares. */
function refusalCodes(route: AnyRoute): RefusalCode[] {
  const hasInput = takesBody(route) || shapeOf(route.params).length > 0;
  return inOrder([
    'origin.refused',
    'request.failed',
    'storage.unavailable',
    ...(hasInput ? (['request.invalid'] as const) : []),
    ...(takesBody(route) ? (['request.tooLarge'] as const) : []),
    ...(route.access === 'anyone'
      ? []
      : (['grant.missing', 'grant.invalid', 'grant.expired', 'grant.ended', 'account.deactivated'] as const)),
    ...(route.access === 'staff' || route.access === 'admin' ? (['role.refused'] as const) : []),
    ...route.refusals,
  ]);
}

function refusalResponses(route: AnyRoute): Record<string, Json> {
  const all = refusalCodes(route);
  const statuses = [...new Set(all.map((code) => refusals[code].status))];
  const responses = statuses.map((status) => {
    const codes = all.filter((code) => refusals[code].status === status);
    const examples = Object.fromEntries(codes.map((code) => [code, { value: { refusal: exampleOf(code) } }]));
    const schema = { type: 'object', properties: { refusal: { $ref: '#/components/schemas/Refusal' } } };
    const content = { 'application/json': { schema: { ...schema, required: ['refusal'] }, examples } };
    return [String(status), { description: codes.map((code) => `\`${code}\``).join(', '), content }] as const;
  });
  return Object.fromEntries(responses);
}

function takesBody(route: AnyRoute): boolean {
  return shapeOf(route.body).length > 0;
}

function shapeOf(schema: z.ZodType): [string, z.ZodType][] {
  return schema instanceof z.ZodObject ? Object.entries(schema.shape as Record<string, z.ZodType>) : [];
}
