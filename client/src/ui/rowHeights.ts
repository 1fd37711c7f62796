/** Rows from `from` up to but not including `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Keyed {
  readonly key: string;
}

/** How high rows are: as measured, or until then as estimated. */
export interface RowHeights {
  /** @param heightPx measured on the screen */
  record(key: string, heightPx: number): void;
  /** The height of a span of rows together, in pixels. */
  total(rows: readonly Keyed[], span: Span): number;
  /** The rows that lie, wholly or in part, between two heights below the beginning of the first. */
  between(rows: readonly Keyed[], fromPx: number, toPx: number): Span;
}

/** Remembers heights for as long as the list lives. */
export function createRowHeights(estimatePx: number): RowHeights {
  const measured = new Map<string, number>();
  const heightOf = ({ key }: Keyed): number => measured.get(key) ?? estimatePx;
  return {
    record: (key, heightPx) => void measured.set(key, heightPx),
    total: (rows, { from, to }) => rows.slice(from, to).reduce((sum, row) => sum + heightOf(row), 0),
    between(rows, fromPx, toPx) {
      let top = 0;
      let from = 0;
      let to = 0;
      for (const [index, row] of rows.entries()) {
        const bottom = top + heightOf(row);
        if (bottom <= fromPx) from = index + 1;
        if (top < toPx) to = index + 1;
        top = bottom;
      }
      return { from: Math.min(from, to), to };
    },
  };
}
