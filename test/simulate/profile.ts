/**
 * What people of an intensive outpatient program do, at the busiest hour of the day. Assumed, not measured: a program
 * that knows its own figures puts them here.
 */
export const profile = {
  peopleInSession: 12,
  /** People of a cohort who look at its room between sessions at the same time. */
  peopleBetween: 6,
  /** Of those who are connected, at group hours. */
  inSession: 0.6,
  /** Messages a person and minute. Twelve people who write once a minute are a room that one can just read along. */
  messagesInSession: 1,
  messagesBetween: 0.05,
  /** Somebody types for twelve seconds, and says so every three. */
  typingPerMessage: 4,
  /** Events beside each message: hands, turns, phases, reactions, presence. */
  eventsPerMessage: 1.5,
  /** A room changes who is there when a telephone goes to sleep or wakes: times a person and hour. */
  comesAndGoesPerHour: 6,
  historyPagesPerHour: 6,
  roomsPerPerson: 3,
  /** Deadlines in a session a minute: turns, phases, rounds. */
  deadlinesPerMinute: 0.5,
  /** Sessions a week, in hours, all year round: the least that adults get (ASAM level 2.1). */
  sessionHoursPerWeek: 9,
  hoursBetweenPerWeek: 7,
  /** Of those who are enrolled, how many are connected at the busiest moment. */
  connectedShare: 0.3,
} as const;

/** What is known of machines, and was not measured here. Each is meant to be low rather than high. */
export const assumed = {
  /** A server process uses so much of its core at most: the rest is for storms and for collecting garbage. */
  coreShare: 0.6,
  /** Memory of a server process before anybody comes, and with its rooms. */
  processBytes: 250e6,
  /** A primary of MongoDB with eight cores and NVMe, three members: durable writes (majority, journal) and reads a second. */
  databaseWritesPerS: 5_000,
  databaseReadsPerS: 30_000,
  /** Index and page overhead of an event: three indexes. */
  indexBytes: 350,
  databaseBytesPerShard: 2e12,
  copies: 3,
  /** One core of Redis is used up to here. */
  redisShare: 0.5,
  /** TCP, TLS and WebSocket around a frame. */
  wrapBytes: 100,
} as const;
