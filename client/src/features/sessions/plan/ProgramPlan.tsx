import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { updatePlan } from '@cairn/shared/sessions/wire';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { lengthText } from '../when.ts';
import classes from './PhasesField.module.css';
import { PhasesField } from './PhasesField.tsx';
import { draftsOf, phasesOf, totalMs } from './phases.ts';
import { usePlan } from './plan.ts';
import { planTexts as texts } from './texts.ts';

/** The plan that the program's sessions begin with. For admins. */
export function ProgramPlan() {
  const text = useText();
  const plan = usePlan();
  if (plan.isPending) return <Skeleton height={240} />;
  if (!plan.data) return <Note tone="clay">{whyNot(plan.error, text)}</Note>;
  return <PlanForm phases={plan.data.phases} />;
}

function PlanForm({ phases }: { readonly phases: readonly PhasePlan[] }) {
  const text = useText();
  const intl = useIntl();
  const { http } = useSignedIn();
  const [drafts, setDrafts] = useState(() => draftsOf(phases));
  const whole = phasesOf(drafts);

  const save = useMutation({
    mutationFn: (body: { readonly phases: PhasePlan[] }) => answerOf(http.request(updatePlan, { body })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whole) save.mutate({ phases: whole });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{text(texts.programLead)}</Text>
        <PhasesField
          phases={drafts}
          onChange={(changed) => {
            setDrafts(changed);
            save.reset();
          }}
        />
        <p className={classes.total}>{text(texts.total, { length: lengthText(intl, totalMs(drafts)) })}</p>
        {save.isError && (
          <Note tone="clay" role="alert">
            {whyNot(save.error, text)}
          </Note>
        )}
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!whole}>
            {text(texts.save)}
          </Button>
          <Text c="dimmed" role="status">
            {save.isSuccess && text(texts.saved)}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
