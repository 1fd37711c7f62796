/** What a proxy sees of a server. */
export interface Seen {
  /** Whether it may be sent somebody. */
  readonly isUp: boolean;
  readonly connections: number;
  /** 0..1: a server that has just come back is given less at first. */
  readonly weight: number;
}

/** How a proxy chooses a server for a connection; undefined: there is none. */
export type Choose = (servers: readonly Seen[], random: () => number) => number | undefined;

/** The load of one more, by which HAProxy's `leastconn` and `random` compare. */
const loadOf = ({ connections, weight }: Seen): number => (connections + 1) / weight;

/** The one with the fewest connections for its weight: `balance leastconn`. */
export const leastConnections: Choose = (servers) => {
  let chosen: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < servers.length; index += 1) {
    const server = servers[index];
    if (!server?.isUp) continue;
    const load = loadOf(server);
    if (load >= least) continue;
    chosen = index;
    least = load;
  }
  return chosen;
};

/** The better of two that are drawn, each as often as it weighs: `balance random(2)`. */
export const betterOfTwo: Choose = (servers, random) => {
  const [one, other] = [draw(servers, random), draw(servers, random)];
  const [first, second] = [servers[one ?? -1], servers[other ?? -1]];
  return first && second && loadOf(second) < loadOf(first) ? other : one;
};

function draw(servers: readonly Seen[], random: () => number): number | undefined {
  if (!servers.some(({ isUp }) => isUp)) return undefined;
  for (;;) {
    const index = Math.floor(random() * servers.length);
    const server = servers[index];
    if (server?.isUp && random() < server.weight) return index;
  }
}
