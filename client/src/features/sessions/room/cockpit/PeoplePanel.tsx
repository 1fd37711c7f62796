import { leads } from '@cairn/shared/accounts/roles';
import { isPresent } from '@cairn/shared/rooms/rules';
import { isOver } from '@cairn/shared/sessions/lifecycle';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../../ui/useText.ts';
import { RemoveDialog } from '../../../rooms/RemoveDialog.tsx';
import { useNow, useScene } from '../scene.ts';
import classes from './Cockpit.module.css';
import { PersonRow } from './PersonRow.tsx';
import { missingFrom, peopleOf, staffIn } from './people.ts';
import { cockpitTexts as texts } from './texts.ts';

const lookEveryMs = 5_000;

/** The group: who is here, who has the floor, whose hand is up, and who has been silent. */
export function PeoplePanel() {
  const text = useText();
  const { state, session, desk, room, aliasOf } = useScene();
  const now = useNow(lookEveryMs);
  const [openId, setOpenId] = useState<string | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const people = peopleOf({ state, desk, now });
  const here = people.filter(({ isHere }) => isHere).length;
  return (
    <section className={classes.panel}>
      <h3 className={classes.heading}>
        {text(isOver(session.status) ? texts.peopleThen : texts.people, { here, all: people.length })}
      </h3>
      {people.length === 0 && <p className={classes.soft}>{text(texts.nobody)}</p>}
      <ul className={classes.list}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            opened={person.id === openId}
            onToggle={() => setOpenId(person.id === openId ? null : person.id)}
            onRemove={() => setRemoving(person.id)}
          />
        ))}
      </ul>
      <Missing />
      <StaffLine />
      {removing !== null && (
        <RemoveDialog room={room} memberId={removing} alias={aliasOf(removing)} onClose={() => setRemoving(null)} />
      )}
    </section>
  );
}

function StaffLine() {
  const text = useText();
  const intl = useIntl();
  const { state, session, aliasOf } = useScene();
  const names = staffIn(state).map((id) => {
    const name = aliasOf(id);
    const isAway = !isOver(session.status) && !isPresent(state, id) && leads(state.members[id]?.role ?? 'peer');
    return isAway ? `${name} (${text(texts.isAway)})` : name;
  });
  if (names.length === 0) return null;
  return (
    <p className={classes.soft}>
      {text(texts.staff)}: {intl.formatList(names)}
    </p>
  );
}

/** Who of the cohort has not come. */
function Missing() {
  const text = useText();
  const intl = useIntl();
  const { state, session, desk, cohort, aliasOf } = useScene();
  if (!cohort || !desk) return null;
  const missing = missingFrom({ state, desk, cohort });
  if (missing.length === 0) return null;
  const names = intl.formatList(missing.map(aliasOf));
  return <p className={classes.soft}>{text(isOver(session.status) ? texts.missed : texts.missing, { names })}</p>;
}
