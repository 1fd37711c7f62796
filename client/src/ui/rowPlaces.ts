/** Where a row stands: so far below the top of the list. */
export interface Place {
  readonly key: string;
  readonly topPx: number;
}

/** What rounding may take from a scroll position. */
export const slackPx = 2;

/** The rows that are drawn, in their order. */
export function rowElements(content: HTMLElement): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>(':scope > [data-row]')];
}

export function keyOf(element: HTMLElement): string {
  return element.dataset.row ?? '';
}

export function topIn(list: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - list.getBoundingClientRect().top;
}

export function isWholeIn(list: HTMLElement, row: HTMLElement): boolean {
  const top = topIn(list, row);
  return top >= 0 && top + row.offsetHeight <= list.clientHeight;
}

/** The uppermost row that begins in sight; where a single one fills the list, that one. */
export function uppermostIn(list: HTMLElement, rows: readonly HTMLElement[]): Place | null {
  const isInSight = (topPx: number) => topPx >= 0 && topPx < list.clientHeight;
  const row =
    rows.find((one) => isInSight(topIn(list, one))) ??
    rows.find((one) => topIn(list, one) < 0 && topIn(list, one) + one.offsetHeight > 0);
  return row ? { key: keyOf(row), topPx: topIn(list, row) } : null;
}

export function lastSeenIn(list: HTMLElement, rows: readonly HTMLElement[]): string | null {
  const row = rows.findLast((one) => topIn(list, one) + one.offsetHeight <= list.clientHeight + slackPx);
  return row ? keyOf(row) : null;
}

/** Brings a row back to its place. Gives whether it is drawn. */
export function placeAgain(list: HTMLElement, rows: readonly HTMLElement[], place: Place | null): boolean {
  const row = rows.find((one) => keyOf(one) === place?.key);
  if (!row || !place) return false;
  moveBy(list, topIn(list, row) - place.topPx);
  return true;
}

/** Moves only where there is a way to go: even a move to the same place would cut off one that is under way. */
export function moveBy(list: HTMLElement, byPx: number): void {
  if (Math.abs(byPx) > 0.5) list.scrollTop += byPx;
}

export function distanceToEnd(list: HTMLElement): number {
  return list.scrollHeight - list.scrollTop - list.clientHeight;
}
