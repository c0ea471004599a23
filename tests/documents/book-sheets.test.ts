import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookFormats, bookSheets, type BookFormatName } from '../../src/documents/index.ts';
import { HOME_MARGIN_MM } from '../../src/imposition/index.ts';
import { planSheets } from '../../src/press/pdf/impose.ts';

const names = Object.keys(bookFormats) as BookFormatName[];

test('however thick the book and its paper, text stays where a home printer reaches, and off the fold', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('a4' as const, 'letter' as const),
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0.03, max: 0.4, noNaN: true }),
      (paper, pages, paperThicknessMm) => {
        const { trimMm, marginMm } = bookFormats.half;
        const [trimWidthMm, trimHeightMm] = trimMm[paper];
        const [topMm, outsideMm, bottomMm, insideMm] = marginMm[paper];
        for (const { sheetMm, duplex, imposition } of bookSheets({
          ...{ paper, paperThicknessMm, coverPages: 1 },
        })) {
          const { sheets } = planSheets(pages, {
            job: { trimMm: [trimWidthMm, trimHeightMm] },
            output: { form: 'home', path: 'a.pdf', sheetMm: [...sheetMm], duplex, imposition },
          });
          const [widthMm, heightMm] = sheetMm;
          for (const { placements } of sheets.flatMap(({ front, back }) => [
            front,
            ...(back ? [back] : []),
          ])) {
            for (const { page, xMm, yMm } of placements) {
              if (page === null) continue;
              const isRight = page % 2 === 0;
              const left = xMm + (isRight ? insideMm : outsideMm);
              const right = xMm + trimWidthMm - (isRight ? outsideMm : insideMm);
              expect(left).toBeGreaterThanOrEqual(HOME_MARGIN_MM);
              expect(right).toBeLessThanOrEqual(widthMm - HOME_MARGIN_MM);
              expect(yMm + bottomMm).toBeGreaterThanOrEqual(HOME_MARGIN_MM);
              expect(yMm + trimHeightMm - topMm).toBeLessThanOrEqual(heightMm - HOME_MARGIN_MM);
              // Room on both sides of the fold, for staples and the bend.
              if (xMm > widthMm / 4) expect(left).toBeGreaterThan(widthMm / 2 + 5);
              else expect(right).toBeLessThan(widthMm / 2 - 5);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('lines hold from 45 to 80 letters on every page', () => {
  for (const name of names) {
    for (const paper of ['a4', 'letter'] as const) {
      const { trimMm, marginMm, typePt } = bookFormats[name];
      const [, outsideMm, , insideMm] = marginMm[paper];
      const letters = ((trimMm[paper][0] - outsideMm - insideMm) * 72) / 25.4 / (0.47 * typePt);
      expect(letters, `${name} on ${paper}`).toBeGreaterThan(45);
      expect(letters, `${name} on ${paper}`).toBeLessThan(80);
    }
  }
});

test('large print is 18 pt at least', () => {
  for (const { textSize, typePt } of Object.values(bookFormats))
    if (textSize === 'large') expect(typePt).toBeGreaterThanOrEqual(18);
});
