import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsOf, printJobSchema, type PrintLayout } from '../../src/documents/index.ts';
import { papers } from '../../src/imposition/index.ts';
import type { Toolkit } from '../../src/library/index.ts';
import { fixtures, shippedContent, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const layoutsOf = (toolkit: Toolkit): PrintLayout[] => documentsOf(toolkit).flatMap(({ layouts }) => layouts);
const pathsOf = (layouts: readonly PrintLayout[]): string[] =>
  layouts.flatMap(({ job }) => job.outputs.map(({ path }) => path));

describe('what the small toolkit prints', async () => {
  const toolkit = await toolkitOf(join(fixtures, 'small-toolkit'));
  const documents = documentsOf(toolkit);

  test('addresses and paths follow from kind, id, edition and paper alone', () => {
    expect(
      documents.map(({ kind, id, layouts }) => [`${kind} ${id}`, ...layouts.map(({ address }) => address)]),
    ).toEqual([
      ['deck kitchen-deck', 'deck/kitchen-deck/a4', 'deck/kitchen-deck/letter'],
      [
        'workbook kitchen-book',
        'workbook/kitchen-book/participant-a4',
        'workbook/kitchen-book/participant-letter',
        'workbook/kitchen-book/facilitator-a4',
        'workbook/kitchen-book/facilitator-letter',
      ],
      ['card pair-walk', 'card/pair-walk/a4', 'card/pair-walk/letter'],
      ['hand-out pair-walk', 'hand-out/pair-walk/a4', 'hand-out/pair-walk/letter'],
      ['card opening-round', 'card/opening-round/a4', 'card/opening-round/letter'],
      ['hand-out opening-round', 'hand-out/opening-round/a4', 'hand-out/opening-round/letter'],
      ['essay why-we-meet', 'essay/why-we-meet/a4', 'essay/why-we-meet/letter'],
    ]);
    expect(
      pathsOf(layoutsOf(toolkit)).filter((path) => /(participant|pair-walk-card).*a4/.test(path)),
    ).toEqual([
      'workbook/kitchen-book/kitchen-book-workbook-participant-a4-reading.pdf',
      'workbook/kitchen-book/kitchen-book-workbook-participant-a4-home.pdf',
      'card/pair-walk/pair-walk-card-a4-reading.pdf',
      'card/pair-walk/pair-walk-card-a4-home.pdf',
    ]);
  });

  test('a document names the files it is made of, each once', () => {
    const sources = Object.fromEntries(
      documents.map(({ kind, id, layouts }) => [`${kind} ${id}`, layouts[0]?.job.sources]),
    );
    expect(sources['card pair-walk']).toEqual(['small-toolkit/practices/pair-walk.md']);
    expect(sources['deck kitchen-deck']).toEqual([
      'small-toolkit/decks/kitchen-deck.md',
      'small-toolkit/practices/pair-walk.md',
      'small-toolkit/practices/opening-round.md',
    ]);
    expect(sources['workbook kitchen-book']).toEqual([
      'small-toolkit/workbooks/kitchen-book.md',
      'small-toolkit/essays/why-we-meet.md',
      'small-toolkit/practices/opening-round.md',
      'small-toolkit/practices/pair-walk.md',
      'small-toolkit/worksheets/my-notes.md',
    ]);
  });

  test('only workbooks have editions', () => {
    const editions = layoutsOf(toolkit).map(({ job, edition }) => [job.kind, job.edition, edition]);
    for (const [kind, inJob, ofLayout] of editions) {
      expect(inJob).toBe(ofLayout);
      if (kind !== 'workbook') expect(inJob).toBeNull();
    }
    expect(editions.filter(([kind]) => kind === 'workbook').map(([, edition]) => edition)).toEqual([
      'participant',
      'participant',
      'facilitator',
      'facilitator',
    ]);
  });

  test('a workbook that is made of sections of one essay names it once', async () => {
    const folder = await temporaryFolder({
      'essays/a.md': '# A\n\nText.\n\n## One\n\nText.\n\n## Two\n\nText.\n',
      'workbooks/w.md': '---\ntitle: W\ncontents: [a#one, a#two, a]\n---\n',
    });
    const [workbook] = documentsOf(await toolkitOf(folder));
    expect(workbook?.layouts[0]?.job.sources).toEqual(['content/workbooks/w.md', 'content/essays/a.md']);
  });
});

describe('settings', () => {
  const book = (editions: string) => ({
    'essays/a.md': '# A\n\nText.\n',
    'workbooks/w.md': `---\ntitle: W\n${editions}contents: [a]\n---\n`,
  });

  test('one paper makes one layout of each', async () => {
    const toolkit = await toolkitOf(
      await temporaryFolder({ ...book(''), 'toolkit.yaml': 'papers: [letter]\nlanguage: pt-BR\n' }),
    );
    expect(layoutsOf(toolkit).map(({ address, job }) => [address, job.paper, job.lang])).toEqual([
      ['workbook/w/letter', 'letter', 'pt-BR'],
      ['essay/a/letter', 'letter', 'pt-BR'],
    ]);
  });

  test('a workbook is the participants’ where it does not say', async () => {
    const [workbook] = documentsOf(await toolkitOf(await temporaryFolder(book(''))));
    expect(workbook?.layouts.map(({ edition, address }) => [edition, address])).toEqual([
      ['participant', 'workbook/w/a4'],
      ['participant', 'workbook/w/letter'],
    ]);
  });

  test('a single edition is not in the address, but it is in the job', async () => {
    const [workbook] = documentsOf(await toolkitOf(await temporaryFolder(book('editions: [facilitator]\n'))));
    expect(workbook?.layouts.map(({ job, address }) => [job.edition, address])).toEqual([
      ['facilitator', 'workbook/w/a4'],
      ['facilitator', 'workbook/w/letter'],
    ]);
  });
});

describe.each([
  ['the small toolkit', join(fixtures, 'small-toolkit')],
  ['the shipped content', shippedContent],
])('%s', async (_, folder) => {
  const toolkit = await toolkitOf(folder);
  const layouts = layoutsOf(toolkit);

  test('no two layouts have one address, and no two files one path', () => {
    const addresses = layouts.map(({ address }) => address);
    const paths = pathsOf(layouts);
    expect(addresses.length).toBeGreaterThan(0);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(2 * addresses.length);
  });

  test('addresses and paths are the same each time', async () => {
    const again = layoutsOf(await toolkitOf(folder));
    expect(again.map(({ job }) => job)).toEqual(layouts.map(({ job }) => job));
  });

  test('every file is in its document’s own folder', () => {
    for (const { job } of layouts) {
      for (const { path, form } of job.outputs) {
        expect(path.split('/').slice(0, -1)).toEqual([job.kind, job.id]);
        expect(path).toMatch(new RegExp(`-${job.paper}-${form}\\.pdf$`));
      }
    }
  });

  test('a job is the same after it has been written into a page and read again', () => {
    for (const { job } of layouts) {
      expect(printJobSchema.parse(JSON.parse(JSON.stringify(job)))).toEqual(job);
    }
  });

  test('what is imposed at home fits on the paper it is for, and uses all of it', () => {
    for (const { job, format } of layouts) {
      expect(format.trimMm).toEqual(job.trimMm);
      const home = job.outputs.find((output) => output.form === 'home');
      if (home === undefined) throw new Error(job.id);
      const paper = papers[job.paper];
      expect([...home.sheetMm].sort((a, b) => a - b)).toEqual([paper.widthMm, paper.heightMm]);
      const [columns, rows] =
        home.imposition.layout === 'booklet' ? [2, 1] : [home.imposition.columns, home.imposition.rows];
      const [trimWidth, trimHeight] = job.trimMm;
      const [sheetWidth, sheetHeight] = home.sheetMm;
      for (const [used, available] of [
        [columns * trimWidth, sheetWidth],
        [rows * trimHeight, sheetHeight],
      ] as const) {
        expect(used).toBeLessThanOrEqual(available);
        expect(used).toBeGreaterThan(available - 2);
      }
      expect(home.duplex === 'none').toBe(home.imposition.layout === 'copies');
    }
  });
});
