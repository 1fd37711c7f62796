import classes from './Avatar.module.css';

interface Props {
  /** What the colour comes from: the same key has the same colour everywhere. */
  readonly colourKey: string;
  readonly name: string;
  readonly sizePx?: number;
  /** Shows a small dot; the words for it stand elsewhere. */
  readonly present?: boolean;
}

const tones = 8;

/** Initials on a soft colour. Decoration: the name is always written beside it or in a label. */
export function Avatar({ colourKey, name, sizePx = 36, present = false }: Props) {
  return (
    <span
      className={classes.avatar}
      data-tone={toneOf(colourKey)}
      data-present={present || undefined}
      style={{ width: sizePx, height: sizePx, fontSize: Math.round(sizePx * 0.38) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

/** At most two initials, whole characters. */
function initialsOf(name: string): string {
  const words = name.trim().split(/[\s.-]+/u);
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
}

function toneOf(key: string): number {
  let hash = 0;
  for (const character of key) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hash % tones;
}
