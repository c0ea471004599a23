/** The calibration sheet as it comes out of the printer, and what is gained by reading it. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { calibrationPath } from '../../../src/documents/calibration.ts';
import { calibrationSheet, papers, type Line } from '../../../src/imposition/index.ts';
import { printSite } from '../../../src/press/index.ts';
import { runScript } from '../../run-script.ts';
import { crossPath, writeCrossDeck, type CrossDeck, type Flip } from './cross-cards.ts';
import { againstTheLight } from './cross-sheets.ts';
import { gaps, throughTheSheet } from './light.ts';
import { blobsOf, dotsIn, withPdf, type Box, type Raster } from './raster.ts';
import { built } from '../../sites/background-site.ts';
import { localBrowsers } from '../one-browser.ts';

const { folder: site } = await built(inject('printedSite'));
const toleranceMm = 0.1;
const dotsPerInch = 300;
const each = ['a4', 'letter'] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-calibration-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where an upright or level line really is: its middle across, and its two ends, by the ink around where it should be. */
function lineFound(raster: Raster, line: Line): Line {
  const isUpright = line.x1Mm === line.x2Mm;
  const [lowX, highX] = [Math.min(line.x1Mm, line.x2Mm), Math.max(line.x1Mm, line.x2Mm)];
  const [lowY, highY] = [Math.min(line.y1Mm, line.y2Mm), Math.max(line.y1Mm, line.y2Mm)];
  // The nearest other ink is a tick half a millimetre aside, one and a half further on.
  const [aroundX, aroundY] = isUpright ? [0.4, 0.7] : [0.7, 0.4];
  const { x0, x1, y0, y1 } = dotsIn(raster, {
    leftMm: lowX - aroundX,
    rightMm: highX + aroundX,
    bottomMm: lowY - aroundY,
    topMm: highY + aroundY,
  });
  const { widthPx, heightPx, dotsPerMm, ink } = raster;
  let [sum, across, most] = [0, 0, 0];
  const along = new Map<number, number>();
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const dark = ink[y * widthPx + x] ?? 0;
      const place = isUpright ? heightPx - y - 0.5 : x + 0.5;
      sum += dark;
      across += dark * (isUpright ? x + 0.5 : heightPx - y - 0.5);
      along.set(place, (along.get(place) ?? 0) + dark);
      most = Math.max(most, along.get(place) ?? 0);
    }
  }
  if (most === 0) throw new Error(`There is no ink at ${lowX}, ${lowY}`);
  const inked = [...along].filter(([, dark]) => dark > most / 2).map(([place]) => place);
  const middleMm = across / sum / dotsPerMm;
  const startMm = (Math.min(...inked) - 0.5) / dotsPerMm;
  const endMm = (Math.max(...inked) + 0.5) / dotsPerMm;
  return isUpright
    ? { x1Mm: middleMm, x2Mm: middleMm, y1Mm: startMm, y2Mm: endMm }
    : { x1Mm: startMm, x2Mm: endMm, y1Mm: middleMm, y2Mm: middleMm };
}

/** The furthest that an end of one line is from the same end of another, in either direction. */
function offMm(found: Line, wanted: Line): number {
  const ends = (line: Line) => [
    Math.min(line.x1Mm, line.x2Mm),
    Math.max(line.x1Mm, line.x2Mm),
    Math.min(line.y1Mm, line.y2Mm),
    Math.max(line.y1Mm, line.y2Mm),
  ];
  const [a, b] = [ends(found), ends(wanted)];
  return Math.max(...a.map((end, index) => Math.abs(end - (b[index] ?? NaN))));
}

const pdfOf = (folderOfSite: string, paper: 'a4' | 'letter') =>
  readFile(join(folderOfSite, 'downloads', calibrationPath(paper)));

describe.each(each)('the calibration sheet for %s', (paper) => {
  const wanted = calibrationSheet({ sheetMm: papers[paper], duplex: 'long-edge' });

  test('has every tick and both lines where they should be, at their lengths', async () => {
    await withPdf(await pdfOf(site, paper), async ({ pageCount, draw }) => {
      expect(pageCount).toBe(2);
      const front = await draw(1, dotsPerInch);
      const back = await draw(2, dotsPerInch);
      expect(front.widthPx / front.dotsPerMm).toBeCloseTo(papers[paper].widthMm, 0);
      const ticks = wanted.front.steps.map(({ line }) => offMm(lineFound(front, line), line));
      expect(ticks).toHaveLength(50);
      expect(Math.max(...ticks)).toBeLessThan(toleranceMm);
      const lines = wanted.back.lines.map((line) => offMm(lineFound(back, line), line));
      expect(Math.max(...lines)).toBeLessThan(toleranceMm);
      // The back has nothing but the two lines.
      expect(blobsOf(back, 40)).toHaveLength(2);
    });
  });

  test('has its numbers beside their ticks, and words that touch neither', async () => {
    await withPdf(await pdfOf(site, paper), async ({ texts }) => {
      const all = await texts(1);
      const { wordsMm, steps, texts: names } = wanted.front;
      const area: Box = {
        leftMm: wordsMm.xMm,
        rightMm: wordsMm.xMm + wordsMm.widthMm,
        bottomMm: wordsMm.yMm,
        topMm: wordsMm.yMm + wordsMm.heightMm,
      };
      const labels = [...steps.map(({ label }) => label), ...names];
      const found = labels.map(({ text, xMm, yMm, align }) => {
        const box = all.find((piece) => {
          const at = { left: piece.leftMm, right: piece.rightMm, centre: (piece.leftMm + piece.rightMm) / 2 };
          // Boxes begin a fifth of the type’s size below the baseline.
          const baselineMm = piece.bottomMm + (0.2 * piece.sizePt * 25.4) / 72;
          return piece.text === text && Math.abs(at[align] - xMm) < 0.3 && Math.abs(baselineMm - yMm) < 0.1;
        });
        if (box === undefined) throw new Error(`“${text}” does not stand at ${xMm}, ${yMm}`);
        return box;
      });
      expect(new Set(found).size).toBe(52);
      const words = all.filter((piece) => !found.includes(piece));
      expect(words.map(({ text }) => text).join(' ')).toMatch(/Calibration sheet.*--back-offset/s);
      for (const word of words) {
        expect(word.leftMm, word.text).toBeGreaterThan(area.leftMm - 0.1);
        expect(word.rightMm, word.text).toBeLessThan(area.rightMm + 0.1);
        expect(word.bottomMm, word.text).toBeGreaterThan(area.bottomMm);
        expect(word.topMm, word.text).toBeLessThan(area.topMm);
      }
      const lines = [
        ...steps.map(({ line }) => line),
        ...wanted.back.lines.map((line) => behind(line, paper)),
      ];
      const ink: Box[] = [...lines.map(boxOf), ...found];
      const touching = words.filter((word) => ink.some((box) => overlap(word, box)));
      expect(touching.map(({ text }) => text)).toEqual([]);
      for (const label of found) {
        const others = [...found.filter((other) => other !== label), ...steps.map(({ line }) => boxOf(line))];
        expect(
          others.filter((box) => overlap(label, box)),
          label.text,
        ).toEqual([]);
      }
    });
  });
});

function boxOf({ x1Mm, x2Mm, y1Mm, y2Mm }: Line): Box {
  return {
    leftMm: Math.min(x1Mm, x2Mm) - 0.1,
    rightMm: Math.max(x1Mm, x2Mm) + 0.1,
    bottomMm: Math.min(y1Mm, y2Mm) - 0.1,
    topMm: Math.max(y1Mm, y2Mm) + 0.1,
  };
}

/** A line of the back as it is seen through the paper. */
function behind({ x1Mm, y1Mm, x2Mm, y2Mm }: Line, paper: 'a4' | 'letter'): Line {
  const start = throughTheSheet({ xMm: x1Mm, yMm: y1Mm }, papers[paper], 'long-edge');
  const end = throughTheSheet({ xMm: x2Mm, yMm: y2Mm }, papers[paper], 'long-edge');
  return { x1Mm: start.xMm, y1Mm: start.yMm, x2Mm: end.xMm, y2Mm: end.yMm };
}

function overlap(a: Box, b: Box): boolean {
  return a.leftMm < b.rightMm && b.leftMm < a.rightMm && a.bottomMm < b.topMm && b.bottomMm < a.topMm;
}

test('printed with --back-offset 1.5,-2 its lines are moved by that, its ticks are not', async () => {
  const moved = join(folder, 'moved');
  await cp(site, moved, { recursive: true });
  const { code, output } = await runScript('press', [
    ...['calibration-sheet', '--paper', 'a4', '--back-offset', '1.5,-2', '--site', moved],
  ]);
  expect(code, output).toBe(0);
  const wanted = calibrationSheet({ sheetMm: papers.a4, duplex: 'long-edge' });
  await withPdf(await pdfOf(moved, 'a4'), async ({ draw }) => {
    const front = await draw(1, dotsPerInch);
    const back = await draw(2, dotsPerInch);
    for (const { line } of wanted.front.steps) {
      expect(offMm(lineFound(front, line), line)).toBeLessThan(toleranceMm);
    }
    for (const { x1Mm, x2Mm, y1Mm, y2Mm } of wanted.back.lines) {
      const line = { x1Mm: x1Mm + 1.5, x2Mm: x2Mm + 1.5, y1Mm: y1Mm - 2, y2Mm: y2Mm - 2 };
      expect(offMm(lineFound(back, line), line)).toBeLessThan(toleranceMm);
    }
  });
});

describe('a printer whose backs drift', () => {
  /** As seen through the paper from the front, on every sheet alike. */
  const driftMm = { rightMm: 2.5, upMm: 1 };
  const decks: readonly CrossDeck[] = [
    { size: 'quarter', paper: 'a4' },
    // Landscape sheets, which go to the printer as portrait pages.
    { size: 'eighth', paper: 'a4' },
  ];

  /** The numbers of the ticks that the lines of the back lie behind, as someone reads them at a window. */
  async function readAgainstTheLight() {
    const { front, back } = calibrationSheet({ sheetMm: papers.a4, duplex: 'long-edge' });
    return withPdf(await pdfOf(site, 'a4'), async ({ draw }) => {
      const [frontRaster, backRaster] = [await draw(1, dotsPerInch), await draw(2, dotsPerInch)];
      const [x, y] = back.lines.map((line) => behind(lineFound(backRaster, line), 'a4'));
      const seen = { x: (x?.x1Mm ?? NaN) + driftMm.rightMm, y: (y?.y1Mm ?? NaN) + driftMm.upMm };
      const number = (axis: 'x' | 'y') => {
        const apart = front.steps
          .filter((step) => step.axis === axis)
          .map(({ line, label }) => {
            const tick = lineFound(frontRaster, line);
            const at = axis === 'x' ? tick.x1Mm : tick.y1Mm;
            return { apartMm: Math.abs(at - seen[axis]), read: Number(label.text) };
          });
        return apart.reduce((a, b) => (b.apartMm < a.apartMm ? b : a)).read;
      };
      return { x: number('x'), y: number('y') };
    });
  }

  test('lands every back once the numbers are given to the press', async () => {
    const read = await readAgainstTheLight();
    expect(read).toEqual({ x: 2.5, y: -1 });
    const printed = join(folder, 'crosses');
    for (const deck of decks) await writeCrossDeck(printed, deck);
    const { diagnostics } = await printSite({
      siteFolder: printed,
      base: '/',
      browsers: localBrowsers,
      workers: 1,
      backOffsetMm: read,
    });
    expect(diagnostics).toEqual([]);
    for (const deck of decks) {
      for (const flip of ['long-edge', 'short-edge'] satisfies Flip[]) {
        const pdf = await readFile(join(printed, 'downloads', crossPath(deck, { flip, moved: false })));
        const { front, behind: still } = await againstTheLight(pdf, flip);
        const drifted = still.map(({ xMm, yMm }) => ({
          xMm: xMm + driftMm.rightMm,
          yMm: yMm + driftMm.upMm,
        }));
        const apart = gaps(front, drifted).map(({ rightMm, upMm }) => Math.hypot(rightMm, upMm));
        expect(apart.length).toBeGreaterThan(0);
        expect(Math.max(...apart), `${deck.size}, ${flip}`).toBeLessThan(toleranceMm);
      }
    }
  });
});
