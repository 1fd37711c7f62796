// Runs before the first paint, so that a dark screen never flashes light. A file of its own: the page allows no inline scripts.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('cairn.colour-scheme');
  } catch {
    // Storage may be switched off: then the system decides.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
