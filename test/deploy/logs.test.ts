import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { freePort } from '../kit/redis.ts';
import { type Call, type Reply, send } from '../kit/send.ts';
import { embeddedPid, type Person } from '../kit/server.ts';
import { type Cluster, openCluster, serverNames } from './cluster.ts';

const roomId = 'confided';

/** All that people entrust to the service, and what opens it. None of it may be in any log. */
const confided = {
  chartName: 'Theodora Quillfeather',
  login: 'theodora.quill',
  password: 'four lanterns over water',
  alias: 'Lanternfish',
  body: 'my sister does not know that I come here',
  cry: 'I am going to kill myself tonight',
  held: 'call me at 415-555-0134',
  edited: 'my brother does not know either',
  place: '12 Larkspur Lane',
  roomTitle: 'Thursday mothers',
  agreement: 'We say nothing of each other outside',
  email: 'night.nurse@clinic.example',
  from: 'cairn.sender@clinic.example',
  smtpPassword: 'the-mail-secret',
  webhookSecret: 'the-webhook-secret',
  address: '203.0.113.77',
  broken: 'words in a request that is none',
};
const secrets = new Set<string>(Object.values(confided));

let cluster: Cluster;
let ines: Person;
let maya: Person;

beforeAll(async () => {
  const nobody = await freePort();
  cluster = await openCluster({
    async plant(site) {
      ines = await site.person('admin');
      maya = await site.person('facilitator');
      await site.room(roomId, [ines, maya]);
    },
    env: {
      ...{ LOG_LEVEL: 'trace', MAIL_FROM: confided.from },
      SMTP_URL: `smtp://sender:${confided.smtpPassword}@127.0.0.1:${nobody}`,
      ...{ ALERT_WEBHOOK_URL: `http://127.0.0.1:${nobody}/call`, ALERT_WEBHOOK_SECRET: confided.webhookSecret },
    },
  });
});
afterAll(() => cluster?.stop());

const logged = () => serverNames.map((name) => cluster.server(name).stderr()).join('');
const lines = () =>
  logged()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const call = (method: string, path: string, options: Call = {}): Promise<Reply> =>
  send(`${cluster.url}${path}`, {
    method,
    ...options,
    headers: { 'x-forwarded-for': confided.address, ...options.headers },
  });

/** Asks, and keeps each token that comes back among what nobody may find. */
async function ask<Answer>(method: string, path: string, options: Call = {}): Promise<Answer> {
  const reply = await call(method, path, options);
  expect([path, reply.status]).toEqual([path, expect.toSatisfy((status) => status < 300)]);
  for (const [token] of reply.text.matchAll(/[\w-]{20,}(?:\.[\w-]{20,}){0,2}/g)) if (!isId(token)) secrets.add(token);
  if (reply.refreshToken) secrets.add(reply.refreshToken);
  return reply.body as Answer;
}

/** Ids are what logs are read by. */
const isId = (text: string) => /^[0-9a-f]{8}-/.test(text);

/** Somebody new comes in as people do: by an invitation, with a sign-up and a signature. */
async function signUp(): Promise<string> {
  const { token: admin } = ines;
  const { chartName, login, password, alias } = confided;
  await ask('POST', '/api/agreement', { token: admin, body: { text: confided.agreement } });
  const invitation = { role: 'participant', chartName, roomIds: [roomId] };
  const { link } = await ask<{ link: string }>('POST', '/api/invitations', { token: admin, body: invitation });
  const token = link.split('#')[1] ?? '';
  secrets.add(token);
  await ask('POST', '/api/invitations/view', { body: { token } });
  const grant = await ask<{ token: string }>('POST', '/api/accounts', { body: { token, login, password, alias } });
  const { agreement } = await ask<{ agreement: { version: number } }>('GET', '/api/program', { token: grant.token });
  for (const { token: signer } of [grant, maya])
    await ask('POST', '/api/agreement/signatures', { token: signer, body: { version: agreement.version } });
  return grant.token;
}

/** Signs in and fails to, renews, and asks for all that is refused, with words where none belong. */
async function stumble(token: string): Promise<void> {
  const { login, password, broken, email } = confided;
  await call('POST', '/api/grants', { body: { login, password: broken } });
  const { refreshToken } = await call('POST', '/api/grants', { body: { login, password } });
  await ask('POST', '/api/grants/renew', { refreshToken });
  secrets.add(refreshToken ?? '');
  await call('POST', '/api/grants', {
    body: `{"login": "${login}", "${broken}`,
    headers: { 'content-type': 'application/json' },
  });
  await call('POST', '/api/help', { token, body: { [broken]: broken } });
  await call('GET', `/api/rooms?token=${token}&name=${encodeURIComponent(broken)}`, { token });
  await call('POST', `/api/accounts/${email}/deactivate`, { token });
  await call('GET', `/${login}/${encodeURIComponent(broken)}`);
  await call('POST', '/api/sessions/none/entry', { token, body: { place: confided.place, reach: broken } });
  await call('GET', '/socket.io/?EIO=4&transport=none&token='.concat(token));
  await connect(cluster.url, `${token}x`).catch(() => undefined);
}

/** Writes what is delivered, what calls staff, what is held; and what no room takes. */
async function write(actor: Actor): Promise<void> {
  await actor.open(roomId);
  const seq = await actor.post(roomId, confided.body);
  accepted(await actor.submit(roomId, { type: 'message.edit', messageSeq: seq, body: confided.edited }));
  for (const body of [confided.cry, confided.held]) await actor.submit(roomId, { type: 'message.post', body });
  await actor.ask('room.submit', { roomId, [confided.broken]: true });
  await actor.ask(confided.broken, { roomId });
  await actor.ask('room.history', confided.broken);
  await actor.ask('room.open', { roomId: confided.login });
}

describe('The logs of a whole story, with all that goes wrong in it, at the finest level', () => {
  it('hold no words, no tokens, no names, no logins and no addresses', async () => {
    await ask('PUT', `/api/on-call/contacts/${ines.id}`, { token: ines.token, body: { email: confided.email } });
    const room = { roomId: randomUUID(), kind: 'cohort', title: confided.roomTitle };
    await ask('POST', '/api/rooms', { token: ines.token, body: room });
    const token = await signUp();
    await stumble(token);
    const actor = await connect(cluster.url, token);
    await write(actor);
    const chartNames = await call('GET', `/api/rooms/${roomId}/chart-names`, { token: maya.token });
    expect(chartNames.text).toContain(confided.chartName);
    await ask('POST', '/api/help', { token, body: { roomId: randomUUID() } });
    await expect.poll(logged).toContain('an errand failed');

    // Redis, then the database: what their clients say of it has documents, keys and addresses in it.
    await cluster.redis.kill();
    await expect.poll(logged).toContain('Redis is away');
    process.kill((await embeddedPid(cluster.dataDir)) ?? 0, 'SIGKILL');
    const away = { type: 'message.post', body: confided.body } as const;
    await actor.submit(roomId, away).catch(() => undefined);
    await call('POST', '/api/grants', { body: { login: confided.login, password: confided.password } });
    await expect.poll(logged).toContain('the embedded database runs again');
    await expect.poll(async () => (await actor.submit(roomId, away, randomUUID())).ok).toBe(true);
    actor.leave();
    for (const name of serverNames) expect(await cluster.server(name).kill('SIGTERM')).toBe(0);

    const all = logged() + cluster.proxy.logged();
    for (const { token: planted } of [ines, maya]) secrets.add(planted);
    expect(secrets.size).toBeGreaterThan(Object.keys(confided).length + 5);
    expect([...secrets].filter((secret) => all.includes(secret) || all.includes(encodeURIComponent(secret)))).toEqual(
      [],
    );
    // They do say what happened.
    const answered = lines().filter(({ msg }) => msg === 'answered');
    expect(answered.length).toBeGreaterThan(20);
    for (const line of answered)
      expect(line).toMatchObject({ requestId: expect.any(String), route: expect.any(String) });
  });
});
