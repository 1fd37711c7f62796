import type { Command } from '@cairn/shared/registry/decide';
import fc from 'fast-check';
import { ana, ben, lou } from './engine.ts';

/** People of all standings towards a room: its leader, its participants, a peer specialist, and a stranger to it. */
export const people = [lou, ana, ben, 'peer.lee', 'participant.cy'] as const;

const messageSeq = fc.integer({ min: 1, max: 30 });
const body = fc.constantFrom('one', 'two', 'three');

/** Any command that anybody could send, sensible or not. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('message.post' as const), body }) },
  fc.record({ type: fc.constant('message.post' as const), body, replyTo: messageSeq }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('message.edit' as const), messageSeq, body }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('message.redact' as const), messageSeq }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('message.react' as const),
      messageSeq,
      reaction: fc.constantFrom('heart' as const, 'hug' as const),
      on: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('member.admit' as const), memberId: fc.constantFrom(...people) }),
  },
  fc.record({ type: fc.constant('member.remove' as const), memberId: fc.constantFrom(...people) }),
  fc.record({ type: fc.constant('room.lock' as const) }),
  fc.record({ type: fc.constant('room.lock' as const), until: fc.integer({ min: 0, max: 100 }) }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('room.unlock' as const) }) },
  fc.record({
    type: fc.constant('room.create' as const),
    kind: fc.constantFrom('cohort' as const, 'desk' as const),
    title: fc.constant('Again'),
  }),
);
