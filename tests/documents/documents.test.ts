import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cardFormats,
  cardTypePt,
  documentsOf,
  isForHome,
  printJobSchema,
  type ImpositionPlan,
  type PrintLayout,
} from '../../src/documents/index.ts';
import { papers } from '../../src/imposition/index.ts';
import type { Toolkit } from '../../src/library/index.ts';
import { cardSizes } from '../../src/schemas/index.ts';
import { fixtures, shippedContent, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const layoutsOf = (toolkit: Toolkit): PrintLayout[] => documentsOf(toolkit).flatMap(({ layouts }) => layouts);
const pathsOf = (layouts: readonly PrintLayout[]): string[] =>
  layouts.flatMap(({ job }) => job.outputs.map(({ path }) => path));

describe('what the small toolkit prints', async () => {
  const toolkit = await toolkitOf(join(fixtures, 'small-toolkit'));
  const documents = documentsOf(toolkit);

  test('addresses and paths follow from kind, id, size, edition and paper alone', () => {
    expect(
      documents.map(({ kind, id, layouts }) => [`${kind} ${id}`, ...layouts.map(({ address }) => address)]),
    ).toEqual([
      [
        'deck evening-deck',
        'deck/evening-deck/quarter-a4',
        'deck/evening-deck/quarter-letter',
        'deck/evening-deck/poker',
        'deck/evening-deck/poker-shop',
      ],
      ['deck kitchen-deck', 'deck/kitchen-deck/quarter-a4', 'deck/kitchen-deck/quarter-letter'],
      [
        'workbook kitchen-book',
        'workbook/kitchen-book/participant-a4',
        'workbook/kitchen-book/participant-letter',
        'workbook/kitchen-book/facilitator-a4',
        'workbook/kitchen-book/facilitator-letter',
        'workbook/kitchen-book/participant-large-a4',
        'workbook/kitchen-book/participant-large-letter',
        'workbook/kitchen-book/facilitator-large-a4',
        'workbook/kitchen-book/facilitator-large-letter',
      ],
      ['worksheet my-notes', 'worksheet/my-notes/a4', 'worksheet/my-notes/letter'],
      ['card pair-walk', 'card/pair-walk/a4', 'card/pair-walk/letter'],
      ['hand-out pair-walk', 'hand-out/pair-walk/a4', 'hand-out/pair-walk/letter'],
      ['card opening-round', 'card/opening-round/a4', 'card/opening-round/letter'],
      ['hand-out opening-round', 'hand-out/opening-round/a4', 'hand-out/opening-round/letter'],
      [
        'essay why-we-meet',
        'essay/why-we-meet/a4',
        'essay/why-we-meet/letter',
        'essay/why-we-meet/large-a4',
        'essay/why-we-meet/large-letter',
      ],
    ]);
    expect(
      pathsOf(layoutsOf(toolkit)).filter((path) =>
        /(participant|pair-walk-card|evening-deck).*a4/.test(path),
      ),
    ).toEqual([
      'deck/evening-deck/evening-deck-deck-quarter-a4-reading.pdf',
      'deck/evening-deck/evening-deck-deck-quarter-a4-home.pdf',
      'deck/evening-deck/evening-deck-deck-quarter-a4-home-duplex-short-edge.pdf',
      'deck/evening-deck/evening-deck-deck-quarter-a4-home-fold-over.pdf',
      'deck/evening-deck/evening-deck-deck-poker-a4-home.pdf',
      'deck/evening-deck/evening-deck-deck-poker-a4-home-duplex-short-edge.pdf',
      'deck/evening-deck/evening-deck-deck-poker-a4-home-fold-over.pdf',
      'workbook/kitchen-book/kitchen-book-workbook-participant-a4-reading.pdf',
      'workbook/kitchen-book/kitchen-book-workbook-participant-a4-home.pdf',
      'workbook/kitchen-book/kitchen-book-workbook-participant-a4-home-two-up.pdf',
      'workbook/kitchen-book/kitchen-book-workbook-participant-large-a4.pdf',
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
    expect(sources['deck evening-deck']).toEqual([
      'small-toolkit/decks/evening-deck.md',
      'small-toolkit/practices/opening-round.md',
      'small-toolkit/practices/pair-walk.md',
      'small-toolkit/cards/signs/9-wait.md',
      'small-toolkit/cards/signs/10-stop.md',
    ]);
    expect(sources['workbook kitchen-book']).toEqual([
      'small-toolkit/workbooks/kitchen-book.md',
      'small-toolkit/essays/why-we-meet.md',
      'small-toolkit/practices/opening-round.md',
      'small-toolkit/practices/pair-walk.md',
      'small-toolkit/worksheets/my-notes.md',
    ]);
  });

  test('only decks have sizes, and a blank card for places that would stay empty', () => {
    for (const { job, size } of layoutsOf(toolkit)) {
      expect(job.size).toBe(size);
      expect([size === undefined, job.fillerPages]).toEqual(
        job.kind === 'deck' ? [false, 2] : [true, undefined],
      );
    }
    const trims = layoutsOf(toolkit).flatMap(({ job }) => (job.size === 'poker' ? [job.trimMm] : []));
    // Once for both papers, and once for shops.
    expect(trims).toEqual([
      [63.5, 88.9],
      [63.5, 88.9],
    ]);
  });

  test('only workbooks have editions', () => {
    const editions = layoutsOf(toolkit).map(({ job, edition }) => [job.kind, job.edition, edition]);
    for (const [kind, inJob, ofLayout] of editions) {
      expect(inJob).toBe(ofLayout);
      if (kind !== 'workbook') expect(inJob).toBeNull();
    }
    const ofWorkbooks = editions.filter(([kind]) => kind === 'workbook').map(([, edition]) => edition);
    expect([...new Set(ofWorkbooks)]).toEqual(['participant', 'facilitator']);
    expect(ofWorkbooks.filter((edition) => edition === 'participant')).toHaveLength(ofWorkbooks.length / 2);
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

describe('the type of cards', () => {
  test.each(cardSizes)('%s: within limits on both papers', (size) => {
    for (const paper of ['a4', 'letter'] as const) {
      const { leastTypePt, trimMm, safeMm } = cardFormats[size];
      const textPt = cardTypePt(size, paper);
      expect(textPt).toBeGreaterThanOrEqual(leastTypePt);
      const lineLetters = ((trimMm[paper][0] - 2 * safeMm) * 72) / 25.4 / (0.45 * textPt);
      expect(lineLetters).toBeGreaterThan(30);
    }
  });

  test('every size that authors can name has its measures, and none more', () => {
    expect(Object.keys(cardFormats)).toEqual([...cardSizes]);
  });

  test('large print is 18 pt at least', () => {
    expect(cardTypePt('large', 'a4')).toBeGreaterThanOrEqual(18);
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
      ['workbook/w/large-letter', 'letter', 'pt-BR'],
      ['essay/a/letter', 'letter', 'pt-BR'],
      ['essay/a/large-letter', 'letter', 'pt-BR'],
    ]);
  });

  test('a workbook is the participants’ where it does not say', async () => {
    const [workbook] = documentsOf(await toolkitOf(await temporaryFolder(book(''))));
    expect(workbook?.layouts.slice(0, 2).map(({ edition, address }) => [edition, address])).toEqual([
      ['participant', 'workbook/w/a4'],
      ['participant', 'workbook/w/letter'],
    ]);
  });

  test('a single edition is not in the address, but it is in the job', async () => {
    const [workbook] = documentsOf(await toolkitOf(await temporaryFolder(book('editions: [facilitator]\n'))));
    expect(workbook?.layouts.slice(0, 2).map(({ job, address }) => [job.edition, address])).toEqual([
      ['facilitator', 'workbook/w/a4'],
      ['facilitator', 'workbook/w/letter'],
    ]);
  });
});

describe('sizes of type', () => {
  const formatsOf = async (fields: string) => {
    const [workbook] = documentsOf(
      await toolkitOf(
        await temporaryFolder({
          'essays/a.md': '# A\n\nText.\n',
          'workbooks/w.md': `---\ntitle: W\n${fields}contents: [a]\n---\n`,
          'toolkit.yaml': 'papers: [a4]\n',
        }),
      ),
    );
    return workbook?.layouts.map(({ job, book }) => [book, job.textSize, job.trimMm]);
  };

  test.each([
    ['', ['half', 'large']],
    ['textSizes: [standard]\n', ['half']],
    ['textSizes: [large]\n', ['large']],
  ])('a workbook that says “%s” has the pages %j', async (fields, names) => {
    expect((await formatsOf(fields))?.map(([name]) => name)).toEqual(names);
  });

  test('workbooks have tickets and a back cover; essays neither, so that no blank interrupts them', async () => {
    const toolkit = await toolkitOf(join(fixtures, 'small-toolkit'));
    const booklets = layoutsOf(toolkit).flatMap(({ address, job }) =>
      job.outputs.flatMap((output) =>
        output.form === 'home' && output.imposition.layout === 'booklet'
          ? [{ address, kind: job.kind, output, imposition: output.imposition }]
          : [],
      ),
    );
    expect(new Set(booklets.map(({ kind }) => kind))).toEqual(new Set(['workbook', 'essay']));
    for (const { address, kind, output, imposition } of booklets) {
      expect(imposition).toEqual({
        layout: 'booklet',
        coverPages: kind === 'essay' ? 0 : 1,
        paperThicknessMm: 0.1,
      });
      expect(output.ticket).toEqual(
        kind === 'essay' ? undefined : { address: `print/ticket/${address}/`, page: 1 },
      );
    }
  });

  test('standard or large for books, on pages as large as they say; nothing for everything else', async () => {
    expect(await formatsOf('')).toEqual([
      ['half', 'standard', [148, 210]],
      ['large', 'large', [210, 297]],
    ]);
    const toolkit = await toolkitOf(join(fixtures, 'small-toolkit'));
    for (const { job, book } of layoutsOf(toolkit)) {
      expect(job.textSize === null).toBe(job.kind !== 'workbook' && job.kind !== 'essay');
      expect(book === undefined).toBe(job.textSize === null);
    }
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
    expect(paths.length).toBeGreaterThan(addresses.length);
  });

  test('addresses and paths are the same each time', async () => {
    const again = layoutsOf(await toolkitOf(folder));
    expect(again.map(({ job }) => job)).toEqual(layouts.map(({ job }) => job));
  });

  test('every file is in its document’s own folder', () => {
    for (const { job } of layouts) {
      for (const output of job.outputs) {
        const { path, form } = output;
        expect(path.split('/').slice(0, -1)).toEqual([job.kind, job.id]);
        // What is printed as it is read has one file, which needs no form in its name.
        const isBoth = form === 'reading' && isForHome(output);
        expect(path).toMatch(isBoth ? new RegExp(`-${job.paper}\\.pdf$`) : new RegExp(`-${form}`));
        if (form === 'home') expect(path).toContain(`-${output.paper ?? job.paper}-home`);
      }
    }
  });

  test('no file shows the same pages on the same paper as another', () => {
    for (const { job } of layouts) {
      const asTheyAre = job.outputs.filter(
        (output) =>
          output.form === 'reading' ||
          (output.form === 'home' &&
            output.ticket === undefined &&
            output.sheetMm.every((lengthMm, index) => lengthMm === job.trimMm[index])),
      );
      expect(asTheyAre.length, job.outputs[0]?.path).toBeLessThan(2);
    }
  });

  test('a job is the same after it has been written into a page and read again', () => {
    for (const { job } of layouts) {
      expect(printJobSchema.parse(JSON.parse(JSON.stringify(job)))).toEqual(job);
    }
  });

  test('what is imposed at home fits on the paper it is for, and uses all of it but for sizes from the shop', () => {
    for (const { job, format } of layouts) {
      expect(format.trimMm).toEqual(job.trimMm);
      const isFromShop = job.size !== undefined && !/^(quarter|eighth|large)$/.test(job.size);
      for (const output of job.outputs) {
        if (output.form !== 'home') continue;
        const { imposition, sheetMm, duplex } = output;
        const paper = papers[output.paper ?? job.paper];
        expect([...sheetMm].sort((a, b) => a - b)).toEqual([paper.widthMm, paper.heightMm]);
        // A poster in tiles has tests of its own.
        if (imposition.layout === 'tiles') continue;
        const [columns, rows] = gridOf(imposition);
        const [trimWidth, trimHeight] = job.trimMm;
        for (const [used, available] of [
          [columns * trimWidth, sheetMm[0]],
          [rows * trimHeight, sheetMm[1]],
        ] as const) {
          expect(used).toBeLessThanOrEqual(available);
          if (!isFromShop) expect(used).toBeGreaterThan(available - 2);
        }
        const isOneSided =
          imposition.layout === 'copies' ||
          imposition.layout === 'fold-over' ||
          imposition.layout === 'two-up' ||
          (imposition.layout === 'cards' && (imposition.frontsOnly === true || imposition.sides === 1));
        expect(duplex === 'none').toBe(isOneSided);
      }
    }
  });
});

/** Columns and rows of trims on a sheet. */
function gridOf(imposition: Exclude<ImpositionPlan, { layout: 'tiles' }>): [columns: number, rows: number] {
  switch (imposition.layout) {
    case 'booklet':
    case 'two-up':
      return [2, 1];
    case 'plain':
      return [1, 1];
    case 'fold-over':
      return imposition.fold === 'vertical' ? [2, imposition.pairs] : [imposition.pairs, 2];
    default:
      return [imposition.columns, imposition.rows];
  }
}
