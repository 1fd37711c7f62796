import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { People } from '../features/accounts/People.tsx';
import { useSignedIn } from '../features/accounts/signedIn.ts';
import { ProgramSettings } from '../features/programs/ProgramSettings.tsx';
import { PublishAgreement } from '../features/programs/PublishAgreement.tsx';
import { useProgram } from '../features/programs/program.ts';
import { CreateRoom } from '../features/rooms/CreateRoom.tsx';
import { Invite } from '../features/rooms/Invite.tsx';
import { HelpNow } from '../features/safety/help/HelpNow.tsx';
import { PolicyEditor } from '../features/safety/policies/PolicyEditor.tsx';
import { RotaEditor } from '../features/safety/rota/RotaEditor.tsx';
import { ProgramPlan } from '../features/sessions/plan/ProgramPlan.tsx';
import { Card, Page } from '../ui/Page.tsx';
import { useIsNarrow } from '../ui/useScreen.ts';
import { useText } from '../ui/useText.ts';
import { appTexts as texts } from './texts.ts';

interface Part {
  readonly name: string;
  readonly title: string;
  readonly content: ReactNode;
  /** It holds a table. */
  readonly wide?: boolean;
}

/** What those who lead do for the program: invite people, and for admins, look after it. */
export function ProgramPage() {
  const text = useText();
  const narrow = useIsNarrow();
  const parts = useParts();
  const [chosen, choose] = useState(parts[0]?.name ?? null);
  const isWide = parts.find(({ name }) => name === chosen)?.wide ?? false;
  return (
    <Page
      title={text(texts.program)}
      back={{ to: '/', label: text(texts.back) }}
      actions={<HelpNow compact={narrow} />}
      wide={isWide}
    >
      <Tabs value={chosen} onChange={choose} variant="pills" keepMounted={false}>
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
    { name: 'onCall', title: text(texts.tabOnCall), content: <RotaEditor />, wide: true },
    { name: 'safety', title: text(texts.tabSafety), content: <PolicyEditor />, wide: true },
    { name: 'settings', title: text(texts.tabSettings), content: program && <ProgramSettings program={program} /> },
    { name: 'agreement', title: text(texts.tabAgreement), content: program && <PublishAgreement program={program} /> },
  ];
}
