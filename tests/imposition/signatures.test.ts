import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  imposeBooklet,
  landscape,
  padForBooklet,
  papers,
  signaturesOf,
  type CoverPages,
  type Placement,
  type Sheet,
} from '../../src/imposition/index.ts';
import { liesOn } from './paper-model.ts';

const onA4 = { trimMm: { widthMm: 148, heightMm: 210 }, sheetMm: landscape(papers.a4) };
const onLetter = { trimMm: { widthMm: 139.7, heightMm: 215.9 }, sheetMm: landscape(papers.letter) };

/** Any book, cut into any signatures. */
const books = fc
  .record({
    signatures: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    blanks: fc.integer({ min: 0, max: 3 }),
    coverPages: fc.constantFrom<CoverPages[]>(0, 1, 2),
    paper: fc.constantFrom(onA4, onLetter),
    creepMmPerSheet: fc.double({ min: 0, max: 0.4, noNaN: true }),
  })
  .map(({ blanks, paper, ...book }) => ({
    ...book,
    ...paper,
    pages: 4 * book.signatures.reduce((sum, sheets) => sum + sheets, 0) - blanks,
  }));

/** A leaf of a folded sheet, and what is read on it: first its right-hand page, then, turned, its left-hand page. */
type Leaf = [recto: number | null, verso: number | null];

const placeOn = (side: Sheet['front'] | null, half: 'left' | 'right'): Placement => {
  const sorted = [...(side?.placements ?? [])].sort((a, b) => a.xMm - b.xMm);
  const place = sorted[half === 'left' ? 0 : 1];
  if (place === undefined || sorted.length !== 2) throw new Error('Each side of a booklet has two places.');
  return place;
};

/**
 * Takes the printed sheets as they come, counts off each signature, folds it with its backs inside and its first sheet
 * outermost, lays the signatures on each other, and turns leaf after leaf.
 */
function bindAndRead(sheets: readonly Sheet[], signatures: readonly number[]): (number | null)[] {
  const pile = [...sheets];
  const leaves = signatures.flatMap((count) => {
    let folded: Leaf[] = [];
    // From the innermost sheet to the outermost, each laid around what is folded already.
    for (const { front, back } of pile.splice(0, count).reverse()) {
      const before: Leaf = [placeOn(front, 'right').page, placeOn(back, 'left').page];
      const behind: Leaf = [placeOn(back, 'right').page, placeOn(front, 'left').page];
      folded = [before, ...folded, behind];
    }
    return folded;
  });
  expect(pile).toEqual([]);
  return leaves.flat();
}

test('bound and read through, the pages come in order, each once, blanks where they belong', () => {
  fc.assert(
    fc.property(books, (book) => {
      const imposed = imposeBooklet(book);
      expect(imposed.signatures).toEqual(book.signatures);
      const read = bindAndRead(imposed.sheets, book.signatures);
      expect(read).toEqual(padForBooklet(book.pages, book.coverPages));
      expect(read.filter((page) => page !== null)).toEqual([...Array(book.pages).keys()]);
    }),
  );
});

describe('blanks', () => {
  test('stand before the back cover, which stays outermost', () => {
    expect(padForBooklet(49)).toEqual([...Array(48).keys(), null, null, null, 48]);
  });

  test('come at the end where the text runs to the last page', () => {
    expect(padForBooklet(5, 0)).toEqual([0, 1, 2, 3, 4, null, null, null]);
    expect(padForBooklet(8, 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('creep', () => {
  test('begins anew in each signature, and its sum is the thickness of all sheets around the innermost', () => {
    fc.assert(
      fc.property(books, ({ creepMmPerSheet, ...book }) => {
        const placed = imposeBooklet({ ...book, creepMmPerSheet }).sheets;
        const flat = imposeBooklet(book).sheets;
        let first = 0;
        for (const count of book.signatures) {
          for (let index = 0; index < count; index++) {
            for (const side of ['front', 'back'] as const) {
              const moved = (half: 'left' | 'right') =>
                placeOn(placed[first + index]?.[side] ?? null, half).xMm -
                placeOn(flat[first + index]?.[side] ?? null, half).xMm;
              expect(moved('left')).toBeCloseTo(index * creepMmPerSheet, 6);
              expect(moved('right')).toBeCloseTo(-index * creepMmPerSheet, 6);
            }
          }
          first += count;
        }
      }),
    );
  });

  test('folded and trimmed straight, all pages have the same outer margin', () => {
    // Folded around sheets that are so thick, the middle of sheet i lies i × thickness further out.
    fc.assert(
      fc.property(books, (book) => {
        const { sheets } = imposeBooklet(book);
        const foldMm = book.sheetMm.widthMm / 2;
        let first = 0;
        for (const count of book.signatures) {
          const outerMm = Array.from({ length: count }, (_, index) => {
            const right = placeOn(sheets[first + index]?.front ?? null, 'right');
            return index * book.creepMmPerSheet + right.xMm + book.trimMm.widthMm - foldMm;
          });
          for (const each of outerMm) expect(each).toBeCloseTo(book.trimMm.widthMm, 6);
          first += count;
        }
      }),
    );
  });

  test('leaves every trim on the sheet', () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { front, back } of imposeBooklet(book).sheets)
          for (const place of [...front.placements, ...(back?.placements ?? [])])
            expect(liesOn(book.sheetMm, place, book.trimMm)).toBe(true);
      }),
    );
  });
});

describe('how many sheets a signature has', () => {
  test.each([
    [1, [1]],
    [13, [13]],
    [15, [15]],
    [16, [8, 8]],
    [17, [6, 6, 5]],
    [25, [7, 6, 6, 6]],
  ])('%i sheets: %j', (sheets, signatures) => {
    expect(signaturesOf(sheets)).toEqual(signatures);
  });

  test('all sheets, as even as can be, none too thick to fold, as few as can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (sheets) => {
        const signatures = signaturesOf(sheets);
        expect(signatures.reduce((sum, count) => sum + count, 0)).toBe(sheets);
        expect(Math.max(...signatures) - Math.min(...signatures)).toBeLessThanOrEqual(1);
        expect(signatures.length === 1).toBe(sheets <= 15);
        if (signatures.length === 1) return;
        expect(Math.max(...signatures)).toBeLessThanOrEqual(8);
        expect((signatures.length - 1) * 8).toBeLessThan(sheets);
      }),
    );
  });

  test.each([0, -1, 2.5, NaN])('%j sheets are none', (sheets) => {
    expect(() => signaturesOf(sheets)).toThrow(RangeError);
  });

  test('signatures that do not make up the book', () => {
    expect(() => imposeBooklet({ pages: 12, ...onA4, signatures: [1, 1] })).toThrow(
      new RangeError('The signatures of a book of 3 sheets must have as many together, not 2.'),
    );
    expect(() => imposeBooklet({ pages: 8, ...onA4, signatures: [2, 0] })).toThrow(
      'The number of sheets of a signature must be a whole number of at least 1, not 0.',
    );
  });
});
