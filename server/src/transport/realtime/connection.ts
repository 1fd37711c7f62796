import { Refused } from '@cairn/shared/kernel/refusal';
import type { Socket } from 'socket.io';
import type { Clock } from '../../config/clock.ts';
import type { Identity } from '../../features/accounts/grants.ts';
import type { LiveConnection } from '../../features/live.ts';
import { accountTopic, familyTopic, roomTopic } from './topics.ts';

/** A live connection with what only the transport may do with it. */
export interface Connection extends LiveConnection {
  readonly identity: Identity;
  /** Says why, and closes. */
  end(code: 'grant.ended' | 'grant.expired' | 'account.deactivated'): void;
  /** To be called once the connection is gone. */
  closed(): void;
}

export interface ConnectionPorts {
  readonly identify: (token: string) => Promise<Identity>;
  readonly clock: Clock;
}

/** People write at most this often that they write. */
const typingEveryMs = 2_000;

/** Opens the connection of a socket whose token has been checked. It ends with its token, unless that is renewed in place. */
export function openConnection(socket: Socket, identity: Identity, { identify, clock }: ConnectionPorts): Connection {
  let current = identity;
  let typedAt = 0;
  let stopExpiry = () => {};

  const end: Connection['end'] = (code) => {
    socket.emit('grant.ended', { code });
    socket.disconnect(true);
  };

  const armExpiry = () => {
    stopExpiry();
    stopExpiry = clock.after(current.expiresAt - clock.now(), () => end('grant.expired'));
  };

  void socket.join([accountTopic(identity.accountId), familyTopic(identity.familyId)]);
  armExpiry();

  return {
    get caller() {
      return current;
    },
    get identity() {
      return current;
    },

    join(roomId) {
      const topic = roomTopic(roomId);
      if (socket.rooms.has(topic)) return false;
      void socket.join(topic);
      return true;
    },
    leave: (roomId) => void socket.leave(roomTopic(roomId)),
    isIn: (roomId) => socket.rooms.has(roomTopic(roomId)),

    sayTyping(roomId) {
      const now = clock.now();
      if (now - typedAt < typingEveryMs) return;
      typedAt = now;
      socket.to(roomTopic(roomId)).volatile.emit('room.typing', { roomId, memberId: current.accountId });
    },

    async renew(token) {
      const renewed = await identify(token);
      if (renewed.accountId !== current.accountId || renewed.familyId !== current.familyId)
        throw new Refused('grant.invalid');
      current = renewed;
      armExpiry();
      return { expiresAt: renewed.expiresAt };
    },

    end,
    closed: () => stopExpiry(),
  };
}
