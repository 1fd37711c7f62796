/*
 * Keeps the shell of the page (its document, and the scripts and styles that this names) for when there is no network, so
 * that the lines to call are there after a reload too. Never an answer of the API, never a message: those go by it.
 * The network comes first: what it gives is the newest, and is kept as a whole beside the old one before it takes its
 * place, so that a document never meets the scripts of another version. See docs/decisions/0017.
 */
const prefix = 'cairn.shell.';
/** A network that has not answered for so long counts as none. */
const patienceMs = 8_000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(ask('/').then((answer) => keep(answer)));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (isOfShell(url.pathname)) event.respondWith(part(request));
});

/** What the document names. Files under `assets/` never change; the others may, and are asked for first. */
function isOfShell(path) {
  return path.startsWith('/assets/') || ['/favicon.svg', '/colour-scheme.js'].includes(path);
}

async function page(event) {
  try {
    const answer = await ask(event.request);
    // A server that is away behind a proxy is away.
    if (answer.status >= 500) throw new Error('No server is there.');
    if (answer.ok) event.waitUntil(keep(answer.clone()).catch(() => undefined));
    return answer;
  } catch {
    return (await kept('/')) ?? Response.error();
  }
}

async function part(request) {
  // Named after what is in them: whichever version has it, it is the right one.
  if (new URL(request.url).pathname.startsWith('/assets/')) return (await caches.match(request)) ?? fetch(request);
  return fetch(request).catch(async () => (await kept(request)) ?? Response.error());
}

function ask(request) {
  return fetch(request, { signal: AbortSignal.timeout(patienceMs) });
}

/** The newest that is whole. */
async function kept(request) {
  const [name] = await versions();
  return name === undefined ? undefined : (await caches.open(name)).match(request);
}

async function versions() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const whole = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/')));
  return names
    .filter((_name, index) => whole[index])
    .sort()
    .reverse();
}

/** Keeps a document with all that it names; the document last, as the sign that the rest is there. */
async function keep(answer) {
  if (!answer.ok || !answer.headers.get('content-type')?.includes('text/html')) return;
  const document = await answer.text();
  if (document === (await (await kept('/'))?.text())) return;
  const parts = [...document.matchAll(/(?:src|href)="(\/[^"/][^"]*)"/g)].map(([, path]) => path);
  // Somebody else's page, such as that of a café's network, is not kept.
  if (!parts.some((path) => path.startsWith('/assets/'))) return;
  const name = `${prefix}${String(Date.now()).padStart(15, '0')}`;
  const cache = await caches.open(name);
  await cache.addAll([...new Set(parts)]);
  await cache.put('/', new Response(document, { headers: answer.headers }));
  const old = (await caches.keys()).filter((other) => other.startsWith(prefix) && other < name);
  await Promise.all(old.map((other) => caches.delete(other)));
}
