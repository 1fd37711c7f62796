import { useLocation } from 'react-router-dom';

/** What comes along when a person is brought from a session to a small group, or back. */
export interface Move {
  /** They were brought, and did not go by themselves. */
  readonly brought?: boolean;
  /** They have chosen to be in the session, and not in the small groups of this seq. */
  readonly stayed?: number;
}

/** How the person came to this address. */
export function useMove(): Move {
  const { state } = useLocation();
  return typeof state === 'object' && state !== null ? (state as Move) : {};
}
