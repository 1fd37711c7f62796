const roomPrefix = 'room:';

/** The readers of a room. */
export function roomTopic(roomId: string): string {
  return `${roomPrefix}${roomId}`;
}

/** The room whose readers a topic is; null for topics of another kind. */
export function roomOfTopic(topic: string): string | null {
  return topic.startsWith(roomPrefix) ? topic.slice(roomPrefix.length) : null;
}

/** All connections of a person. */
export function accountTopic(accountId: string): string {
  return `account:${accountId}`;
}

/** All connections of one sign-in. */
export function familyTopic(familyId: string): string {
  return `family:${familyId}`;
}
