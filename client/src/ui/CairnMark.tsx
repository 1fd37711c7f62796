interface Props {
  readonly sizePx?: number;
}

/** The mark: three stones, one on the other. Decoration; the name beside it is what is read. */
export function CairnMark({ sizePx = 28 }: Props) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <ellipse cx="16" cy="25" rx="12.5" ry="4.6" fill="var(--accent)" />
      <ellipse cx="15.2" cy="15.6" rx="8.8" ry="4" fill="var(--accent)" opacity="0.72" />
      <ellipse cx="16.6" cy="7.6" rx="5.4" ry="3.3" fill="var(--accent)" opacity="0.5" />
    </svg>
  );
}
