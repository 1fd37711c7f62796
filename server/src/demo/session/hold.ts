import { randomUUID } from 'node:crypto';
import type { Clock } from '../../config/clock.ts';
import { demoPassword } from '../people.ts';
import { leadSession } from './lead.ts';
import { perform } from './perform.ts';
import { parts, phases, title } from './script.ts';
import { type Visitor, visit } from './wire.ts';

/** Whom the visitor of the demonstration wants to be (in two windows, both): left out of the simulation. */
export type Role = 'facilitator' | 'participant' | 'both' | 'nobody';

export interface DemoOptions {
  /** Where a server with the demonstration runs. */
  readonly url: string;
  readonly clock: Clock;
  /** How many times as fast as people are. */
  readonly pace: number;
  readonly leaveOut: Role;
}

/** A session that is being held by simulated people. */
export interface RunningDemo {
  readonly sessionId: string;
  /** Resolves once the session is over. */
  readonly over: Promise<void>;
  /** Everybody goes, wherever the session is. */
  stop(): void;
}

const leader = 'maya';
const cohortId = 'morning-cohort';

/** Who of the participants is left to the visitor. */
export const visitorLogin = 'robin';

/**
 * Has simulated people hold a real session of the demonstration's morning cohort, over real sockets.
 * @throws Error in words for whoever runs it, when the server is away or does not hold the demonstration
 */
export async function holdDemoSession({ url, clock, pace, leaveOut }: DemoOptions): Promise<RunningDemo> {
  const sessionId = `demo-${randomUUID()}`;
  const isLed = leaveOut === 'participant' || leaveOut === 'nobody';
  const isWhole = leaveOut === 'facilitator' || leaveOut === 'nobody';
  const visitors: Visitor[] = [];
  const arrive = async (login: string) => {
    const visitor = await visit({ url, login, password: demoPassword, clock });
    visitors.push(visitor);
    return visitor;
  };
  const stop = () => {
    for (const visitor of visitors) visitor.leave();
  };

  try {
    const maya = await arrive(leader);
    const timing = { startsAt: clock.now(), lobbyMs: 0, capacity: 12, phases };
    await maya.request('POST', '/sessions', { sessionId, cohortId, title, ...timing });
    const cast = parts.filter(({ login }) => isWhole || login !== visitorLogin);
    const stage = { sessionId, clock, pace };
    const people = await Promise.all(cast.map(async (part) => ({ part, visitor: await arrive(part.login) })));
    const acts = people.map(({ part, visitor }) => perform(visitor, part, stage));
    if (!isLed) maya.leave();
    const leading = isLed ? [leadSession(maya, { ...stage, expected: cast.length })] : [];
    const over = Promise.all([...acts, ...leading]).then(stop);
    return { sessionId, over, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
