import type { Role } from '@cairn/shared/accounts/roles';
import type { Rota } from '@cairn/shared/safety/onCall';

/** Somebody of the demonstration. The login is the account's id too. All are made up. */
export interface DemoPerson {
  readonly login: string;
  readonly role: Role;
  readonly alias: string;
  readonly chartName: string;
}

/** The one password of the demonstration; it exists nowhere else. */
export const demoPassword = 'stepping-stones';

/** What the demonstration's program says of itself. */
export const demoProgram = {
  name: 'Stillwater Outpatient',
  timeZone: 'America/New_York',
  staffedHours: 'Monday to Friday, 8 am to 8 pm',
};

/** Who is on call in the demonstration: Lee by day, Dana by night, Maya after either. Minutes after midnight. */
export const demoRota: Rota = {
  shifts: [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => [
    { weekday, from: 0, to: 480, ladder: ['dana', 'maya'] },
    { weekday, from: 480, to: 1_200, ladder: ['lee', 'maya'] },
    { weekday, from: 1_200, to: 1_440, ladder: ['dana', 'maya'] },
  ]),
  overrides: [],
};

export const demoPeople = [
  { login: 'ines', role: 'admin', alias: 'Ines', chartName: 'Ines Calloway' },
  { login: 'maya', role: 'facilitator', alias: 'Maya', chartName: 'Maya Ferreira, LCSW' },
  { login: 'dana', role: 'clinician', alias: 'Dana', chartName: 'Dana Whitlock, LPC' },
  { login: 'lee', role: 'peer', alias: 'Lee', chartName: 'Lee Okafor, CPS' },
  { login: 'robin', role: 'participant', alias: 'Robin', chartName: 'Robert Lindqvist' },
  { login: 'juniper', role: 'participant', alias: 'Juniper', chartName: 'Janelle Price' },
  { login: 'kai', role: 'participant', alias: 'Kai', chartName: 'Kevin Aguilar' },
  { login: 'wren', role: 'participant', alias: 'Wren', chartName: 'Wendy Sato' },
  { login: 'ash', role: 'participant', alias: 'Ash', chartName: 'Asher Bloom' },
  { login: 'river', role: 'participant', alias: 'River', chartName: 'Rivka Adler' },
  { login: 'marlow', role: 'participant', alias: 'Marlow', chartName: 'Mark Lowe' },
  { login: 'indigo', role: 'participant', alias: 'Indigo', chartName: 'Ingrid Gomez' },
  { login: 'sol', role: 'alumni', alias: 'Sol', chartName: 'Solange Dubois' },
  { login: 'hazel', role: 'alumni', alias: 'Hazel', chartName: 'Hailey Zeller' },
  { login: 'otis', role: 'alumni', alias: 'Otis', chartName: 'Otto Iversen' },
] as const satisfies readonly DemoPerson[];

export type DemoLogin = (typeof demoPeople)[number]['login'];

const roles = new Map<DemoLogin, Role>(demoPeople.map(({ login, role }) => [login, role]));

/** What somebody of the demonstration is in the program. */
export function roleOf(login: DemoLogin): Role {
  return roles.get(login) ?? 'participant';
}
