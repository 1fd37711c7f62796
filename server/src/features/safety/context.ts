import type { Errands } from '../../storage/errands.ts';
import type { People } from '../accounts/people.ts';
import type { Programs } from '../programs/programs.ts';
import type { RoomsContext } from '../rooms/context.ts';
import type { SafetyRecords } from './records.ts';
import type { screen } from './screen/screen.ts';

/** Says what somebody should look at in a text. Pure; where it throws, that counts as an alert (law L7). */
export type Screen = typeof screen;

/** What the actions of this word work with. */
export interface SafetyContext {
  readonly rooms: RoomsContext;
  readonly records: SafetyRecords;
  readonly people: Pick<People, 'profile' | 'staffOf'>;
  readonly programs: Pick<Programs, 'timeZoneOf'>;
  readonly errands: Errands;
  readonly screen: Screen;
}
