/** Print pages that give page numbers of other print pages. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { printSite, type BrowserSource } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { pagesOf } from '../../src/press/jobs/shard.ts';
import { findPrintPages } from '../../src/press/jobs/jobs.ts';
import { fillReferences, readReferences } from '../../src/press/jobs/references.ts';
import { shareBrowser } from './one-browser.ts';

const shared = shareBrowser();

const folders: string[] = [];
let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'kindling-references-'));
  folders.push(site);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A little print page at `print/<name>/`; each text is a page of its own, the n-th with the id `p<n>`. */
async function page(name: string, texts: readonly string[], { paper = 'a4' } = {}): Promise<void> {
  const job = {
    id: name,
    kind: 'leaflet',
    title: name,
    lang: 'en',
    sources: [`${name}.html`],
    edition: null,
    textSize: null,
    paper,
    trimMm: [100, 60],
    outputs: [{ form: 'reading', path: `${name}.pdf` }],
  };
  const sections = texts.map((text, index) => `<h2 id="p${index + 1}">Page</h2><p>${text}</p>`);
  await write(
    join('print', name, 'index.html'),
    `<!doctype html><html lang="en"><head><title>${name}</title>
<style>@page { size: 100mm 60mm; margin: 5mm } p { break-after: page } p:last-child { break-after: auto }</style>
<script type="application/json" id="print-job">${JSON.stringify(job)}</script></head><body>${sections.join('')}</body></html>`,
  );
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), text);
}

const ref = (anchor: string, ...names: string[]) =>
  `see <span data-generated data-page-of="${anchor}" data-page-in="${names.map((name) => `print/${name}/`).join(' ')}" data-apart="{} (A4) or {} (Letter)">00</span>.`;

interface Asked {
  readonly only?: readonly string[];
  readonly workers?: number;
  readonly cached?: boolean;
  readonly browsers?: BrowserSource;
}

async function print({ only, workers = 2, cached = false, browsers = shared }: Asked = {}) {
  const anew: string[] = [];
  const result = await printSite({
    siteFolder: site,
    base: '/',
    browsers,
    cacheFolder: cached ? join(site, '.cache') : undefined,
    workers,
    choose: ({ job }) => only?.includes(job.id) ?? true,
    onDocument: ({ page: { job }, fromCache }) => {
      if (!fromCache) anew.push(job.id);
    },
  });
  return { ...result, anew: anew.sort(), ids: result.printed.map(({ job }) => job.id).sort() };
}

const pdf = (name: string) => readFile(join(site, 'downloads', `${name}.pdf`));
async function textOf(name: string): Promise<string> {
  const { pages } = await readPdf(await pdf(name));
  return pages
    .map(({ texts }) => texts.map(({ text }) => text).join(''))
    .join(' ')
    .replace(/\s+/g, ' ');
}
const noBrowser: BrowserSource = {
  identify: () => shared.identify(),
  open: () => Promise.reject(new Error('no browser should be opened')),
};

describe('a number', () => {
  test('is filled in, printed alone or with the other page, whatever is printed at a time', async () => {
    await page('book', ['One.', 'Two.', 'Three.']);
    await page('card', [ref('p3', 'book')]);
    const alone = await print({ only: ['card'] });
    expect({ ids: alone.ids, diagnostics: alone.diagnostics }).toEqual({ ids: ['card'], diagnostics: [] });
    expect(await textOf('card')).toContain('see 3.');
    const bytes = await pdf('card');
    for (const workers of [1, 3]) {
      expect((await print({ workers })).ids).toEqual(['book', 'card']);
      expect((await pdf('card')).equals(bytes)).toBe(true);
    }
  });

  test('is said once where papers agree, else for each', async () => {
    await page('book-a4', ['One.', 'Two.']);
    await page('book-letter', ['One.', 'Two.'], { paper: 'letter' });
    await page('card', [ref('p2', 'book-a4', 'book-letter')]);
    await print({ only: ['card'] });
    expect(await textOf('card')).toContain('see 2.');
    await page('book-letter', ['One.</p><p>More.', 'Two.'], { paper: 'letter' });
    await print({ only: ['card'] });
    expect(await textOf('card')).toContain('see 2 (A4) or 3 (Letter).');
  });

  test('is that of a page whose own length depends on a third one', async () => {
    await page('a', ['One.', 'Two.']);
    await page('b', [ref('p2', 'a'), 'Two.', 'Three.', 'Four.']);
    await page('c', [ref('p4', 'b')]);
    const { diagnostics, ids } = await print({ only: ['c'] });
    expect({ diagnostics, ids }).toEqual({ diagnostics: [], ids: ['c'] });
    expect(await textOf('c')).toContain('see 4.');
  });

  test('is the same on whichever machine a page is printed', async () => {
    await page('book', ['One.', 'Two.']);
    for (const name of ['card-a', 'card-b', 'card-c']) await page(name, [ref('p2', 'book')]);
    const all = await findPrintPages(site, '/');
    const parts = [1, 2].map((number) => pagesOf(all, { number, count: 2 }));
    expect(parts.flat()).toHaveLength(4);
    for (const number of [1, 2]) {
      const { diagnostics } = await printSite({
        siteFolder: site,
        base: '/',
        browsers: shared,
        workers: 1,
        shard: { number, count: 2 },
      });
      expect(diagnostics).toEqual([]);
    }
    for (const name of ['card-a', 'card-b', 'card-c']) expect(await textOf(name)).toContain('see 2.');
  });
});

describe('what was printed before', () => {
  beforeEach(async () => {
    await page('book', ['One.', 'Two.', 'Three.']);
    await page('card', [ref('p3', 'book')]);
  });

  test('is used again without a browser, even when the other page was only laid out', async () => {
    await print({ only: ['card'], cached: true });
    const again = await print({ only: ['card'], cached: true, browsers: noBrowser });
    expect({ failures: again.failures, fromCache: again.fromCache, anew: again.anew }).toEqual({
      failures: [],
      fromCache: 1,
      anew: [],
    });
  });

  test('is used again where the other page changed and the numbers did not', async () => {
    await print({ cached: true });
    await page('book', ['One.', 'Two, longer.', 'Three.']);
    const { anew, fromCache } = await print({ cached: true });
    expect({ anew, fromCache }).toEqual({ anew: ['book'], fromCache: 1 });
  });

  test('is printed again where a number has changed', async () => {
    await print({ cached: true });
    await page('book', ['One.</p><p>More.', 'Two.', 'Three.']);
    expect((await print({ only: ['card'], cached: true })).anew).toEqual(['card']);
    expect(await textOf('card')).toContain('see 4.');
    // Its numbers are known by now, but it was never printed as it is.
    expect((await print({ cached: true })).anew).toEqual(['book']);
  });
});

describe('a reference that leads nowhere', () => {
  const codes = ({ diagnostics }: Awaited<ReturnType<typeof print>>) =>
    diagnostics.map(({ code, file }) => [code, file]).sort();

  test('for want of a page or an anchor is a finding; everything else is printed', async () => {
    await page('book', ['One.']);
    await page('card-a', [ref('p1', 'bok')]);
    await page('card-b', [ref('p9', 'book')]);
    await page('card-c', [ref('p1', 'book')]);
    const result = await print();
    expect(result.ids).toEqual(['book', 'card-c']);
    expect(codes(result)).toEqual([
      ['no-anchor-referred-to', 'card-b.html'],
      ['no-page-referred-to', 'card-a.html'],
    ]);
  });

  test('but in a circle is a finding of all on it, and of who depends on them', async () => {
    await page('a', [ref('p1', 'b')]);
    await page('b', [ref('p1', 'a')]);
    await page('c', [ref('p1', 'a')]);
    await page('d', [ref('p1', 'd')]);
    const result = await print();
    expect(result.ids).toEqual([]);
    expect(codes(result)).toEqual([
      ['circular-references', 'a.html'],
      ['circular-references', 'b.html'],
      ['circular-references', 'd.html'],
      ['referred-not-laid-out', 'c.html'],
    ]);
    expect(result.diagnostics.map(({ message }) => message).join('\n')).toContain(
      'print/a/ → print/b/ → print/a/',
    );
  });

  test('because the other page does not end in time is told after that page’s failure', async () => {
    await page('book', ['One. '.repeat(2000)]);
    await page('card', [ref('p1', 'book')]);
    const { failures, diagnostics } = await printSite({
      siteFolder: site,
      base: '/',
      browsers: shared,
      workers: 2,
      timeLimitMs: (htmlBytes) => (htmlBytes > 5000 ? 1 : 60_000),
    });
    expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining('“book”')]);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['referred-not-laid-out', 'card.html'],
    ]);
  });
});

test('filling in changes nothing but what stands in the references', () => {
  const reference = `<b title='a > b' data-page-in="print/x/  print/y/" data-page-of="a&amp;b">00</b>`;
  const html = `<p data-page-of="own">88</p><!-- ü -->${reference}<i>00</i>\n${reference}`;
  expect(readReferences(html)).toEqual([
    { anchor: 'a&b', addresses: ['print/x/', 'print/y/'], apart: '{} / {}' },
  ]);
  expect(fillReferences(html, ['7 & <'])).toBe(html.replaceAll('>00</b>', '>7 &amp; &lt;</b>'));
});
