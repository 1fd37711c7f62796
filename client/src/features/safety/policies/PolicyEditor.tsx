import {
  actionSchema,
  defaultPolicies,
  type Policies,
  type PolicyAction,
  type PolicyKind,
  policiesSchema,
  policyKindSchema,
} from '@cairn/shared/safety/policy';
import { type SignalCategory, signalCategorySchema } from '@cairn/shared/safety/signals';
import { updatePolicies, viewPolicies } from '@cairn/shared/safety/wire';
import { Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import classes from './PolicyEditor.module.css';
import { policyTexts as texts } from './texts.ts';

const kinds = policyKindSchema.options;
const categories = signalCategorySchema.options;
const actions = actionSchema.options;

const categoryTexts: Readonly<Record<SignalCategory, MessageDescriptor>> = {
  'self-harm': texts.selfHarm,
  'relapse-overdose': texts.relapse,
  sourcing: texts.sourcing,
  'abuse-threats': texts.threats,
  'personal-identifiers': texts.personal,
};

const meanings: Readonly<Record<PolicyAction, MessageDescriptor>> = {
  alert: texts.alertMeans,
  hold: texts.holdMeans,
  ask: texts.askMeans,
  none: texts.noneMeans,
};

const policiesKey = ['policies'] as const;

/** What follows from what screening sees, by kind of room. For admins. */
export function PolicyEditor() {
  const text = useText();
  const { http } = useSignedIn();
  const policies = useQuery({ queryKey: policiesKey, queryFn: () => answerOf(http.request(viewPolicies)) });
  if (policies.isPending) return <Skeleton height={320} />;
  if (!policies.data) return <Note tone="clay">{whyNot(policies.error, text)}</Note>;
  return <PolicyForm known={policies.data.policies} />;
}

function PolicyForm({ known }: { readonly known: Policies }) {
  const text = useText();
  const { http } = useSignedIn();
  const queries = useQueryClient();
  const [policies, setPolicies] = useState(known);
  const save = useMutation({
    mutationFn: () => answerOf(http.request(updatePolicies, { body: { policies: policiesSchema.parse(policies) } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: policiesKey }),
  });
  const change = (changed: Policies) => {
    setPolicies(changed);
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text>{text(texts.lead)}</Text>
        <ul className={classes.meanings}>
          {actions.map((action) => (
            <li key={action}>{text(texts.means, { action: text(texts[action]), means: text(meanings[action]) })}</li>
          ))}
        </ul>
        <Note tone="accent">{text(texts.always)}</Note>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{text(texts.room)}</th>
              {categories.map((category) => (
                <th key={category} scope="col">
                  {text(categoryTexts[category])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <PolicyRow key={kind} kind={kind} policies={policies} onChange={change} />
            ))}
          </tbody>
        </table>
        <Text size="sm" c="dimmed">
          {text(texts.usualWhy)}
        </Text>
        {save.isError && (
          <Note tone="clay" role="alert">
            {whyNot(save.error, text)}
          </Note>
        )}
        <Group gap="md">
          <Button type="submit" loading={save.isPending}>
            {text(texts.save)}
          </Button>
          <Button variant="subtle" onClick={() => change(defaultPolicies)}>
            {text(texts.usual)}
          </Button>
          <Text c="dimmed" role="status">
            {save.isSuccess && text(texts.saved)}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

interface RowProps {
  readonly kind: PolicyKind;
  readonly policies: Policies;
  readonly onChange: (policies: Policies) => void;
}

function PolicyRow({ kind, policies, onChange }: RowProps) {
  const text = useText();
  const policy = policies[kind];
  const set = (category: SignalCategory, action: PolicyAction) =>
    onChange({ ...policies, [kind]: { ...policy, [category]: action } });
  return (
    <tr>
      <th scope="row">{text(texts[kind])}</th>
      {categories.map((category) => (
        <td key={category}>
          <span className={classes.label} aria-hidden="true">
            {text(categoryTexts[category])}
          </span>
          <NativeSelect
            aria-label={text(texts.cell, { room: text(texts[kind]), category: text(categoryTexts[category]) })}
            value={policy[category]}
            onChange={(event) => set(category, actionSchema.parse(event.currentTarget.value))}
            data={actionsFor(category).map((action) => ({ value: action, label: text(texts[action]) }))}
          />
        </td>
      ))}
    </tr>
  );
}

/** Talk of self-harm is never let go by, and never left to its author. */
function actionsFor(category: SignalCategory): readonly PolicyAction[] {
  return category === 'self-harm' ? ['alert', 'hold'] : actions;
}
