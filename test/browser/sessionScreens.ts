import { minuteMs } from '@cairn/shared/kernel/time';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import type { Locator, Page } from 'playwright-core';

/** Goes into a session from the timetable, as somebody who is in it. */
export async function openSession(page: Page, sessionId: string): Promise<void> {
  await page.locator(`a[href="/rooms/${sessionId}"]`).first().click();
  await page.getByRole('log', { name: 'Messages' }).waitFor();
}

/** The part of a session's screen above the messages: the phase, its time, whose turn it is. */
export function phaseBar(page: Page, title: string): Locator {
  return page.getByRole('main').getByRole('region', { name: title, exact: true });
}

/** Everything by which a session is conducted: beside the room, or on a phone in front of it. */
export function cockpit(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Cockpit' }).or(page.getByRole('dialog', { name: 'Cockpit' }));
}

/** Chooses what the group does together, from the cockpit. */
export async function together(page: Page, activity: string): Promise<Locator> {
  await cockpit(page).getByRole('button', { name: 'Together' }).click();
  await page.getByRole('menuitem', { name: activity }).click();
  return page.getByRole('dialog', { name: activity });
}

/** A phase where everybody may write. */
export function openPhase(title: string, lengthMs = 10 * minuteMs): PhasePlan {
  return { title, lengthMs, floor: 'open', turnMs: null, question: '' };
}
