import { abuseRules } from './abuse/insults.ts';
import { threatRules } from './abuse/threats.ts';
import { drankRules } from './relapse/drank.ts';
import { useIntentRules } from './relapse/intent.ts';
import { overdoseRules } from './relapse/overdose.ts';
import { usedRules } from './relapse/used.ts';
import type { SignalRule } from './rule.ts';
import { despairRules } from './selfHarm/despair.ts';
import { injuryRules } from './selfHarm/injury.ts';
import { intentRules } from './selfHarm/intent.ts';
import { planRules } from './selfHarm/plans.ts';
import { deathWishRules } from './selfHarm/wishes.ts';
import { offeringRules } from './sourcing/offering.ts';
import { seekingRules } from './sourcing/seeking.ts';
import { usingRules } from './sourcing/using.ts';

/** Every rule that gives a signal by itself. */
export const signalRules: readonly SignalRule[] = [
  ...[...intentRules, ...deathWishRules, ...despairRules, ...planRules, ...injuryRules],
  ...[...usedRules, ...drankRules, ...useIntentRules, ...overdoseRules],
  ...[...seekingRules, ...offeringRules, ...usingRules],
  ...[...threatRules, ...abuseRules],
];
