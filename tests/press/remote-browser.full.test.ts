/** A Chromium elsewhere, found at a WebSocket address, prints like the one of this machine and is left as it was. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseExecutable, launchBrowser } from '../../src/press/browser/launch.ts';
import { browserSource, cacheFolderOf, printSite, type BrowserSource } from '../../src/press/index.ts';
import { root, runScript } from '../run-script.ts';
import { buildSmallSite, hashesOf } from '../small-site.ts';

const cacheFolder = cacheFolderOf(root);
let folder: string;
let site: string;
let remote: Browser;
let endpoint: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-remote-'));
  site = join(folder, 'site');
  await buildSmallSite(site);
  ({ browser: remote } = await launchBrowser({ cacheFolder, listens: true }));
  endpoint = remote.wsEndpoint();
});
afterAll(async () => {
  await remote.close();
  await rm(folder, { recursive: true, force: true });
});

async function copyOfSite(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(site, copy, { recursive: true });
  return copy;
}

/** What the browser has open, told by itself over a connection of its own. */
async function openThings(): Promise<{ contexts: number; pages: number }> {
  const browser = await puppeteer.connect({ browserWSEndpoint: endpoint });
  const { length: contexts } = browser.browserContexts();
  const { length: pages } = await browser.pages();
  await browser.disconnect();
  return { contexts, pages };
}

describe('a browser elsewhere', () => {
  test('prints the same bytes as the one of this machine, and is left alive and as it was', async () => {
    const before = await openThings();
    const here = await copyOfSite('here');
    const there = await copyOfSite('there');
    const common = ['--paper', 'a4', '--no-cache', '--workers', '2', '--site'];
    const local = await runScript('press', [...common, here]);
    expect(local.code, local.output).toBe(0);
    const { code, output } = await runScript('press', [...common, there, '--browser-endpoint', endpoint]);
    expect(code, output).toBe(0);
    expect(output).toMatch(/^Printing with HeadlessChrome\/\S+ at ws:\/\/127\.0\.0\.1:\d+\.$/m);

    const printed = await hashesOf(there);
    expect(Object.keys(printed).filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(15);
    expect(printed).toEqual(await hashesOf(here));
    expect(remote.connected).toBe(true);
    expect(await openThings()).toEqual(before);
  });

  test('prints any HTML file', async () => {
    await writeFile(
      join(folder, 'leaf.html'),
      '<!doctype html><html lang="en"><title>Leaf</title><p>Leaf.</p>',
    );
    const args = [join(folder, 'leaf.html'), '--out', join(folder, 'leaf.pdf')];
    const { code, output } = await runScript('press', [...args, '--browser-endpoint', endpoint]);
    expect(code, output).toBe(0);
    expect(output).toContain('leaf.pdf  1 page');
  });

  test('is left as it was when printing is stopped', async () => {
    const before = await openThings();
    const stopped = await copyOfSite('stopped');
    const args = ['--no-cache', '--site', stopped, '--browser-endpoint', endpoint];
    const { code } = await runScript('press', args, { interruptAt: /[1-9]\d* % printed/ });
    expect(code).toBe(130);
    await expect.poll(openThings, { timeout: 5_000 }).toEqual(before);
    expect(await hashesOf(stopped)).toEqual(await hashesOf(site));
  });

  test('that is killed while it prints is reported, and nothing half-written is left', async () => {
    const { browser } = await launchBrowser({ cacheFolder, listens: true });
    const killed = await copyOfSite('killed');
    const startedMs = performance.now();
    const args = ['--no-cache', '--workers', '1', '--site', killed];
    const { code, output } = await runScript('press', [...args, '--browser-endpoint', browser.wsEndpoint()], {
      onOutput(text) {
        if (/[1-9]\d* % printed/.test(text)) browser.process()?.kill('SIGKILL');
      },
    });
    expect(code, output).toBe(3);
    expect(performance.now() - startedMs).toBeLessThan(30_000);
    expect(output).toMatch(
      /\nNo browser answers at ws:\/\/127\.0\.0\.1:\d+ \(.*ECONNREFUSED.*\)\. Check .+\.\n$/,
    );
    expect(await hashesOf(killed)).toEqual(await hashesOf(site));
  });
});

describe('an address where no browser answers', () => {
  const secrets = /abc123|sesame|opensaysme|p4thtoken/;

  /** Ends the connection as soon as it is there, answers with 401, or says nothing. */
  async function listenBadly(onConnection: (socket: Socket) => void) {
    const server = createTcpServer(onConnection);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
  }

  test.each([
    ['refuses', undefined, /ECONNREFUSED/],
    ['hangs up', (socket: Socket) => socket.once('data', () => socket.destroy()), /hang up|closed/],
    [
      'wants another token',
      (socket: Socket) =>
        socket.once('data', () => socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n')),
      /401/,
    ],
  ])('and which %s: exit 3, one paragraph, no secrets', async (_name, onConnection, reason) => {
    const server = await listenBadly(onConnection ?? (() => undefined));
    if (onConnection === undefined) server.close();
    try {
      for (const cache of [[], ['--no-cache']]) {
        const address = `ws://opensaysme:sesame@${server.host}/p4thtoken?token=abc123`;
        const args = ['--site', site, '--browser-endpoint', address, ...cache];
        const { code, output } = await runScript('press', args);
        expect(code, output).toBe(3);
        expect(output).toMatch(reason);
        expect(output.trim().split('\n')).toHaveLength(1);
        expect(output).toContain(`No browser answers at ws://${server.host} (`);
        expect(output).toContain('or leave out --browser-endpoint to use the browser of this machine.');
        expect(output).not.toMatch(secrets);
      }
    } finally {
      server.close();
    }
  });

  test.each(['http://opensaysme:sesame@127.0.0.1:9222/?token=abc123', 'ws://[sesame', 'sesame', 'ws://'])(
    'as it has the wrong form, %s: exit 2, no secrets',
    async (address) => {
      const { code, output } = await runScript('press', ['--site', site, '--browser-endpoint', address]);
      expect(code, output).toBe(2);
      expect(output).toContain('--browser-endpoint takes the WebSocket address of a Chromium');
      expect(output).not.toMatch(secrets);
    },
  );
});

describe('nothing of a page reaches the network', () => {
  let server: Server;
  let origin: string;
  let connections = 0;
  beforeAll(async () => {
    server = createServer((_, response) => response.end());
    server.on('connection', () => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A browser as a pool would start it: it can reach every network. */
  async function openToTheWorld(): Promise<Browser> {
    const { path, env } = await chooseExecutable(cacheFolder, process.env);
    return puppeteer.launch({ executablePath: path, env, headless: 'shell', args: ['--no-sandbox'] });
  }

  const nosy = () =>
    ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'icon', 'stylesheet']
      .map((rel) => `<link rel="${rel}" href="${origin}/${rel}" as="image">`)
      .join('') + `<img src="${origin}/picture.png" alt=""><iframe src="${origin}/"></iframe>`;

  async function printNosyPage(browsers: BrowserSource) {
    const nosySite = await mkdtemp(join(folder, 'nosy-'));
    const job = {
      ...{ id: 'nosy', kind: 'card', title: 'Nosy', lang: 'en', sources: [], edition: null, textSize: null },
      ...{ paper: 'a4', trimMm: [105, 148], outputs: [{ form: 'reading', path: 'nosy.pdf' }] },
    };
    await mkdir(join(nosySite, 'print'));
    await writeFile(
      join(nosySite, 'print', 'index.html'),
      `<!doctype html><html lang="en"><head><title>Nosy</title>${nosy()}<style>@page { size: 105mm 148mm }</style>
      <script type="application/json" id="print-job">${JSON.stringify(job)}</script></head><body><p>Text.</p></body></html>`,
    );
    connections = 0;
    const { diagnostics } = await printSite({ siteFolder: nosySite, base: '/', workers: 1, browsers });
    expect(diagnostics.map(({ code }) => code)).toContain('request-failed');
    return connections;
  }

  test('of a browser elsewhere, which could reach it', async () => {
    const browser = await openToTheWorld();
    try {
      const page = await browser.newPage();
      await page.goto(origin);
      expect(connections).toBeGreaterThan(0);
      const elsewhere = browserSource({ cacheFolder, endpoint: browser.wsEndpoint() });
      expect(await printNosyPage(elsewhere)).toBe(0);
      // Nor does what would get past the answering of requests.
      const open = await elsewhere.open();
      await expect((await open.newPage()).goto(origin)).rejects.toThrow('ERR_PROXY_CONNECTION_FAILED');
      await open.close();
      expect(connections).toBe(0);
    } finally {
      await browser.close();
    }
  });

  test('of the browser of this machine', async () => {
    expect(await printNosyPage(browserSource({ cacheFolder }))).toBe(0);
  });
});
