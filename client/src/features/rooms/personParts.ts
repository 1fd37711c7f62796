import type { ComponentType } from 'react';

type ForPerson = ComponentType<{ readonly memberId: string }>;

/** What higher words add to each person of a room. The components should keep their identity. */
export interface PersonParts {
  /** Items of the menu on the person. */
  readonly Items: ForPerson;
  /** The same as buttons, where the person's row has room for them. */
  readonly Buttons: ForPerson;
  /** A line under the person's name, where there is something to say. */
  readonly Note: ForPerson;
}
