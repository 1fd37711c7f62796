import type { ReactNode } from 'react';
import classes from './Note.module.css';

interface Props {
  readonly tone?: 'quiet' | 'amber' | 'clay' | 'accent';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** What can be done about it, at the end of the line. */
  readonly action?: ReactNode;
  /** Read out when it appears: `alert` at once, `status` when there is a pause. */
  readonly role?: 'alert' | 'status';
}

/** A calm line that says how things stand. */
export function Note({ tone = 'quiet', icon, children, action, role }: Props) {
  return (
    <div className={classes.note} data-tone={tone} role={role}>
      {icon && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <div className={classes.text}>{children}</div>
      {action}
    </div>
  );
}
