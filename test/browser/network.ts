import type { Window } from '../kit/browser.ts';

/** The way from the server to a window, which can be held up. Before any page is open in it. */
export async function slowNetwork({ page }: Window): Promise<{ hold(): void; release(): void }> {
  const held: (() => void)[] = [];
  let isHeld = false;
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(message));
    server.onMessage((message) => {
      if (isHeld) held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return {
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      for (const send of held.splice(0)) send();
    },
  };
}
