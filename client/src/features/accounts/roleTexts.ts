import type { Role } from '@cairn/shared/accounts/roles';
import type { MessageDescriptor } from 'react-intl';
import { accountTexts as texts } from './texts.ts';

/** What a role is called. */
export const roleTexts: Readonly<Record<Role, MessageDescriptor>> = {
  participant: texts.participant,
  alumni: texts.alumni,
  family: texts.family,
  peer: texts.peer,
  facilitator: texts.facilitator,
  clinician: texts.clinician,
  admin: texts.admin,
};
