/** Every print page is laid out once, when all is known that it tells of others, in browsers that serve a whole run. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { printSite, selectFiles, type BrowserSource, type PrintSiteOptions } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { localBrowsers, shareBrowser } from './one-browser.ts';

const shared = shareBrowser();
const folders: string[] = [];
let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'kindling-schedule-'));
  folders.push(site);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

interface Leaf {
  readonly kind?: string;
  /** The HTML of each page. */
  readonly pages: readonly string[];
  /** How often which files are printed: paths by numbers. */
  readonly kit?: Readonly<Record<string, number>>;
  readonly hasTicket?: boolean;
}

/** A little print page at `print/<name>/`, with `<name>.pdf` to read and `<name>-home.pdf` to print on one side. */
async function leaf(name: string, { kind = 'leaflet', pages, kit, hasTicket = false }: Leaf): Promise<void> {
  const ticket = { address: `print/ticket/${name}/`, page: 1 };
  const job = {
    ...{ id: name, kind, title: name, lang: 'en', sources: [`${name}.html`], edition: null, textSize: null },
    paper: 'a4',
    trimMm: [210, 297],
    ...(kit === undefined
      ? {}
      : {
          kit: {
            path: `${name}.zip`,
            files: Object.entries(kit).map(([path, times]) => ({ path, name: path, times })),
          },
        }),
    outputs: [
      { form: 'reading', path: `${name}.pdf` },
      {
        ...{ form: 'home', path: `${name}-home.pdf`, sheetMm: [210, 297], duplex: 'none' },
        imposition: { layout: 'plain' },
        ...(hasTicket ? { ticket } : {}),
      },
    ],
  };
  const body = pages.map((html) => `<section>${html}</section>`).join('');
  const style = '@page { size: 210mm 297mm; margin: 15mm } section + section { break-before: page }';
  const head = `<!doctype html><html lang="en"><head><title>${name}</title><style>${style}</style>`;
  await write(
    join('print', name, 'index.html'),
    `${head}<script type="application/json" id="print-job">${JSON.stringify(job)}</script></head><body>${body}</body></html>`,
  );
  if (hasTicket) {
    const count = `<span data-press-file="${name}-home.pdf"><i data-press-fact="sheets" data-other="{} to cut"></i></span>`;
    await write(join(ticket.address, 'index.html'), `${head}</head><body><p>${count}</p></body></html>`);
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), text);
}

const sheets = (path: string, times = 1) =>
  `<p data-press-file="${path}"><span data-press-fact="sheets" data-times="${times}" data-one="one sheet" data-other="{} sheets"></span></p>`;
const pageOf = (anchor: string, name: string) =>
  `<p>See <span data-generated data-page-of="${anchor}" data-page-in="print/${name}/">0</span>.</p>`;

/** Lists what belongs together, itself among it, on so many pages. */
const packingList = (name: string, kit: Readonly<Record<string, number>>, more: readonly string[] = []) =>
  leaf(name, {
    kind: 'packing-list',
    kit,
    pages: [
      `<p>${name}</p>${Object.entries(kit)
        .map(([path, times]) => sheets(path, times))
        .join('')}${sheets(`${name}.zip`)}`,
      ...more,
    ],
  });

/** A guide that refers to a book, its book, cards with a ticket, and two lists of what to pack for them. */
async function workshop(): Promise<void> {
  const kit = (list: string) => ({ [`${list}-home.pdf`]: 1, 'cards-home.pdf': 3, 'guide-home.pdf': 2 });
  await leaf('book', { pages: ['<p>One</p>', '<p>Two</p>', '<p id="end">Three</p>'] });
  await leaf('guide', { pages: [pageOf('end', 'book'), '<p>Two</p>'] });
  await leaf('cards', { pages: ['<p>Front</p>', '<p>Back</p>'], hasTicket: true });
  await packingList('short-list', kit('short-list'));
  await packingList('long-list', kit('long-list'), ['<p>Bring chairs.</p>']);
}

async function print(options: Partial<PrintSiteOptions> = {}) {
  const laidOut: string[] = [];
  let opened = 0;
  const browsers: BrowserSource = {
    identify: () => shared.identify(),
    open() {
      opened += 1;
      return shared.open();
    },
  };
  const result = await printSite({
    ...{ siteFolder: site, base: '/', browsers, workers: 1 },
    onLayout: ({ job }) => laidOut.push(job.id),
    ...options,
  });
  expect(result.failures).toEqual([]);
  return { ...result, laidOut: laidOut.sort(), opened };
}

async function textOf(file: string): Promise<string> {
  const { pages } = await readPdf(await readFile(join(site, 'downloads', file)));
  return pages
    .map(({ texts }) => texts.map(({ text, endsLine }) => text + (endsLine ? ' ' : '')).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const all = ['book', 'cards', 'guide', 'long-list', 'short-list'];

describe('a workshop with its kit, tickets and pages that refer to others', () => {
  beforeEach(workshop);

  test.each([1, 2])('is laid out page by page, each once, by %i at a time', async (workers) => {
    const { laidOut, opened, diagnostics } = await print({ workers });
    expect(diagnostics).toEqual([]);
    expect(laidOut).toEqual(all);
    expect(opened).toBe(1);
    expect(await textOf('guide.pdf')).toContain('See 3.');
    expect(await textOf('cards-home.pdf')).toContain('3 to cut');
    expect(await textOf('short-list.pdf')).toBe('short-list one sheet 9 sheets 4 sheets 14 sheets');
    expect(await textOf('long-list.pdf')).toBe(
      'long-list 2 sheets 9 sheets 4 sheets 15 sheets Bring chairs.',
    );
  });

  test('is laid out once in all where only a list is asked for', async () => {
    const { laidOut, printed } = await print({ choose: ({ job }) => job.id === 'long-list' });
    expect(printed.map(({ file }) => file.path)).toEqual(['long-list.pdf', 'long-list-home.pdf']);
    expect(laidOut).toEqual(['book', 'cards', 'guide', 'long-list']);
    expect(await textOf('long-list.pdf')).toContain('15 sheets Bring chairs.');
  });

  test('is laid out once in all where lists tell of files that are not asked for', async () => {
    const { laidOut } = await print({ selection: selectFiles({ form: 'reading' }) });
    expect(laidOut).toEqual(all);
    expect(await textOf('long-list.pdf')).toContain('2 sheets 9 sheets 4 sheets 15 sheets');
  });

  test('is not laid out again while it stays as it is', async () => {
    const cacheFolder = join(site, '.cache');
    await print({ cacheFolder, choose: ({ job }) => job.id === 'short-list' });
    expect((await print({ cacheFolder })).laidOut).toEqual(['book', 'cards', 'guide', 'long-list']);
    const again = await print({ cacheFolder });
    expect(again).toMatchObject({ laidOut: [], opened: 0, fromCache: 5 });
    // A list follows what it tells of.
    await leaf('cards', { pages: ['<p>Front</p>', '<p>Back</p>', '<p>More</p>'], hasTicket: true });
    expect((await print({ cacheFolder })).laidOut).toEqual(['cards', 'long-list', 'short-list']);
    expect(await textOf('long-list.pdf')).toContain('2 sheets 12 sheets 4 sheets 18 sheets');
  });

  test('leaves out what cannot be known: a file that is not printed as it is', async () => {
    await leaf('cards', { pages: ['<p>Front <img src="gone.png" alt=""></p>'] });
    const { laidOut, diagnostics } = await print();
    expect(diagnostics.map(({ file }) => file)).toContain('cards.html');
    expect(laidOut).toEqual(all);
    expect(await textOf('long-list.pdf')).toBe('long-list 2 sheets 4 sheets Bring chairs.');
  });
});

describe('a browser that goes away', () => {
  beforeEach(workshop);

  /** Browsers of which the first so many go away as soon as a page is laid out in them; how many were opened. */
  function dying(deaths: number) {
    const open: { kill: () => void }[] = [];
    let opened = 0;
    const browsers: BrowserSource = {
      identify: () => localBrowsers.identify(),
      async open() {
        const browser = await localBrowsers.open();
        opened += 1;
        if (opened <= deaths) open.push(browser);
        return browser;
      },
    };
    const onLayout = () => {
      for (const browser of open.splice(0)) browser.kill();
    };
    return { browsers, onLayout, opened: () => opened };
  }

  test.each([1, 2])('takes no document along, with %i at a time', async (workers) => {
    const { browsers, onLayout, opened } = dying(1);
    const { printed, diagnostics } = await print({ workers, browsers, onLayout });
    expect(diagnostics).toEqual([]);
    expect([...new Set(printed.map(({ job }) => job.id))].sort()).toEqual(all);
    expect(opened()).toBe(2);
  });

  test('three times is the document’s fault, and the others are tried', async () => {
    const { browsers, onLayout } = dying(Infinity);
    const { failures, printed } = await printSite({
      ...{ siteFolder: site, base: '/', workers: 1, choose: ({ job }) => job.id !== 'book' },
      ...{ browsers, onLayout },
    });
    expect(printed).toEqual([]);
    expect(failures.map(({ message }) => message)).toEqual(
      failures.map(() => expect.stringMatching(/ was tried 3 times\. The browser stopped while/) as string),
    );
    expect(failures.length).toBeGreaterThan(2);
  });
});

test('lists that tell of each other are a finding of both', async () => {
  await packingList('a', { 'b-home.pdf': 1 });
  await packingList('b', { 'a-home.pdf': 1 });
  const { diagnostics, laidOut } = await print();
  expect(laidOut).toEqual([]);
  expect(diagnostics.map(({ code, file }) => [code, file]).sort()).toEqual([
    ['circular-references', 'a.html'],
    ['circular-references', 'b.html'],
  ]);
});

test('a count of its own sheets that takes a line more than the page has is laid out with it', async () => {
  const lines = Array.from({ length: 10 }, (_, index) => `<p>${index}</p>`).join('');
  // Just full with the short words, a page longer with the long ones.
  const own = `<div data-press-file="full-home.pdf"><span data-press-fact="sheets" data-one="one" data-other="{} ${'sheets of paper '.repeat(300)}"></span></div>`;
  await leaf('full', { kit: { 'full-home.pdf': 1 }, pages: [`${lines}${own}`, '<p>End</p>'] });
  const { diagnostics } = await print();
  expect(diagnostics).toEqual([]);
  const text = await textOf('full.pdf');
  const { pages } = await readPdf(await readFile(join(site, 'downloads', 'full.pdf')));
  expect(text).toContain(`${pages.length} sheets of paper`);
});
