import type { Clock } from '../../config/clock.ts';
import type { RoomHost } from '../../log/host.ts';
import type { Hosts } from '../../log/hosts.ts';
import type { LogStorage } from '../../log/load.ts';
import type { Submission } from '../../log/ports.ts';
import type { Invitations } from '../accounts/invitations.ts';
import type { People } from '../accounts/people.ts';
import type { Audit } from '../audit/actions.ts';
import type { Agreements } from '../programs/agreements.ts';
import type { Programs } from '../programs/programs.ts';
import type { RoomRecords } from './records.ts';

/** What higher words have to say to what people send, before rooms are asked. */
export interface Gate {
  /**
   * Looks at words before they are written. Whoever has to be called, is called by then.
   * @returns whether their author is shown the way to help
   * @throws Refused `message.held`, `message.ask`; `storage.unavailable` where staff could not be told
   */
  review(host: RoomHost, submission: Submission): Promise<boolean>;
  /**
   * Tells the staff of a room what its reader reports.
   * @returns whether the reporter is shown the way to help
   * @throws Refused `request.invalid`, `message.unknown`, `message.redacted`, `member.unknown`, `flag.alreadyRaised`
   */
  report(host: RoomHost, submission: Submission): Promise<boolean>;
}

/** What the actions of this word work with. */
export interface RoomsContext {
  readonly clock: Clock;
  readonly audit: Audit;
  readonly records: RoomRecords;
  readonly hosts: Hosts;
  readonly storage: LogStorage;
  readonly people: Pick<People, 'profile' | 'chartNames' | 'pendingAdmissions' | 'clearAdmission'>;
  readonly invitations: Pick<Invitations, 'make'>;
  readonly programs: Pick<Programs, 'timeZoneOf'>;
  /** The group agreement opens the doors. */
  readonly agreements: Pick<Agreements, 'require'>;
  readonly gate: Gate;
}
