import type { Disposition } from '@cairn/shared/safety/contract';
import type { MessageDescriptor } from 'react-intl';
import { deskTexts as texts } from './texts.ts';

/** How an alert can end. */
export const dispositionTexts: Readonly<Record<Disposition, MessageDescriptor>> = {
  talked: texts.talked,
  safetyPlan: texts.safetyPlan,
  handedOff: texts.handedOff,
  emergencyServices: texts.emergencyServices,
  notReached: texts.notReached,
  noConcern: texts.noConcern,
};
