import type { Clock } from '../../config/clock.ts';
import type { Hosts } from '../../log/hosts.ts';
import type { LogStorage } from '../../log/load.ts';
import type { Invitations } from '../accounts/invitations.ts';
import type { People } from '../accounts/people.ts';
import type { Audit } from '../audit/actions.ts';
import type { Agreements } from '../programs/agreements.ts';
import type { RoomRecords } from './records.ts';

/** What the actions of this word work with. */
export interface RoomsContext {
  readonly clock: Clock;
  readonly audit: Audit;
  readonly records: RoomRecords;
  readonly hosts: Hosts;
  readonly storage: LogStorage;
  readonly people: Pick<People, 'profile' | 'chartNames' | 'pendingAdmissions' | 'clearAdmission'>;
  readonly invitations: Pick<Invitations, 'make'>;
  /** The group agreement opens the doors. */
  readonly agreements: Pick<Agreements, 'require'>;
}
