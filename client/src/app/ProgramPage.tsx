import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { People } from '../features/accounts/People.tsx';
import { useSignedIn } from '../features/accounts/signedIn.ts';
import { HelpNow } from '../features/programs/HelpNow.tsx';
import { ProgramSettings } from '../features/programs/ProgramSettings.tsx';
import { PublishAgreement } from '../features/programs/PublishAgreement.tsx';
import { useProgram } from '../features/programs/program.ts';
import { CreateRoom } from '../features/rooms/CreateRoom.tsx';
import { Invite } from '../features/rooms/Invite.tsx';
import { ProgramPlan } from '../features/sessions/plan/ProgramPlan.tsx';
import { Card, Page } from '../ui/Page.tsx';
import { useIsNarrow } from '../ui/useScreen.ts';
import { useText } from '../ui/useText.ts';
import { appTexts as texts } from './texts.ts';

interface Part {
  readonly name: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** What those who lead do for the program: invite people, and for admins, look after it. */
export function ProgramPage() {
  const text = useText();
  const narrow = useIsNarrow();
  const parts = useParts();
  return (
    <Page
      title={text(texts.program)}
      back={{ to: '/', label: text(texts.back) }}
      actions={<HelpNow compact={narrow} />}
    >
      <Tabs defaultValue={parts[0]?.name ?? null} variant="pills" keepMounted={false}>
        {parts.length > 1 && (
          <Tabs.List mb="lg">
            {parts.map((part) => (
              <Tabs.Tab key={part.name} value={part.name}>
                {part.title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        {parts.map((part) => (
          <Tabs.Panel key={part.name} value={part.name}>
            <Card>{part.content}</Card>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

function useParts(): readonly Part[] {
  const text = useText();
  const { account } = useSignedIn();
  const program = useProgram().data;
  const forLeaders = [{ name: 'invite', title: text(texts.tabInvite), content: <Invite /> }];
  if (account.role !== 'admin') return forLeaders;
  return [
    ...forLeaders,
    { name: 'people', title: text(texts.tabPeople), content: <People /> },
    { name: 'room', title: text(texts.tabRooms), content: <CreateRoom /> },
    { name: 'sessions', title: text(texts.tabSessions), content: <ProgramPlan /> },
    { name: 'settings', title: text(texts.tabSettings), content: program && <ProgramSettings program={program} /> },
    { name: 'agreement', title: text(texts.tabAgreement), content: program && <PublishAgreement program={program} /> },
  ];
}
