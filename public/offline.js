/*
 * Tells the reader when a page comes from what the browser has kept, and when there is a newer one. The words stand in
 * the page (PageNotice.astro). Does nothing where there is no service worker, as over file://.
 */
(() => {
  const notice = document.getElementById('page--notice');
  if (notice === null || !('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return;
  const script = new URL('service-worker.js', document.currentScript.src);
  const workers = navigator.serviceWorker;
  const address = location.href.replace(/[?#].*$/, '');
  const offlinePage = new URL(notice.dataset.page, location.href).href;
  const leastMsBetweenLooks = 60_000;
  const hadWorker = workers.controller !== null;
  /** The version of the page that is shown, once the worker has said. */
  let version;
  let lookedAtMs = Date.now();

  const ask = (question) => workers.controller?.postMessage(question);
  const say = (text, { canReload }) => {
    notice.querySelector('span').textContent = text;
    notice.querySelector('button').hidden = !canReload;
    notice.hidden = false;
  };
  const look = () => {
    if (version === undefined) return;
    lookedAtMs = Date.now();
    ask({ ask: 'newer', address, version });
  };

  workers.addEventListener('message', ({ data }) => {
    if (data.tells === 'origin') {
      version = data.version;
      if (data.from !== 'kept') return;
      const when = new Date(data.keptAt).toLocaleString(document.documentElement.lang, {
        dateStyle: 'long',
        timeStyle: 'short',
      });
      const { slow, offline } = notice.dataset;
      say((data.isSlow ? slow : offline).replace('{}', when), { canReload: false });
    }
    if (data.tells === 'newer') say(notice.dataset.newer, { canReload: true });
    if (data.tells === 'same') notice.hidden = true;
  });
  workers.addEventListener('controllerchange', () => {
    if (!hadWorker) void keepThisPage();
  });
  notice.querySelector('button').addEventListener('click', () => location.reload());
  // A page may stay open for days, on a phone above all.
  addEventListener('online', look);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - lookedAtMs > leastMsBetweenLooks) look();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });

  workers.startMessages();
  ask({ ask: 'origin', offlinePage });
  workers.register(script).catch(() => {
    // A browser that keeps nothing, in a private window for one, shows the site all the same.
  });

  const list = document.getElementById('kept--pages');
  if (list !== null) void listKept(list, new URL('.', script).href);

  /** The first visit: the page, and what it is shown with, were asked for before there was a worker to keep them. */
  async function keepThisPage() {
    if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
    ask({ ask: 'keep', address, offlinePage });
    // A picture further down or a typeface may still be on its way, asked for before there was a worker.
    new PerformanceObserver((list) => {
      ask({ ask: 'keep', addresses: list.getEntries().map(({ name }) => name) });
    }).observe({ type: 'resource', buffered: true });
  }

  /** Fills in what can be read without a network, by title. */
  async function listKept(into, scope) {
    for (const name of await caches.keys()) {
      const isPages = name.startsWith(`kindling ${scope} pages`);
      if (!isPages && !name.startsWith(`kindling ${scope} downloads`)) continue;
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (url.endsWith('/offline/')) continue;
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = url;
        link.textContent = isPages ? await titleOf(await cache.match(url)) : url.split('/').at(-1);
        item.append(link);
        into.append(item);
      }
    }
    into.closest('[hidden]')?.toggleAttribute('hidden', into.children.length === 0);
  }

  async function titleOf(response) {
    const { title } = new DOMParser().parseFromString(await response.text(), 'text/html');
    return title.replace(/ · [^·]*$/, '');
  }
})();
