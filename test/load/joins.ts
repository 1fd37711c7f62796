import { alternate } from './alternate.ts';
import { cpuSeconds } from './fanout/cpu.ts';
import { startGenerator } from './fanout/drive.ts';
import { startPeer } from './fanout/peers.ts';
import { type Bench, type Outcome, ratioRow } from './report.ts';
import type { Scale } from './scale.ts';

type JoinFigures = {
  readonly people: number;
  /** Until the last is in. */
  readonly tookMs: number;
  readonly serverCpuS: number;
  readonly databaseCpuS: number;
  readonly generatorLoad: number;
};

/** Measures how long it takes until everybody is in who comes at the same moment. */
export async function measureJoins({ scale, programs, say }: Bench<Scale>): Promise<Outcome> {
  const { crowd, messagesBefore } = scale;
  const by = await alternate(['cairn', 'socketio'] as const, scale.repeats, async (dialect): Promise<JoinFigures> => {
    const peer = await startPeer({ dialect, servers: 1 }, crowd, { programs, messagesBefore });
    const generator = await startGenerator(programs);
    const cpuNow = () => Promise.all([peer.pids, peer.databasePids].map(cpuSeconds));
    try {
      const people = peer.seats.length;
      const [serverBefore = 0, databaseBefore = 0] = await cpuNow();
      const { tookMs, generatorLoad } = await generator.connect(peer.seats, people);
      const [serverAfter = 0, databaseAfter = 0] = await cpuNow();
      say(`everybody joins at once, ${dialect}: ${Math.round(tookMs)} ms`);
      const [serverCpuS, databaseCpuS] = [serverAfter - serverBefore, databaseAfter - databaseBefore];
      return { people, tookMs, serverCpuS, databaseCpuS, generatorLoad };
    } finally {
      generator.stop();
      await peer.stop();
    }
  });
  const row = ratioRow({
    what: `${by.cairn.people.toLocaleString('en')} people in ${crowd.rooms} rooms join at once, until the last has state and history`,
    against: 'bare Socket.IO, connect and join',
    ours: by.cairn.tookMs,
    theirs: by.socketio.tookMs,
    atMost: 2,
    write: (ms) => `${Math.round(ms)} ms`,
    also: `CPU ${by.cairn.serverCpuS.toFixed(1)} s against ${by.socketio.serverCpuS.toFixed(1)} s`,
  });
  return { rows: [row], figures: by };
}
