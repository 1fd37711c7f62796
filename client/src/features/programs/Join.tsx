import { viewInvitation } from '@cairn/shared/programs/contract';
import { Anchor, Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { CenteredPage } from '../../ui/CenteredPage.tsx';
import { useText } from '../../ui/useText.ts';
import { answerOf, refusalOf, whyNot } from '../accounts/answers.ts';
import { JoinForm } from '../accounts/JoinForm.tsx';
import { useEntrance } from '../accounts/signedIn.ts';
import { accountTexts as texts } from '../accounts/texts.ts';

/**
 * Opening an account with an invitation. The token stands behind the `#`, so that it never reaches a server's log,
 * and is taken out of the address bar at once, so that it stays in no history.
 */
export function Join() {
  const text = useText();
  const { http } = useEntrance();
  const [token] = useState(takeToken);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(http.request(viewInvitation, { body: { token } })),
    retry: false,
    gcTime: 0,
  });

  if (invitation.isPending) {
    return (
      <CenteredPage title={text(texts.joinChecking)}>
        <Loader type="dots" />
      </CenteredPage>
    );
  }
  if (invitation.isError) {
    const unreachable = refusalOf(invitation.error) === null;
    return (
      <CenteredPage
        title={text(texts.joinUnusableTitle)}
        lead={unreachable ? whyNot(invitation.error, text) : text(texts.joinUnusable)}
      >
        {unreachable ? (
          <Button onClick={() => void invitation.refetch()}>{text(texts.tryAgain)}</Button>
        ) : (
          <Button component={Link} to="/sign-in" variant="light">
            {text(texts.toSignIn)}
          </Button>
        )}
      </CenteredPage>
    );
  }
  return (
    <CenteredPage
      title={text(texts.joinTitle)}
      lead={text(texts.joinLead, { program: invitation.data.programName })}
      footer={
        <FormattedMessage
          {...texts.joinElsewhere}
          values={{
            link: (
              <Anchor component={Link} to="/sign-in">
                {text(texts.toSignIn)}
              </Anchor>
            ),
          }}
        />
      }
    >
      <JoinForm token={token} />
    </CenteredPage>
  );
}

let taken = '';

/** Reads the token once; React may ask twice. */
function takeToken(): string {
  const token = window.location.hash.slice(1);
  if (token !== '') {
    taken = token;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return taken;
}
