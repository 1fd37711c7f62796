import type { FlagReason } from '@cairn/shared/moderation/contract';
import type { MessageDescriptor } from 'react-intl';
import { moderationTexts as texts } from './texts.ts';

/** Why somebody tells staff, in the words of whoever tells. */
export const reasonTexts: Readonly<Record<FlagReason, MessageDescriptor>> = {
  worried: texts.worried,
  triggering: texts.triggering,
  harassing: texts.harassing,
  personal: texts.personal,
  sourcing: texts.sourcing,
  other: texts.other,
};
