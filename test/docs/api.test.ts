import { readFile } from 'node:fs/promises';
import { describeLive } from '@cairn/server/src/transport/describe/asyncapi';
import { describeApi } from '@cairn/server/src/transport/describe/describe';
import { describeHttp } from '@cairn/server/src/transport/describe/openapi';
import { type RefusalCode, refusals } from '@cairn/shared/kernel/refusal';
import { commandSchema, eventDeclarations } from '@cairn/shared/registry/decide';
import { liveMessages, liveRequests, routes } from '@cairn/shared/registry/wire';
import { describe, expect, it } from 'vitest';

const described = describeApi();
const documents = { openapi: describeHttp(), asyncapi: describeLive() };

const read = (name: string) => readFile(new URL(`../../docs/api/${name}`, import.meta.url), 'utf8');

/** Every `$ref` in a document, and whether it leads somewhere. */
function danglingRefs(document: unknown): string[] {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
  return refs.filter((path) => {
    const target = path
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    return target === undefined;
  });
}

describe.each(['openapi', 'asyncapi'] as const)('docs/api/%s.yaml', (name) => {
  it('says what the contracts say now', async () => {
    expect(await read(`${name}.yaml`), 'docs/api is stale: run `npm run docs` and commit it').toBe(described[name]);
  });

  it('refers to nothing that is not there', () => {
    expect(danglingRefs(documents[name])).toEqual([]);
  });
});

describe('The description', () => {
  it('of HTTP has every route, with what it can refuse', () => {
    const { paths } = documents.openapi as {
      paths: Record<string, Record<string, { security: unknown[]; responses: Record<string, unknown> }>>;
    };
    const methods = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`));
    expect(methods.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    for (const { method, path, access, status, refusals: codes } of routes) {
      const operation = paths[path]?.[method];
      expect(operation?.responses).toHaveProperty(String(status));
      expect(operation?.security.length).toBe(access === 'anyone' && path !== '/grants/renew' ? 0 : 1);
      for (const code of codes) {
        const response = operation?.responses[refusals[code].status];
        expect(response).toHaveProperty(
          ['content', 'application/json', 'examples', code, 'value', 'refusal', 'code'],
          code,
        );
      }
    }
  });

  it('of live talk has every request, message, command and event', () => {
    const document = documents.asyncapi as {
      channels: Record<'toServer' | 'toClient', { messages: Record<string, unknown> }>;
      components: { schemas: Record<string, unknown> };
    };
    const { toServer, toClient } = document.channels;
    expect(Object.keys(toServer.messages)).toEqual(liveRequests.map(({ name }) => name));
    expect(Object.keys(toClient.messages)).toEqual(expect.arrayContaining(liveMessages.map(({ name }) => name)));
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Event', 'Refusal', ...eventDeclarations.map(({ type }) => type)]),
    );
    for (const { shape } of commandSchema.options) {
      expect(JSON.stringify(toServer.messages['room.submit'])).toContain(`"const":"${shape.type.value}"`);
    }
  });

  it('leaves no refusal unsaid: each code comes from a route, from a live request, or from the server itself', () => {
    const own: RefusalCode[] = ['request.unknown'];
    const text = described.openapi + described.asyncapi;
    for (const code of Object.keys(refusals) as RefusalCode[]) {
      const isSaid = text.includes(`\`${code}\``) || own.includes(code) || toItself.includes(code);
      expect([code, isSaid]).toEqual([code, true]);
    }
  });

  it('promises nobody a refusal that only the program itself is given', () => {
    const promised = new Set([...routes, ...liveRequests].flatMap(({ refusals: codes }): RefusalCode[] => [...codes]));
    expect(toItself.filter((code) => promised.has(code))).toEqual([]);
  });
});

/** What the program's own commands are refused with, where another server was first: no client can send these. */
const toItself: readonly RefusalCode[] = [
  'deadline.moved',
  'presence.unchanged',
  'session.alreadyScheduled',
  'checkin.alreadyGiven',
  'poll.unchanged',
];
