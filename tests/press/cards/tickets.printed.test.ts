/** The first page of every file for a home printer. */
import { describe, expect, test } from 'vitest';
import { papers } from '../../../src/imposition/index.ts';
import type { ManifestFile } from '../../../src/press/index.ts';
import { english } from '../../../src/words/en/index.ts';
import { bytesOf, fileNamed, filesOf, pagesOf } from './evening-deck.ts';
import { blobsOf, darkest, dotsIn, withPdf, type Raster } from './raster.ts';

const { ticketWords } = english;

async function textOf(file: ManifestFile): Promise<string> {
  const [ticket] = await pagesOf(file);
  return (ticket?.texts ?? [])
    .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ');
}

describe.each(filesOf('home').map((file) => ({ name: file.path.split('/').at(-1), file })))(
  'the ticket of $name',
  ({ file }) => {
    const isDuplex = file.duplex !== 'none';

    test('says what to tell the printer', async () => {
      const text = await textOf(file);
      expect(text).toContain('Print ticket Evening deck');
      const paper = file.paper === 'a4' ? 'A4' : 'Letter';
      expect(text).toContain(`${paper}, ${file.sheets} sheets, this one included`);
      const flip = {
        none: 'One side',
        'long-edge': 'flip on the long edge',
        'short-edge': 'flip on the short edge',
      };
      expect(text).toContain(flip[file.duplex]);
      expect(text).toContain('100 %');
      expect(text).toContain('not “fit to page”');
      expect(text.includes(ticketWords.tryFirst)).toBe(isDuplex);
    });

    test('counts as a sheet of its own, on the paper of the others, its back empty', async () => {
      const pages = await pagesOf(file);
      expect(pages).toHaveLength(file.pages);
      expect(file.sheets).toBe(isDuplex ? pages.length / 2 : pages.length);
      const { widthMm, heightMm } = papers[file.paper];
      for (const [index, { sizeMm }] of pages.entries()) {
        const [short, long] = sizeMm.toSorted((a, b) => a - b);
        expect(short).toBeCloseTo(widthMm, 1);
        expect(long).toBeCloseTo(heightMm, 1);
        if (index === 0) expect(sizeMm[0]).toBeCloseTo(widthMm, 1);
      }
      await withPdf(await bytesOf(file), async ({ draw }) => {
        const second = await draw(2, 72);
        const whole = { leftMm: 0, bottomMm: 0, rightMm: 500, topMm: 500 };
        if (isDuplex) expect(darkest(second, whole)).toBe(0);
        else expect(darkest(second, whole)).toBeGreaterThan(200);
      });
    });
  },
);

test.each(['quarter-a4-home.pdf', 'poker-letter-home-fold-over.pdf'])(
  'its ruler, on %s, is 100 mm long, each centimetre where it should be',
  async (name) => {
    const marks = await withPdf(await bytesOf(fileNamed(name)), async ({ draw }) =>
      marksOfRuler(await draw(1, 300)),
    );
    expect(marks).toHaveLength(11);
    const [first = NaN] = marks;
    for (const [index, mark] of marks.entries()) {
      expect(Math.abs(mark - first - 10 * index)).toBeLessThan(0.1);
    }
  },
);

/** Where the marks of the ruler stand, from the left. */
function marksOfRuler(raster: Raster): number[] {
  const rulers = blobsOf(raster, 100).filter(
    ({ leftMm, rightMm, bottomMm, topMm }) =>
      rightMm - leftMm > 80 && topMm - bottomMm > 2 && topMm - bottomMm < 6,
  );
  const [ruler] = rulers;
  if (ruler === undefined || rulers.length > 1)
    throw new Error(`There are ${rulers.length} rulers on the page.`);
  // Above the long line, between the ends of the marks.
  const { x0, x1, y0, y1 } = dotsIn(raster, {
    ...ruler,
    bottomMm: ruler.topMm - 1.5,
    topMm: ruler.topMm - 0.5,
  });
  const marks: number[] = [];
  let [sum, weighted] = [0, 0];
  for (let x = x0; x <= x1; x++) {
    let dark = 0;
    for (let y = y0; x < x1 && y < y1; y++) dark += raster.ink[y * raster.widthPx + x] ?? 0;
    sum += dark;
    weighted += dark * (x + 0.5);
    if (dark === 0 && sum > 0) {
      marks.push(weighted / sum / raster.dotsPerMm);
      [sum, weighted] = [0, 0];
    }
  }
  return marks;
}

describe('the order of cuts', () => {
  /** Each cut: how it runs, and how far from its edge. */
  const cutsOf = async (name: string) => {
    const text = await textOf(fileNamed(name));
    const cuts = text.matchAll(/(upright|level), (?:[\d.]+ in \()?([\d.]+) mm\)? from the (left|top) edge/g);
    return [...cuts].map(([, line, mm, edge]) => ({ line: `${line} from ${edge}`, mm: Number(mm) }));
  };
  const level = (mm: number) => ({ line: 'level from top', mm });
  const upright = (mm: number) => ({ line: 'upright from left', mm });

  test.each([
    ['quarter-a4-home.pdf', [level(148.5), upright(105)]],
    ['quarter-letter-home.pdf', [level(139.7), upright(107.95)]],
    // Three cards of 63.5 × 88.9 mm each way, in the middle of A4; the edge that is measured from is cut off last.
    [
      'poker-a4-home.pdf',
      [...[281.85, 192.95, 104.05, 15.15].map(level), ...[200.25, 136.75, 73.25, 9.75].map(upright)],
    ],
  ])('of %s frees every card with straight cuts', async (name, wanted) => {
    const cuts = await cutsOf(name);
    expect(cuts.map(({ line }) => line)).toEqual(wanted.map(({ line }) => line));
    // Told to a hundredth of a millimetre.
    for (const [index, { mm }] of cuts.entries()) {
      expect(Math.abs(mm - (wanted[index]?.mm ?? NaN))).toBeLessThan(0.006);
    }
  });

  test('folds first what is to be folded', async () => {
    const text = await textOf(fileNamed('quarter-a4-home-fold-over.pdf'));
    expect(text).toMatch(
      /Cut in this order 1\. Fold the sheet 105 mm from the left edge, print outside\. 2\. Cut/,
    );
  });
});
