import type { Table } from '../load/report.ts';
import type { Line } from './capacity.ts';
import type { StormFigures } from './contract.ts';
import type { Measured } from './measured.ts';
import { hostsExpected, simulatePlacement } from './placement.ts';
import type { Scenario } from './scenarios.ts';

/** What was measured, as a table. */
export function measuredTable({ machine, loadBefore, note, commands, ...figures }: Measured): Table {
  const counts = new Map(Object.entries(commands));
  const rows = Object.entries(figures).map(([name, figure]) =>
    typeof figure === 'number'
      ? [name, write(figure), '', '']
      : [name, write(figure.server), write(figure.database), write(counts.get(name))],
  );
  return { head: ['What', 'Server', 'Database', 'Commands'], rows };
}

/** How people came back. */
export function stormTable(storms: readonly (Scenario & { readonly figures: StormFigures })[]): Table {
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  return {
    head: [
      '',
      'What',
      'People',
      'Lost',
      'Tries/s',
      'Queue',
      'Behind',
      'Reads/s',
      'In vain',
      '50 %',
      '95 %',
      '99 %',
      'All',
    ],
    rows: storms.map(({ id, title, storm, figures }) => [
      ...[id, title, whole(storm.people), whole(figures.lost), whole(figures.peakPerS), whole(figures.peakQueue)],
      ...[seconds(figures.peakBehindMs), whole(figures.peakReadsPerS), whole(figures.inVain)],
      ...[figures.p50Ms, figures.p95Ms, figures.p99Ms, figures.lastMs].map(seconds),
    ]),
  };
}

const placements = [2, 5, 20, 100, 500].flatMap((servers) =>
  [12, 6].map((peopleInRoom) => ({ servers, peopleInRoom })),
);

/** On how many servers rooms are open, and what share of a message's processor time tells the others of it. */
export function placementTable({ post, frame, heard }: Measured): Table {
  return {
    head: ['', 'Servers', 'Of a room', 'Hosts', 'Formula', 'Heard elsewhere', 'Fullest, by chance', 'Fullest, by room'],
    rows: placements.map(({ servers, peopleInRoom }, index) => {
      const place = (by: 'chance' | 'room') => simulatePlacement({ seed: 1, rooms: 20_000, peopleInRoom, servers, by });
      const [chance, room] = [place('chance'), place('room')];
      const own = post.server + peopleInRoom * frame.server;
      const elsewhere = chance.hostsPerRoom * heard.server;
      return [
        ...[`P${index + 1}`, whole(servers), whole(peopleInRoom), chance.hostsPerRoom.toFixed(2)],
        ...[hostsExpected(peopleInRoom, servers).toFixed(2), `${whole((100 * elsewhere) / (own + elsewhere))} %`],
        ...[chance, room].map(({ crowding }) => `${crowding.toFixed(2)}×`),
      ];
    }),
  };
}

export interface Size {
  readonly title: string;
  readonly lines: readonly Line[];
  /** So many of it; what adds up is shown for all. */
  readonly cells: number;
}

/** What is the same in each cell. */
const perCell: ReadonlySet<string> = new Set(['hosts', 'peoplePerServer']);

/** What is needed, line by line, for each size. */
export function capacityTable(sizes: readonly Size[]): Table {
  const [first] = sizes;
  return {
    head: ['', 'What', 'How', ...sizes.map(({ title }) => title)],
    rows: (first?.lines ?? []).map(({ id, what, unit, how }, index) => [
      `C${index + 1}`,
      unit === '' ? what : `${what}, ${unit}`,
      how,
      ...sizes.map(({ lines, cells }) => write((lines[index]?.value ?? 0) * (perCell.has(id) ? 1 : cells))),
    ]),
  };
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** With as many digits as say something. */
function write(value: number | undefined): string {
  if (value === undefined) return '';
  return value === 0 || value >= 100 ? whole(value) : String(Number(value.toPrecision(3)));
}
