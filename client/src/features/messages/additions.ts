import type { Event } from '@cairn/shared/kernel/event';
import type { ComponentType, ReactNode } from 'react';

/** What a higher word brings into a conversation. Should keep its identity, so that rows are not made anew. */
export interface Additions {
  /** Whether it shows this event among the messages. */
  readonly shows: (event: Event) => boolean;
  /** How it shows it: a quiet line, or a card. */
  readonly Row: ComponentType<{ readonly event: Event }>;
}

/** Why a person's words cannot be sent now. */
export interface Hold {
  readonly reason: ReactNode;
  /** What is in reach meanwhile, beside the reason. */
  readonly action?: ReactNode;
  /** They can be written meanwhile, and stay in the field until they can be sent. */
  readonly mayPrepare: boolean;
}

export const noAdditions: Additions = { shows: () => false, Row: () => null };
