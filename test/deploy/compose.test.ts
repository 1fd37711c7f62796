import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variables } from '@cairn/server/src/config/env';
import { learnWithinMs } from '@cairn/server/src/transport/http/readiness';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { send } from '../kit/send.ts';
import { openSite } from '../kit/server.ts';

/** Where no container engine runs, this holds the deployment's files to each other and to what the project has. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

const serviceSchema = z.object({
  image: z.string(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  depends_on: z
    .union([
      z.array(z.string()).transform((all) => new Set(all)),
      z.record(z.string(), z.unknown()).transform((all) => new Set(Object.keys(all))),
    ])
    .default(new Set()),
  ports: z.array(z.string()).default([]),
  restart: z.literal('unless-stopped'),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  mem_limit: z.string(),
  stop_grace_period: z.string().optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});

const composeText = read('docker-compose.yml');
const compose = z
  .object({
    services: z.record(z.string(), serviceSchema),
    networks: z.record(z.string(), z.unknown()),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(composeText, { merge: true }));
const services = Object.entries(compose.services);
const servers = services.filter(([, { build }]) => build !== undefined);
const proxy = z.object({ proxy: serviceSchema }).parse(parse(composeText, { merge: true }).services).proxy;

const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const instructions = dockerfile.split('\n').flatMap((line) => {
  const [, word = '', rest = ''] = /^([A-Z]+) +(.*)$/.exec(line) ?? [];
  return word === '' ? [] : [{ word, rest: rest.trim() }];
});
const having = (word: string) => instructions.filter((one) => one.word === word).map(({ rest }) => rest);
const imageEnv = Object.fromEntries(
  having('ENV').flatMap((rest) => rest.split(/ +/).map((pair) => pair.split('=', 2) as [string, string])),
);
const manifest = z
  .object({ engines: z.object({ node: z.string() }), workspaces: z.array(z.string()) })
  .parse(JSON.parse(read('package.json')));
const haproxy = read('deploy/haproxy.cfg');

describe('docker-compose.yml', () => {
  it('has two servers that are the same, and all that they need', () => {
    expect(servers.map(([name]) => name)).toEqual(['server-one', 'server-two']);
    expect(servers[0]?.[1]).toEqual(servers[1]?.[1]);
    for (const [, service] of services) {
      for (const name of service.networks) expect(compose.networks).toHaveProperty(name);
      for (const name of service.depends_on) expect(compose.services).toHaveProperty(name);
    }
    for (const [, { environment }] of servers) {
      for (const url of [environment.MONGODB_URL, environment.REDIS_URL])
        expect(compose.services).toHaveProperty(new URL(url ?? '').hostname);
    }
  });

  it('says nothing to a server that it would not understand', () => {
    for (const name of [
      ...servers.flatMap(([, { environment }]) => Object.keys(environment)),
      ...Object.keys(imageEnv),
    ])
      expect([...variables, 'NODE_OPTIONS']).toContain(name);
  });

  it('asks for what .env.example explains, and for nothing else', () => {
    const explained = names(read('.env.example'), /^(\w+)=/gm);
    const asked = new Set(names(composeText, /\$\{(\w+)/g));
    expect(explained.toSorted()).toEqual([...asked].toSorted());
    expect(read('.gitignore').split('\n')).toContain('.env');
    // Servers that make keys of their own could not read each other's words.
    for (const key of ['TOKEN_KEY', 'MASTER_KEY']) expect(composeText).toContain(`\${${key}:?`);
  });

  it('names each image by its whole version', () => {
    const foreign = services.filter(([, { build }]) => build === undefined).map(([, { image }]) => image);
    for (const image of foreign) expect(image).toMatch(/^[a-z]+:\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('mounts what is there', () => {
    const mounted = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    for (const source of mounted) {
      if (source.startsWith('.')) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
      else expect(compose.volumes).toHaveProperty(source);
    }
    expect(proxy.volumes).toContain('./deploy/haproxy.cfg:/usr/local/etc/haproxy/haproxy.cfg:ro');
  });

  it('lets the proxy alone be reached from outside, and the database and Redis by the servers alone', () => {
    expect(services.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(['proxy']);
    expect(proxy.networks).not.toContain('data');
    for (const name of ['mongo', 'redis']) expect(compose.services[name]?.networks).toEqual(['data']);
  });

  it('gives the proxy every value that its configuration asks for', () => {
    const given = [...names(haproxy, /^ +presetenv (\w+)/gm), ...Object.keys(proxy.environment)];
    const asked = names(haproxy, /"\$\{(\w+)/g);
    expect(new Set(asked)).toEqual(new Set(given));
    for (const name of ['SERVER_ONE', 'SERVER_TWO']) {
      const [host = '', port] = proxy.environment[name]?.split(':') ?? [];
      expect(servers.map(([server]) => server)).toContain(host);
      expect(port).toBe(imageEnv.PORT);
    }
    expect(proxy.environment.PROXY_BIND).toMatch(/:8080\}$/);
    expect(proxy.ports).toEqual([expect.stringMatching(/\}:8080$/)]);
  });

  it('leaves a server the time to end, and the proxy the time to see it going', () => {
    for (const [, { stop_grace_period: grace = '10s' }] of servers)
      expect(Number.parseInt(grace, 10)).toBeGreaterThan(10);
    const [, inter, fastinter] = /inter (\d+)s fastinter (\d+)ms fall 2 /.exec(haproxy) ?? [];
    expect(Number(inter) * 1_000 + Number(fastinter)).toBeLessThan(learnWithinMs);
  });
});

describe('The image', () => {
  it('is built on the Node that the project asks for, by its whole version', () => {
    const [, major = '', minor = ''] = /^NODE=node:(\d+)\.(\d+)\.\d+-[\w-]+$/.exec(having('ARG')[0] ?? '') ?? [];
    const [, least = '', leastMinor = ''] = /^>=(\d+)\.(\d+)$/.exec(manifest.engines.node) ?? [];
    expect(Number(major)).toBe(Number(least));
    expect(Number(minor)).toBeGreaterThanOrEqual(Number(leastMinor));
    for (const from of having('FROM')) expect(from).toMatch(/^\$\{NODE\}|^manifests /);
  });

  it('takes in what is there, and what .dockerignore lets through', () => {
    const let_ = names(read('.dockerignore'), /^!(.+)$/gm);
    const sources = having('COPY').flatMap((rest) => {
      const words = rest.split(/ +/);
      return words
        .filter((word) => !word.startsWith('--'))
        .slice(0, -1)
        .map((source) => ({ source, isBuilt: rest.startsWith('--from') }));
    });
    for (const { source, isBuilt } of sources) {
      const path = source.replace(/^\/app\//, '');
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
      if (!isBuilt)
        expect([path, let_.some((one) => path === one || path.startsWith(`${one}/`))]).toEqual([path, true]);
    }
    // Of a workspace without a manifest, npm would say that the lock file is not its own.
    for (const workspace of manifest.workspaces)
      expect(sources.map(({ source }) => source)).toContain(`${workspace}/package.json`);
  });

  it('starts what a build makes, as nobody in particular, and never runs what packages bring', () => {
    const [, entry = ''] = JSON.parse(having('CMD').at(-1) ?? '') as string[];
    expect(existsSync(join(root, entry))).toBe(true);
    expect(having('USER')).toEqual(['node']);
    for (const run of having('RUN').filter((one) => one.startsWith('npm')))
      expect(run).toMatch(/^npm ci --ignore-scripts /);
    expect(having('EXPOSE')).toEqual([imageEnv.PORT]);
  });

  it('and the proxy ask for its health where a server says it', async () => {
    const site = await openSite({ embedded: true });
    const { url } = await site.startServer();
    const asked = [
      ...names(having('HEALTHCHECK').join(), /\$\{process\.env\.PORT\}(\/\w+)/g),
      ...names(haproxy, /option httpchk GET (\/\w+)/g),
    ];
    expect(asked).toEqual(['/healthz', '/readyz']);
    for (const path of asked) expect(await send(`${url}${path}`, { method: 'GET' })).toMatchObject({ status: 200 });
    await site.stop();
  });
});
