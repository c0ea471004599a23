/** Books on a home printer’s sheets. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { bookSheets, type BookWay } from '../../src/documents/index.ts';
import { papers } from '../../src/imposition/index.ts';
import { planOutputs } from '../../src/press/outputs/plan-outputs.ts';
import type { PrintOutput } from '../../src/print-job.ts';
import { openFaces } from '../../src/press/pdf/faces.ts';
import { imposePdf, planSheets, type HomeOutput } from '../../src/press/pdf/impose.ts';
import { mmOf, pointsOf } from '../../src/press/pdf/millimetres.ts';
import { readPdf, type ReadPage } from '../../src/press/pdf/read.ts';
import { selectFiles } from '../../src/press/jobs/selection.ts';

/** A page that says `page 7` at its lower left corner, 20 mm from both edges. */
async function numberedPages(count: number, [widthMm, heightMm]: readonly [number, number]) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= count; number++) {
    const page = pdf.addPage([pointsOf(widthMm), pointsOf(heightMm)]);
    page.drawText(`page ${number}`, { x: pointsOf(20), y: pointsOf(20), size: 10, font });
  }
  return pdf.save();
}

/** The number of the page that lies there. */
type Place = number | 'blank';

const halfMm = { a4: [148, 210], letter: [139.7, 215.9] } as const;

async function imposed(
  count: number,
  { way, paper, paperThicknessMm = 0.1 }: { way: BookWay; paper: 'a4' | 'letter'; paperThicknessMm?: number },
) {
  const found = bookSheets({ paper, paperThicknessMm, coverPages: 1 }).find((each) => each.way === way);
  if (found === undefined) throw new Error(`Nothing is printed as ${way}.`);
  const { sheetMm, duplex, imposition } = found;
  const trimMm: [number, number] = [...halfMm[paper]];
  const output: HomeOutput = { form: 'home', path: 'a.pdf', sheetMm: [...sheetMm], duplex, imposition };
  const plan = planSheets(count, { job: { trimMm }, output });
  const pdf = await imposePdf(await openFaces(await numberedPages(count, trimMm)), {
    plan,
    job: { title: 'Numbers', lang: 'en', trimMm },
  });
  return { plan, pages: (await readPdf(pdf)).pages };
}

/** The numbers on a side and where they stand, from the left. */
const numbersOn = (page: ReadPage | undefined) =>
  (page?.texts ?? [])
    .flatMap(({ text, x, y }) => {
      const number = /^page (\d+)/.exec(text.trim())?.[1];
      return number === undefined ? [] : [{ number: Number(number), xMm: mmOf(x), yMm: mmOf(y) }];
    })
    .sort((a, b) => a.xMm - b.xMm);

describe('a booklet', () => {
  test.each(['a4', 'letter'] as const)('of 70 pages on %s comes in signatures', async (paper) => {
    const { plan, pages } = await imposed(70, { way: 'booklet', paper });
    const signatures = [6, 6, 6];
    expect(plan.signatures).toEqual(signatures);
    expect(pages).toHaveLength(36);
    const { widthMm, heightMm } = papers[paper];
    const [trimWidthMm, trimHeightMm] = halfMm[paper];
    // What stands on each half of each side; a blank where there is no number.
    const halves = (page: ReadPage | undefined) => {
      const on = numbersOn(page);
      const half = (isRight: boolean): Place =>
        on.find(({ xMm }) => xMm > heightMm / 2 === isRight)?.number ?? 'blank';
      return { left: half(false), right: half(true) };
    };
    let side = 0;
    const read = signatures.flatMap((count) => {
      let folded: Place[] = [];
      const sheets = Array.from({ length: count }, () => [halves(pages[side++]), halves(pages[side++])]);
      for (const [front, back] of sheets.reverse()) {
        if (front === undefined || back === undefined) continue;
        folded = [front.right, back.left, ...folded, back.right, front.left];
      }
      return folded;
    });
    expect(read).toEqual([
      ...Array.from({ length: 69 }, (_, index) => index + 1),
      'blank',
      'blank',
      // The back cover stays last.
      70,
    ]);
    for (const [index, page] of pages.entries()) {
      expect(page.sizeMm[0]).toBeCloseTo(heightMm, 1);
      expect(page.sizeMm[1]).toBeCloseTo(widthMm, 1);
      // Both pages of a sheet move to the fold by the paper around it in its signature.
      const creepMm = (Math.floor(index / 2) % 6) * 0.1;
      for (const { xMm, yMm } of numbersOn(page)) {
        const fromFold = xMm > heightMm / 2 ? 20 - creepMm : 20 - trimWidthMm + creepMm;
        expect(xMm - heightMm / 2).toBeCloseTo(fromFold, 1);
        expect(yMm).toBeCloseTo((widthMm - trimHeightMm) / 2 + 20, 1);
      }
    }
  });

  test('printed on thicker paper than the toolkit says moves further', () => {
    const job = { trimMm: [148, 210] as [number, number] };
    const [booklet] = bookSheets({ paper: 'a4', paperThicknessMm: 0.1, coverPages: 1 });
    if (booklet === undefined) throw new Error('There is no booklet.');
    const { duplex, imposition } = booklet;
    const output: HomeOutput = { form: 'home', path: 'a.pdf', sheetMm: [297, 210], duplex, imposition };
    const innermost = (paperThicknessMm?: number) =>
      planSheets(40, { job, output, paperThicknessMm }).sheets[9]?.front.placements[1]?.xMm;
    expect(innermost()).toBeCloseTo(148.5 - 0.9, 6);
    expect(innermost(0.2)).toBeCloseTo(148.5 - 1.8, 6);
  });
});

test('two pages side by side: on each side those that face each other', async () => {
  const { pages } = await imposed(6, { way: 'two-up', paper: 'letter' });
  expect(pages.map((page) => numbersOn(page).map(({ number }) => number))).toEqual([
    [1],
    [2, 3],
    [4, 5],
    [6],
  ]);
  expect(numbersOn(pages[0])[0]?.xMm).toBeCloseTo(279.4 / 2 + 20, 1);
  expect(numbersOn(pages[3])[0]?.xMm).toBeCloseTo(20, 1);
});

test('whole pages: one on each side, the last back empty', async () => {
  const trimMm: [number, number] = [210, 297];
  const plan = planSheets(5, {
    job: { trimMm },
    output: {
      ...{ form: 'home', path: 'a.pdf', sheetMm: [210, 297], duplex: 'long-edge' },
      imposition: { layout: 'plain' },
    },
  });
  const pdf = await imposePdf(await openFaces(await numberedPages(5, trimMm)), {
    plan,
    job: { title: 'Numbers', lang: 'en', trimMm },
  });
  const { pages } = await readPdf(pdf);
  expect(pages.map((page) => numbersOn(page).map(({ number }) => number))).toEqual([
    ...[[1], [2], [3], [4], [5], []],
  ]);
  for (const { sizeMm } of pages) expect(sizeMm.map(Math.round)).toEqual([210, 297]);
});

test('the facts of a booklet tell its signatures, of two pages side by side they do not', () => {
  const job = { trimMm: [148, 210] as [number, number] };
  const outputs = bookSheets({ paper: 'a4', paperThicknessMm: 0.1, coverPages: 1 }).map(
    ({ way, sheetMm, duplex, imposition }): HomeOutput => ({
      ...{ form: 'home', path: `${way}.pdf`, sheetMm: [...sheetMm], duplex, imposition },
      ticket: { address: 'print/ticket/a/', page: 1 },
    }),
  );
  const plans = planOutputs(outputs, {
    job: job as never,
    reading: { pageCount: 62 },
  });
  expect(plans.map(({ facts }) => facts)).toEqual([
    {
      layout: 'booklet',
      pages: 34,
      sheets: 17,
      duplex: 'short-edge',
      sheetMm: [297, 210],
      signatures: [8, 8],
    },
    { layout: 'two-up', pages: 33, sheets: 33, duplex: 'none', sheetMm: [297, 210] },
  ]);
});

test('what is made on request alone is asked for by name; the rest is not', () => {
  const job = { paper: 'a4', textSize: null } as const;
  const pictures = { form: 'shop', order: 'pictures', path: 'a.zip', dotsPerInch: 300 } as const;
  const onRequest = { ...pictures, onRequest: true } as const;
  expect(selectFiles({}).includes(job, onRequest)).toBe(false);
  expect(selectFiles({ form: 'shop' }).includes(job, onRequest)).toBe(false);
  expect(selectFiles({}).includes(job, pictures)).toBe(true);
  const asked = selectFiles({ form: 'shop', pictures: true });
  expect(asked.includes(job, onRequest)).toBe(true);
  expect(asked.includes(job, { form: 'shop', order: 'front-back', path: 'a.pdf' })).toBe(true);
  expect(asked.isUsual).toBe(false);
  expect(asked.name).not.toBe(selectFiles({ form: 'shop' }).name);
});

test('a file to print and to read is chosen as either', () => {
  const job = { paper: 'a4', textSize: null } as const;
  const both = { form: 'reading', path: 'a.pdf', duplex: 'none' } as const;
  expect(selectFiles({ form: 'home' }).includes(job, both)).toBe(true);
  expect(selectFiles({ form: 'reading' }).includes(job, both)).toBe(true);
  expect(selectFiles({ form: 'shop' }).includes(job, both)).toBe(false);
  const { duplex, ...reading } = both;
  expect(duplex).toBe('none');
  expect(selectFiles({ form: 'home' }).includes(job, reading)).toBe(false);
});

test('large print can be chosen, among files of all papers and forms', () => {
  const large = selectFiles({ textSize: 'large' });
  const home = {
    ...{ form: 'home', path: 'a.pdf', sheetMm: [210, 297], duplex: 'none' },
    imposition: { layout: 'plain' },
  } satisfies PrintOutput;
  expect(large.includes({ paper: 'a4', textSize: 'large' }, home)).toBe(true);
  expect(large.includes({ paper: 'a4', textSize: 'standard' }, home)).toBe(false);
  expect(large.includes({ paper: 'letter', textSize: null }, home)).toBe(false);
  expect(large.isUsual).toBe(false);
  expect(large.name).not.toBe(selectFiles({}).name);
});
