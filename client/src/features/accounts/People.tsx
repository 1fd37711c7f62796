import { deactivate, listPeople, type Person, reactivate } from '@cairn/shared/accounts/contract';
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../ui/Avatar.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, whyNot } from './answers.ts';
import classes from './People.module.css';
import { roleTexts } from './roleTexts.ts';
import { useSignedIn } from './signedIn.ts';
import { accountTexts as texts } from './texts.ts';

const peopleKey = ['people'] as const;

/** Everybody in the program, with their chart names; accounts are closed and opened again here. For admins. */
export function People() {
  const text = useText();
  const { http, account } = useSignedIn();
  const queries = useQueryClient();
  const people = useQuery({ queryKey: peopleKey, queryFn: () => answerOf(http.request(listPeople)) });
  const [closing, setClosing] = useState<Person | null>(null);

  const change = useMutation({
    mutationFn: ({ person, active }: { readonly person: Person; readonly active: boolean }) =>
      answerOf(http.request(active ? reactivate : deactivate, { params: { accountId: person.id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: peopleKey }),
  });

  const problem = change.error ?? people.error;
  return (
    <Stack gap="md">
      <Text c="dimmed">{text(texts.peopleLead)}</Text>
      {problem && (
        <Note tone="clay" role="alert">
          {whyNot(problem, text)}
        </Note>
      )}
      {people.isPending && <Skeleton height={120} />}
      <ul className={classes.people}>
        {(people.data ?? []).map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isOwn={person.id === account.id}
            onClose={() => setClosing(person)}
            onOpen={() => change.mutate({ person, active: true })}
          />
        ))}
      </ul>
      {closing && (
        <ConfirmDialog
          opened
          title={text(texts.closeAsk, { alias: closing.alias })}
          confirm={text(texts.closeAccount)}
          cancel={text(texts.keepAccount)}
          onConfirm={() => change.mutate({ person: closing, active: false })}
          onClose={() => setClosing(null)}
        >
          {text(texts.closeText)}
        </ConfirmDialog>
      )}
    </Stack>
  );
}

interface RowProps {
  readonly person: Person;
  readonly isOwn: boolean;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}

function PersonRow({ person, isOwn, onClose, onOpen }: RowProps) {
  const text = useText();
  const { alias, chartName, role, active } = person;
  return (
    <li className={classes.person} data-closed={!active || undefined}>
      <Avatar colourKey={person.id} name={alias} sizePx={40} />
      <div className={classes.who}>
        <div className={classes.alias}>{alias}</div>
        <div className={classes.more}>
          {text(roleTexts[role])}
          {chartName && ` · ${chartName}`}
          {!active && ` · ${text(texts.closed)}`}
        </div>
      </div>
      {!isOwn && active && (
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          h={40}
          aria-label={text(texts.closeAccountOf, { alias })}
          onClick={onClose}
        >
          {text(texts.closeAccount)}
        </Button>
      )}
      {!active && (
        <Button variant="light" size="sm" h={40} aria-label={text(texts.openAccountOf, { alias })} onClick={onOpen}>
          {text(texts.openAccount)}
        </Button>
      )}
    </li>
  );
}
