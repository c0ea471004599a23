/*
 * Keeps what a reader has opened, for when there is no network. Pages come from the network whenever it answers, and from
 * what is kept when it does not; which of the two it was, a page can ask (offline.js). Every address follows from where
 * this file lies, so it serves a site at any base path.
 */
const scope = self.registration.scope;
// Sites that share an origin share its caches, so every name begins with the site’s own address.
const cacheNames = {
  pages: `kindling ${scope} pages 1`,
  assets: `kindling ${scope} assets 1`,
  downloads: `kindling ${scope} downloads 1`,
};
const offlinePageOfSite = new URL('offline/', scope).href;
/** How long a page that is kept waits for a network that says nothing. */
const patienceMs = 4_000;
const mostBytes = { ofOneDownload: 40_000_000, ofAllDownloads: 160_000_000 };
const keptAtHeader = 'x-kept-at';

/** How pages that are open now came about, by the id of their client, until they ask. */
const origins = new Map();

self.addEventListener('install', (event) => {
  event.waitUntil(
    Promise.all([keepPage(offlinePageOfSite), keepPage(scope)]).then(async ([offline]) => {
      if (offline === undefined) throw new Error('The page for times without a network could not be kept.');
      await keepAssets(addressesIn(offline.text));
      await self.skipWaiting();
    }),
  );
});

self.addEventListener('activate', (event) => {
  const current = Object.values(cacheNames);
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        names.filter((name) => name.startsWith(`kindling ${scope} `) && !current.includes(name)),
      )
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = request.url.slice(scope.length).replace(/[?#].*$/, '');
  if (path === 'service-worker.js') return;
  if (/\.(pdf|zip)$/.test(path)) event.respondWith(answerDownload(event));
  else if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (path.startsWith('_astro/')) event.respondWith(answerAsset(request));
  else event.respondWith(answerOther(event));
});

self.addEventListener('message', (event) => {
  const { ask, address, addresses, version, offlinePage } = event.data;
  const tell = (answer) => event.source.postMessage(answer);
  if (ask === 'origin') tell({ tells: 'origin', ...origins.get(event.source.id) });
  if (offlinePage !== undefined) event.waitUntil(keepOfflinePage(offlinePage));
  if (ask === 'keep' && address !== undefined) {
    event.waitUntil(
      keepPage(address).then((page) => tell({ tells: 'origin', from: 'network', version: page?.version })),
    );
  }
  if (ask === 'keep' && addresses !== undefined) event.waitUntil(keepAssets(addresses));
  if (ask === 'newer') {
    event.waitUntil(
      keepPage(address).then((page) => {
        if (page === undefined) return;
        tell(version === page.version ? { tells: 'same' } : { tells: 'newer' });
      }),
    );
  }
});

/** A page from the network, or as it was kept; without either, the page that says so. */
async function answerPage(event) {
  const address = withoutQuery(event.request.url);
  const kept = await keptPage(address);
  const fresh = fetch(event.request, { cache: 'no-cache' }).then(async (response) => {
    if (response.status >= 500 && kept !== undefined)
      throw new Error(`The server answered ${response.status}.`);
    const version = await storePage(address, response.clone());
    return { response, version };
  });
  // The network may still answer when the page is already shown.
  event.waitUntil(fresh.catch(() => undefined));
  try {
    const first = await (kept === undefined ? fresh : inTime(fresh));
    if (first !== undefined) {
      note(event.resultingClientId, { from: 'network', version: first.version });
      return first.response;
    }
  } catch {
    if (kept === undefined) return answerOffline(address);
    note(event.resultingClientId, { from: 'kept', keptAt: kept.keptAt, version: kept.version });
    return kept.response;
  }
  note(event.resultingClientId, { from: 'kept', isSlow: true, keptAt: kept.keptAt, version: kept.version });
  event.waitUntil(
    fresh.then(
      ({ version }) =>
        tellClient(event.resultingClientId, { tells: version === kept.version ? 'same' : 'newer' }),
      () => undefined,
    ),
  );
  return kept.response;
}

/** In the language of the page that was asked for, once a page in that language was opened. */
async function answerOffline(address) {
  const cache = await caches.open(cacheNames.pages);
  const inLanguages = (await cache.keys())
    .map(({ url }) => url)
    .filter((url) => url.endsWith('/offline/') && address.startsWith(url.slice(0, -'offline/'.length)))
    .sort((a, b) => b.length - a.length);
  const page = await keptPage(inLanguages[0] ?? offlinePageOfSite);
  if (page === undefined) return Response.error();
  return new Response(page.text, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** What has the hash of its content in its name never changes. */
async function answerAsset(request) {
  const cache = await caches.open(cacheNames.assets);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** Pictures, scripts and other files whose names stay as they are. */
async function answerOther(event) {
  const cache = await caches.open(cacheNames.assets);
  const kept = await cache.match(event.request, { ignoreSearch: true });
  const fresh = fetch(event.request).then(async (response) => {
    if (response.status >= 500 && kept !== undefined)
      throw new Error(`The server answered ${response.status}.`);
    if (response.status === 200) await cache.put(withoutQuery(event.request.url), response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => undefined));
  if (kept === undefined) return fresh;
  return inTime(fresh).then(
    (response) => response ?? kept,
    () => kept,
  );
}

/** A PDF or a zip from the network, which is then kept; what was kept when there is no network. */
async function answerDownload(event) {
  const { request } = event;
  const address = withoutQuery(request.url);
  const cache = await caches.open(cacheNames.downloads);
  const kept = await cache.match(address);
  try {
    const response = await fetch(request);
    if (response.status === 404) await cache.delete(address);
    if (response.status >= 500 && kept !== undefined)
      throw new Error(`The server answered ${response.status}.`);
    const bytes = Number(response.headers.get('content-length') ?? 0);
    if (response.status === 200 && bytes <= mostBytes.ofOneDownload) {
      event.waitUntil(storeDownload(cache, address, response.clone()));
    }
    return response;
  } catch {
    if (kept === undefined) return request.mode === 'navigate' ? answerOffline(address) : Response.error();
    return partOf(kept, request.headers.get('range'));
  }
}

/** Keeps a download, and lets go of those that were kept first when there is no room for all. */
async function storeDownload(cache, address, response) {
  const body = await response.blob();
  if (body.size > mostBytes.ofOneDownload) return;
  // Taken out first, so that it becomes the newest.
  await cache.delete(address);
  const addresses = await cache.keys();
  const sizes = await Promise.all(
    addresses.map(async (key) => Number((await cache.match(key))?.headers.get('content-length') ?? 0)),
  );
  let total = sizes.reduce((sum, size) => sum + size, body.size);
  for (const [index, key] of addresses.entries()) {
    if (total <= mostBytes.ofAllDownloads) break;
    await cache.delete(key);
    total -= sizes[index];
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  await cache.put(address, keptResponse(body, { 'content-type': type, 'content-length': String(body.size) }));
}

/** Readers of PDFs ask for parts of a file; a part is answered with 206. */
async function partOf(response, range) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined) return response;
  const body = await response.blob();
  const end = Math.min(last === '' ? Infinity : Number(last), body.size - 1);
  const headers = {
    'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
    'content-range': `bytes ${first}-${end}/${body.size}`,
  };
  return new Response(body.slice(Number(first), end + 1), { status: 206, headers });
}

/** Fetches a page and keeps it; undefined where the network does not give it. */
async function keepPage(address) {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    const text = await response.clone().text();
    const version = await storePage(withoutQuery(address), response);
    return version === undefined ? undefined : { text, version };
  } catch {
    return undefined;
  }
}

/** The page that is shown in place of others, in one of the site’s languages. */
async function keepOfflinePage(address) {
  if (!address.startsWith(scope)) return;
  if ((await keptPage(address)) === undefined) await keepPage(address);
}

/** Returns the page’s version, or undefined for an answer that is no page. */
async function storePage(address, response) {
  const cache = await caches.open(cacheNames.pages);
  if (response.status === 404 || response.status === 410) await cache.delete(address);
  const type = response.headers.get('content-type') ?? '';
  if (response.status !== 200 || response.redirected || !type.startsWith('text/html')) return undefined;
  const text = await response.text();
  const version = await versionOf(text);
  const earlier = await keptPage(address);
  await cache.put(address, keptResponse(text, { 'content-type': type }));
  if (earlier !== undefined && earlier.version !== version) await sweepAssets();
  return version;
}

async function keptPage(address) {
  const cache = await caches.open(cacheNames.pages);
  const response = await cache.match(address);
  if (response === undefined) return undefined;
  const text = await response.clone().text();
  return { response, text, version: await versionOf(text), keptAt: response.headers.get(keptAtHeader) };
}

function keptResponse(body, headers) {
  return new Response(body, { headers: { ...headers, [keptAtHeader]: new Date().toISOString() } });
}

/** Files that pages need, kept unless they are already. */
async function keepAssets(addresses) {
  const cache = await caches.open(cacheNames.assets);
  await Promise.all(
    addresses.map(async (address) => {
      if (!address.startsWith(scope) || (await cache.match(address)) !== undefined) return;
      const response = await fetch(address).catch(() => undefined);
      if (response?.status === 200) await cache.put(withoutQuery(address), response);
    }),
  );
}

/** Lets go of hashed files that no kept page or sheet names any longer. */
async function sweepAssets() {
  const [pages, assets] = await Promise.all([caches.open(cacheNames.pages), caches.open(cacheNames.assets)]);
  const textsOf = async (cache, requests) =>
    Promise.all(requests.map(async (request) => (await cache.match(request))?.text() ?? ''));
  const hashed = (await assets.keys()).filter(({ url }) => url.startsWith(`${scope}_astro/`));
  const nameOf = ({ url }) => decodeURI(url).split('/').at(-1);
  let naming = (await textsOf(pages, await pages.keys())).join('\n');
  // Sheets that no page names name fonts in vain.
  const sheets = hashed.filter(
    (request) => /\.(css|js)$/.test(request.url) && naming.includes(nameOf(request)),
  );
  naming += (await textsOf(assets, sheets)).join('\n');
  await Promise.all(
    hashed.filter((request) => !naming.includes(nameOf(request))).map((request) => assets.delete(request)),
  );
}

/** The addresses of the site’s own files that a page’s head names. */
function addressesIn(html) {
  const [head] = html.split('</head>');
  return [...head.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="([^"#]+)"/g)]
    .map(([, address]) => new URL(address, offlinePageOfSite).href)
    .filter((address) => !address.endsWith('/'));
}

async function versionOf(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** What is awaited, or undefined once patience has run out. */
function inTime(promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function note(clientId, origin) {
  origins.set(clientId, origin);
  // Pages ask as soon as they are there; what is old was never asked for.
  if (origins.size > 50) origins.delete(origins.keys().next().value);
}

async function tellClient(clientId, message) {
  const client = await self.clients.get(clientId);
  client?.postMessage(message);
}

function withoutQuery(address) {
  return address.replace(/[?#].*$/, '');
}
