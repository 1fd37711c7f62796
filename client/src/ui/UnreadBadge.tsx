import classes from './UnreadBadge.module.css';

interface Props {
  readonly count: number;
  /** What is read out in place of the bare number. */
  readonly label: string;
  readonly tone?: 'accent' | 'desk' | 'call';
}

const most = 99;

/** A small number that says how much is new. */
export function UnreadBadge({ count, label, tone = 'accent' }: Props) {
  return (
    <span className={classes.badge} data-tone={tone} title={label}>
      <span aria-hidden="true">{count > most ? `${most}+` : count}</span>
      <span className={classes.label}>, {label}</span>
    </span>
  );
}
