import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { HelpCard } from '../features/programs/HelpCard.tsx';
import { CenteredPage } from '../ui/CenteredPage.tsx';
import { useText } from '../ui/useText.ts';
import { appTexts as texts } from './texts.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** When a screen breaks: a calm page, the lines to call, and a way on. A class, because React asks for one. */
export class FailureBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const text = useText();
  return (
    <CenteredPage title={text(texts.failedTitle)} lead={text(texts.failedText)}>
      <Button onClick={() => window.location.reload()} mb="xl">
        {text(texts.reload)}
      </Button>
      <HelpCard />
    </CenteredPage>
  );
}
