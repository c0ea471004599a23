import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationSheet, imposeCards, landscape, papers } from '../../src/imposition/index.ts';
import type { CalibrationSheet, Duplex, Line, OffsetMm, SizeMm } from '../../src/imposition/index.ts';
import { flips } from './grids.ts';
import { distanceMm, onTheSheet, throughThePaper } from './paper-model.ts';
import type { Point } from './paper-model.ts';

type Flip = Exclude<Duplex, 'none'>;

/** A printer whose backs land beside where they should, the same way on the paper whichever edge it flips on. */
interface Printer {
  sheetMm: SizeMm;
  duplex: Flip;
  /** As seen from the front, against the light: to the right, and up. */
  drift: Point;
}

/** Where the ink of a back's point lands, as seen from the front against the light. */
function landsAt(point: Point, { drift, ...sheet }: Printer): Point {
  const meant = throughThePaper(point, sheet);
  return { xMm: meant.xMm + drift.xMm, yMm: meant.yMm + drift.yMm };
}

function endsOf({ x1Mm, y1Mm, x2Mm, y2Mm }: Line): [Point, Point] {
  return [
    { xMm: x1Mm, yMm: y1Mm },
    { xMm: x2Mm, yMm: y2Mm },
  ];
}

/** What someone reads who holds the sheet against the light: the label of the tick nearest to the line behind. */
function readDrift({ front, back }: CalibrationSheet, printer: Printer): OffsetMm {
  const read = (axis: 'x' | 'y', line: Line): number => {
    const [start, end] = endsOf(line).map((point) => landsAt(point, printer)) as [Point, Point];
    const away = (tick: Line) =>
      axis === 'x' ? Math.abs(tick.x1Mm - start.xMm) : Math.abs(tick.y1Mm - start.yMm);
    const crossed = front.steps
      .filter((step) => step.axis === axis)
      .filter(({ line: tick }) => {
        const [from, to, low, high] =
          axis === 'x'
            ? [start.yMm, end.yMm, Math.min(tick.y1Mm, tick.y2Mm), Math.max(tick.y1Mm, tick.y2Mm)]
            : [start.xMm, end.xMm, Math.min(tick.x1Mm, tick.x2Mm), Math.max(tick.x1Mm, tick.x2Mm)];
        return Math.min(from, to) <= low + 1e-6 && Math.max(from, to) >= high - 1e-6;
      });
    expect(crossed).toHaveLength(25);
    const nearest = crossed.reduce((a, b) => (away(b.line) < away(a.line) ? b : a));
    return Number(nearest.label.text);
  };
  return { x: read('x', back.lines[0]), y: read('y', back.lines[1]) };
}

/** How far the corners of backs are from the corners of their fronts, at worst. */
function worstMm(printer: Printer, backOffsetMm: OffsetMm): number {
  const { sheetMm, duplex } = printer;
  const trimMm = { widthMm: 63.5, heightMm: 88.9 };
  const grid = { trimMm, sheetMm, columns: 2, rows: 2 };
  const { sheets } = imposeCards({ ...grid, pages: 8, sides: 2, duplex, backOffsetMm });
  const distances = sheets.flatMap(({ front, back }) =>
    front.placements.flatMap((place) => {
      const behind = back?.placements.find(({ page }) => page === (place.page ?? NaN) + 1);
      if (behind === undefined) throw new Error('Every front has a back.');
      return [0, trimMm.widthMm].flatMap((xMm) =>
        [0, trimMm.heightMm].map((yMm) => {
          const onFront = onTheSheet({ xMm, yMm }, place, trimMm);
          const onBack = onTheSheet({ xMm: trimMm.widthMm - xMm, yMm }, behind, trimMm);
          return distanceMm(landsAt(onBack, printer), onFront);
        }),
      );
    }),
  );
  return Math.max(...distances);
}

const { a4, letter } = papers;
const sheets = fc.constantFrom<SizeMm[]>(a4, landscape(a4), letter, landscape(letter));
const halfSteps = fc.integer({ min: -12, max: 12 }).map((steps) => steps / 2);
const anyDrift = fc.double({ min: -6, max: 6, noNaN: true });

describe('what is read is what is typed', () => {
  test('drifts of half millimetres: the numbers read bring every back exactly behind its front', () => {
    fc.assert(
      fc.property(sheets, flips, halfSteps, halfSteps, (sheetMm, duplex, xMm, yMm) => {
        const printer = { sheetMm, duplex, drift: { xMm, yMm } };
        const read = readDrift(calibrationSheet({ sheetMm, duplex }), printer);
        expect(worstMm(printer, { x: 0, y: 0 })).toBeCloseTo(Math.hypot(xMm, yMm), 6);
        expect(worstMm(printer, read)).toBeLessThan(1e-6);
      }),
      { numRuns: 500 },
    );
  });

  test('any drift up to 6 mm: to within a quarter of a millimetre each way', () => {
    fc.assert(
      fc.property(sheets, flips, anyDrift, anyDrift, (sheetMm, duplex, xMm, yMm) => {
        const printer = { sheetMm, duplex, drift: { xMm, yMm } };
        const read = readDrift(calibrationSheet({ sheetMm, duplex }), printer);
        expect(worstMm(printer, read)).toBeLessThan(Math.hypot(0.25, 0.25) + 1e-6);
      }),
    );
  });

  test('a sheet printed with one flip serves the other, where the paper drifts the same way', () => {
    fc.assert(
      fc.property(sheets, flips, flips, halfSteps, halfSteps, (sheetMm, duplex, later, xMm, yMm) => {
        const drift = { xMm, yMm };
        const read = readDrift(calibrationSheet({ sheetMm, duplex }), { sheetMm, duplex, drift });
        expect(worstMm({ sheetMm, duplex: later, drift }, read)).toBeLessThan(1e-6);
      }),
    );
  });

  test('x grows to the right and y downwards: a back too far right and too low has positive numbers', () => {
    const sheet = calibrationSheet({ sheetMm: a4, duplex: 'long-edge' });
    const drift = { xMm: 1.5, yMm: -2 };
    expect(readDrift(sheet, { sheetMm: a4, duplex: 'long-edge', drift })).toEqual({ x: 1.5, y: 2 });
  });
});

describe.each([
  ['A4', a4],
  ['A4 across', landscape(a4)],
  ['Letter', letter],
  ['Letter across', landscape(letter)],
] as const)('%s', (_, sheetMm) => {
  const { front, back, textPt } = calibrationSheet({ sheetMm, duplex: 'long-edge' });
  // A digit of a sans is little more than half as wide as its size, and about 0.72 as high.
  const textMm = (textPt * 25.4) / 72;
  const boxes = [...front.texts, ...front.steps.map(({ label }) => label)].map(
    ({ text, xMm, yMm, align }) => {
      const widthMm = text.length * 0.56 * textMm;
      const leftMm = xMm - widthMm * { left: 0, centre: 0.5, right: 1 }[align];
      return { left: leftMm, right: leftMm + widthMm, bottom: yMm, top: yMm + 0.72 * textMm };
    },
  );
  type Box = (typeof boxes)[number];
  const boxOf = ({ x1Mm, y1Mm, x2Mm, y2Mm }: Line): Box => ({
    left: Math.min(x1Mm, x2Mm),
    right: Math.max(x1Mm, x2Mm),
    bottom: Math.min(y1Mm, y2Mm),
    top: Math.max(y1Mm, y2Mm),
  });
  const meet = (a: Box, b: Box) =>
    a.left < b.right - 1e-6 && b.left < a.right - 1e-6 && a.bottom < b.top - 1e-6 && b.bottom < a.top - 1e-6;

  test('from −6 to 6 by halves, twice', () => {
    const numbers = [...Array(25).keys()].map((step) => String(step / 2 - 6));
    for (const axis of ['x', 'y']) {
      expect(front.steps.filter((step) => step.axis === axis).map(({ label }) => label.text)).toEqual(
        numbers,
      );
    }
    expect(front.steps.map(({ label }) => Number(label.text))).toEqual(
      front.steps.map(({ offsetMm }) => offsetMm),
    );
  });

  test('nothing within 10 mm of the edge; no number over another, over a tick, or among the words', () => {
    const { xMm, yMm, widthMm, heightMm } = front.wordsMm;
    const words = { left: xMm, right: xMm + widthMm, bottom: yMm, top: yMm + heightMm };
    const ticks = front.steps.map(({ line }) => boxOf(line));
    for (const box of [...boxes, ...ticks, words, ...back.lines.map(boxOf)]) {
      expect(Math.min(box.left, box.bottom)).toBeGreaterThanOrEqual(10);
      expect(box.right).toBeLessThanOrEqual(sheetMm.widthMm - 10);
      expect(box.top).toBeLessThanOrEqual(sheetMm.heightMm - 10);
    }
    const things = [...boxes, ...ticks, words];
    for (const [index, box] of boxes.entries()) {
      expect(things.slice(index + 1).filter((other) => meet(box, other))).toEqual([]);
    }
    expect(ticks.filter((tick) => meet(tick, words))).toEqual([]);
  });

  test('however far it drifts, a line crosses its own scale alone and no number', () => {
    for (const [index, line] of back.lines.entries()) {
      const axis = index === 0 ? 'x' : 'y';
      const [start, end] = endsOf(line).map((point) =>
        throughThePaper(point, { sheetMm, duplex: 'long-edge' }),
      ) as [Point, Point];
      const behind = boxOf({ x1Mm: start.xMm, y1Mm: start.yMm, x2Mm: end.xMm, y2Mm: end.yMm });
      const reach = {
        left: behind.left - 6.1,
        right: behind.right + 6.1,
        bottom: behind.bottom - 6.1,
        top: behind.top + 6.1,
      };
      const others = front.steps.filter((step) => step.axis !== axis).map(({ line: tick }) => boxOf(tick));
      expect([...others, ...boxes].filter((box) => meet(box, reach))).toEqual([]);
    }
  });
});

test('a sheet that is too small', () => {
  expect(() => calibrationSheet({ sheetMm: { widthMm: 148, heightMm: 210 }, duplex: 'long-edge' })).toThrow(
    new RangeError('The scales need a sheet of at least 201.5 × 169.5 mm, not 148 × 210 mm.'),
  );
});
