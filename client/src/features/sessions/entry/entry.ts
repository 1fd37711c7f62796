import type { checkinAudienceSchema } from '@cairn/shared/sessions/contract';
import type { enterLobby } from '@cairn/shared/sessions/wire';
import type { z } from 'zod';
import type { RouteInput } from '../../../live/contract.ts';

export type Audience = z.infer<typeof checkinAudienceSchema>;

/** What somebody has filled in on the way to the lobby. It lives on the screen alone: whereabouts stay on no device. */
export interface EntryDraft {
  readonly place: string;
  readonly reach: string;
  /** They would rather not say where they are. */
  readonly skips: boolean;
  /** 0–10; null: left out. */
  readonly mood: number | null;
  readonly craving: number | null;
  /** Null: not chosen, as long as there is nothing to see. */
  readonly sharedWith: Audience | null;
}

export const emptyEntry: EntryDraft = {
  place: '',
  reach: '',
  skips: false,
  mood: null,
  craving: null,
  sharedWith: null,
};

/** Whether anything of how one is was told. */
export function hasCheckin({ mood, craving }: EntryDraft): boolean {
  return mood !== null || craving !== null;
}

/** What is still to be answered: skipping is an answer, silence is none. */
export function missingIn(draft: EntryDraft): 'where' | 'audience' | null {
  const { place, reach, skips, sharedWith } = draft;
  if (!skips && place.trim() === '' && reach.trim() === '') return 'where';
  return hasCheckin(draft) && sharedWith === null ? 'audience' : null;
}

/** What is sent. Who skips is not quoted, whatever had been typed before. */
export function entryOf(draft: EntryDraft): NonNullable<RouteInput<typeof enterLobby>['body']> {
  const { place, reach, skips, mood, craving, sharedWith } = draft;
  const where = skips ? { place: '', reach: '' } : { place, reach };
  return hasCheckin(draft) && sharedWith !== null ? { ...where, checkin: { mood, craving, sharedWith } } : where;
}
