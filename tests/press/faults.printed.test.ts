/** Browsers that go away, layouts that never end, and being stopped at any moment. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  printSite,
  readManifest,
  type BrowserSource,
  type PrintPage,
  type PrintSiteOptions,
} from '../../src/press/index.ts';
import { isFull } from '../full.ts';
import { root } from '../run-script.ts';
import { built, copyToPrint } from '../sites/background-site.ts';
import { localBrowsers } from './one-browser.ts';

const shared = await built(inject('printedSite'));
let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-faults-'));
  site = join(folder, 'site');
  await copyToPrint(shared, site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Browsers of which the first so many are killed, as soon as they are open or once they have their document. */
function dyingBrowsers(
  deaths: readonly ('when open' | 'at a document')[],
): BrowserSource & { opened: number } {
  const source = {
    opened: 0,
    identify: () => localBrowsers.identify(),
    async open() {
      const browser = await localBrowsers.open();
      const death = deaths[source.opened++];
      if (death === 'when open') setTimeout(() => browser.kill());
      if (death !== 'at a document') return browser;
      return {
        ...browser,
        async newPage() {
          const page = await browser.newPage();
          page.on('framenavigated', (frame) => {
            if (frame.url().includes('/print/')) browser.kill();
          });
          return page;
        },
      };
    },
  };
  return source;
}

function print(options: Partial<PrintSiteOptions> & Pick<PrintSiteOptions, 'browsers'>) {
  return printSite({
    siteFolder: site,
    base: shared.base,
    workers: 1,
    choose: ({ job }) => ['card', 'hand-out'].includes(job.kind) && job.paper === 'a4' && job.lang === 'en',
    ...options,
  });
}

/** Everything the manifest names is there, byte for byte, and nothing half-done lies about. */
async function expectWhole(siteFolder: string): Promise<number> {
  const downloads = join(siteFolder, 'downloads');
  const manifest = await readManifest(downloads);
  const files = manifest?.documents.flatMap((document) => document.files) ?? [];
  for (const { path, sha256 } of files) {
    const bytes = await readFile(join(downloads, path));
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
  }
  return files.length;
}

describe('a browser that is killed', () => {
  /** A few cards are as good as all. */
  const someCards = () => {
    let count = 0;
    return ({ job }: PrintPage) => job.kind === 'card' && job.paper === 'a4' && ++count <= 5;
  };

  test('twice: every document is printed all the same', async () => {
    const browsers = dyingBrowsers(['when open', 'at a document']);
    const { printed, failures, diagnostics } = await print({ browsers, choose: someCards() });
    expect(diagnostics).toEqual([]);
    expect(failures).toEqual([]);
    expect(browsers.opened).toBe(3);
    expect(new Set(printed.map(({ file }) => file.path)).size).toBe(printed.length);
    expect(await expectWhole(site)).toBe(printed.length);
  });

  test('again and again: the document it was at is reported, the others are printed', async () => {
    const browsers = dyingBrowsers(['at a document', 'at a document', 'at a document']);
    const documents: string[] = [];
    const result = await print({
      browsers,
      choose: someCards(),
      onDocument: ({ page }) => documents.push(page.job.title),
    });
    const { printed, failures } = result;
    expect(failures).toHaveLength(1);
    const message = failures[0]?.message ?? '';
    const [, title = ''] =
      /^The card “(.+)” \(A4\) was tried 3 times\. The browser stopped while it was printing/.exec(message) ??
      [];
    expect(title, message).not.toBe('');
    expect(message).toMatch(/Run the command again/);
    expect(browsers.opened).toBe(4);
    expect(documents).not.toContain(title);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents).toHaveLength(result.documents - 1);
    expect(printed.length).toBe(2 * documents.length);
    expect(await expectWhole(site)).toBeGreaterThanOrEqual(printed.length);
  });
});

describe('a layout that never ends', () => {
  test('is stopped, and the others go on', async () => {
    const copy = join(folder, 'endless');
    await cp(site, copy, { recursive: true });
    const path = join(copy, 'print', 'card', 'opening-round', 'a4', 'index.html');
    const html = await readFile(path, 'utf8');
    await writeFile(path, html.replace('</body>', `${'<p>No end.</p>'.repeat(80_000)}</body>`));
    const { failures, printed } = await print({
      browsers: localBrowsers,
      siteFolder: copy,
      timeLimitMs: (htmlBytes) => (htmlBytes > 1_000_000 ? 2_000 : 60_000),
    });
    const paths = printed.map(({ file }) => file.path);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toMatch(
      /^Printing card “Opening round” \(A4\) did not end within 2 seconds and was stopped\. Look at its text/,
    );
    expect(paths.some((name) => name.startsWith('card/opening-round/'))).toBe(false);
    expect(paths.length).toBeGreaterThan(5);
  });
});

describe('stopped at any moment', () => {
  /** Browsers that this project started and that still run. */
  async function browsersRunning(): Promise<number> {
    let count = 0;
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const command = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => '');
      if (command.includes(join(folder, 'cache'))) count++;
    }
    return count;
  }

  test.skipIf(process.platform !== 'linux')(
    'by Ctrl-C, by a kill or by SIGKILL: nothing half-written, no browser left, the next run works (looks into /proc)',
    async () => {
      const cache = join(folder, 'cache');
      const moments = isFull ? [60, 250, 500, 800, 1100, 1500, 2000, 2600, 3300, 4200] : [500, 1100, 2000];
      const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
      for (const [index, waitMs] of moments.entries()) {
        const signal = signals[index % signals.length] ?? 'SIGINT';
        const args = [
          '--site',
          site,
          'opening-round',
          'pair-walk',
          'kitchen-deck',
          '--paper',
          'a4',
          '--no-cache',
        ];
        const child = spawn(process.execPath, [join(root, 'scripts', 'kindling.ts'), 'press', ...args], {
          cwd: root,
          env: { ...process.env, KINDLING_CACHE: cache, NODE_ENV: '', VITEST: '' },
          stdio: 'ignore',
        });
        const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
        await new Promise((resolve) => setTimeout(resolve, waitMs));
        child.kill(signal);
        const code = await ended;
        // Before it can listen, the process ends as the signal has it.
        if (signal !== 'SIGKILL') expect([0, 130, null], `${signal} after ${waitMs} ms`).toContain(code);
        await expectWhole(site);
        await expect.poll(browsersRunning, { timeout: 10_000 }).toBe(0);
      }
      const { printed, failures } = await print({ browsers: localBrowsers });
      expect(failures).toEqual([]);
      expect(await expectWhole(site)).toBeGreaterThanOrEqual(printed.length);
      expect((await readdir(site)).filter((name) => name.startsWith('.'))).toEqual([]);
    },
    240_000,
  );
});
