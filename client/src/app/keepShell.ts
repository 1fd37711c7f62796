/** Lets the page begin without a network too (public/shell.js): then it shows whom to call. Not while it is being built. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Where the browser will not (private windows, policies), nothing is lost but that.
  void navigator.serviceWorker.register('/shell.js', { updateViaCache: 'none' }).catch(() => undefined);
}
