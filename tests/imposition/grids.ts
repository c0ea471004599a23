import fc from 'fast-check';
import type { Duplex, GridOptions } from '../../src/imposition/index.ts';

const lengthMm = fc.integer({ min: 200, max: 4500 }).map((tenths) => tenths / 10);
const parts = fc.integer({ min: 1, max: 5 });

/** Any grid that fits its sheet, portrait or landscape: with margins, or filling the sheet to within 1 mm. */
export const grids: fc.Arbitrary<GridOptions> = fc
  .record({
    columns: parts,
    rows: parts,
    widthMm: lengthMm,
    heightMm: lengthMm,
    spareXMm: fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 2, max: 90 }),
    ),
    spareYMm: fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 2, max: 90 }),
    ),
  })
  .map(({ columns, rows, widthMm, heightMm, spareXMm, spareYMm }) => ({
    columns,
    rows,
    trimMm: { widthMm, heightMm },
    sheetMm: { widthMm: columns * widthMm + spareXMm, heightMm: rows * heightMm + spareYMm },
  }));

export const flips = fc.constantFrom<Exclude<Duplex, 'none'>[]>('long-edge', 'short-edge');
