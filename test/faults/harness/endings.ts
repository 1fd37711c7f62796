import { setTimeout as pause } from 'node:timers/promises';
import { send } from '../../kit/send.ts';
import { isLine, openLine } from './line.ts';
import { between, oneOf, type Random } from './random.ts';
import type { Recorder } from './recorder.ts';
import type { ServerPart } from './topology.ts';

type Credentials = { readonly id: string; readonly token: string };

export interface EndingScene {
  readonly servers: readonly ServerPart[];
  readonly admin: Credentials;
  readonly recorder: Recorder;
  readonly random: Random;
}

const tries = 20;

/** Connects somebody to every server, signs them out or closes their account at one of them, and looks what becomes of it. */
export async function endSomebody(
  person: Credentials,
  { servers, admin, recorder, random }: EndingScene,
): Promise<void> {
  const opened = await Promise.all(servers.map((server) => openLine(server, person.token)));
  const lines = opened.filter(isLine);
  await pause(between(random, 0, 500));
  const { isAcknowledged } = await endAt(
    { servers, random },
    random() < 0.5 ? signOut(person) : closeAccount(person, admin),
  );
  const acknowledgedAt = recorder.now();
  if (isAcknowledged) {
    const open = lines.filter((line) => line.isOpen);
    const connections = open.map(({ server }) => ({ server, closedAt: null as number | null }));
    const ending = { memberId: person.id, acknowledgedAt, connections, takenBy: [] as number[] };
    recorder.endings.push(ending);
    for (const [index, { closed }] of open.entries()) {
      void closed.then(() => {
        const connection = connections[index];
        if (connection) connection.closedAt = recorder.now();
      });
    }
    for (const server of servers) {
      const again = await openLine(server, person.token);
      if (!isLine(again)) continue;
      ending.takenBy.push(server.index);
      again.close();
    }
  } else for (const line of lines) line.close();
}

interface HttpCall {
  readonly path: string;
  readonly method: string;
  readonly token: string;
  readonly body?: unknown;
}

const signOut = ({ token }: Credentials): HttpCall => ({ path: '/api/grants/current', method: 'DELETE', token });

const closeAccount = ({ id }: Credentials, { token }: Credentials): HttpCall => ({
  ...{ path: `/api/accounts/${id}/deactivate`, method: 'POST', token, body: {} },
});

/** Asks until some server says that it is so. */
async function endAt({ servers, random }: Pick<EndingScene, 'servers' | 'random'>, { path, ...call }: HttpCall) {
  for (let left = tries; left > 0; left -= 1) {
    const answered = await Promise.race([
      send(`${oneOf(random, servers).url}${path}`, call).then(
        ({ status }) => status,
        () => 0,
      ),
      pause(5_000, 0),
    ]);
    if (answered === 204) return { isAcknowledged: true };
    // An earlier try was not heard of, and has worked.
    if (answered === 401 && call.method === 'DELETE') return { isAcknowledged: true };
    await pause(between(random, 50, 300));
  }
  return { isAcknowledged: false };
}
