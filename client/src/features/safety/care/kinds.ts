import type { AlertKind, Disposition } from '@cairn/shared/safety/contract';
import type { CareItem } from '@cairn/shared/safety/wire';
import type { MessageDescriptor } from 'react-intl';
import { careTexts as texts } from './texts.ts';

/** What an alert is about. */
export const alertTexts: Readonly<Record<AlertKind, MessageDescriptor>> = {
  'self-harm': texts.alertSelfHarm,
  'relapse-overdose': texts.alertRelapse,
  sourcing: texts.alertSourcing,
  'abuse-threats': texts.alertThreats,
  'personal-identifiers': texts.alertPersonal,
  help: texts.alertHelp,
  held: texts.alertHeld,
  report: texts.alertReport,
  unscreened: texts.alertUnscreened,
};

/** How an alert can end. */
export const dispositionTexts: Readonly<Record<Disposition, MessageDescriptor>> = {
  talked: texts.talked,
  safetyPlan: texts.safetyPlan,
  handedOff: texts.handedOff,
  emergencyServices: texts.emergencyServices,
  notReached: texts.notReached,
  noConcern: texts.noConcern,
};

/** What an item of the care page is. */
export function whatText({ what, kind, about }: Pick<CareItem, 'what' | 'kind' | 'about'>): MessageDescriptor {
  if (what === 'held') return texts.held;
  if (what === 'flag' || kind === null) return about === null ? texts.flag : texts.flagAbout;
  return alertTexts[kind];
}
