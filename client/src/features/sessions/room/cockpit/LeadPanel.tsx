import { leads } from '@cairn/shared/accounts/roles';
import { isPresent } from '@cairn/shared/rooms/rules';
import { Button } from '@mantine/core';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import classes from './Cockpit.module.css';
import { staffIn } from './people.ts';
import { cockpitTexts as texts } from './texts.ts';

/** Who leads, and handing that over. Without anybody's doing it goes over when whoever leads is away for too long. */
export function LeadPanel() {
  const text = useText();
  const { state, session, ownId, aliasOf, command } = useScene();
  const { leadId } = session;
  const isOwn = leadId === ownId;
  const hand = (memberId: string) => void command.send({ type: 'session.lead', memberId });
  const heirs = staffIn(state).filter(
    (id) => id !== ownId && leads(state.members[id]?.role ?? 'peer') && isPresent(state, id),
  );
  return (
    <section className={classes.panel}>
      <h3 className={classes.heading}>{text(texts.lead)}</h3>
      <p className={classes.soft}>
        {isOwn ? text(texts.youLead) : text(texts.leadsNow, { name: aliasOf(leadId ?? '') })}
      </p>
      {!isOwn && (
        <Button variant="light" size="sm" h={40} onClick={() => hand(ownId)}>
          {text(texts.takeLead)}
        </Button>
      )}
      {isOwn &&
        heirs.map((id) => (
          <Button key={id} variant="default" size="sm" h={40} onClick={() => hand(id)}>
            {text(texts.handTo, { name: aliasOf(id) })}
          </Button>
        ))}
    </section>
  );
}
