/** Faces of cards in grey, and after two photocopies. */
import { describe, expect, test } from 'vitest';
import { isFull } from '../../full.ts';
import { bytesOf, fileNamed } from './evening-deck.ts';
import { compareStrokes, photocopy } from './photocopy.ts';
import { dotsIn, withPdf, type Box, type Raster } from './raster.ts';
import { lineWidthsMm } from './strokes.ts';

const faces = ['quarter-a4-reading.pdf', 'poker-reading.pdf', 'poker-shop-front-back.pdf'];

/** Contrast as WCAG 2.2 counts it, of a text in its box: its paper is the commonest grey, its ink the one furthest from that. */
function contrastIn(raster: Raster, box: Box): number {
  const { x0, x1, y0, y1 } = dotsIn(raster, box);
  const counts = new Uint32Array(256);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const dark = raster.ink[y * raster.widthPx + x] ?? 0;
      counts[dark] = (counts[dark] ?? 0) + 1;
    }
  }
  const paper = counts.indexOf(Math.max(...counts));
  // A few dots make no stroke.
  const inks = [...counts.entries()].filter(([, count]) => count >= 3).map(([dark]) => dark);
  const ink = inks.reduce((a, b) => (Math.abs(b - paper) > Math.abs(a - paper) ? b : a), paper);
  const [light = 0, dark = 0] = [luminance(paper), luminance(ink)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How light a grey of so much ink is (WCAG 2.2, relative luminance). */
function luminance(ink: number): number {
  const grey = (255 - ink) / 255;
  return grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4;
}

describe.each(faces)('%s', (name) => {
  test('has a contrast of at least 4.5 : 1 in grey, in every piece of text', async () => {
    await withPdf(await bytesOf(fileNamed(name)), async ({ pageCount, draw, texts }) => {
      let pieces = 0;
      for (let page = 1; page <= pageCount; page++) {
        const raster = await draw(page, 300);
        for (const box of await texts(page)) {
          pieces += 1;
          expect(contrastIn(raster, box), `page ${page}: ${box.text}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(pieces).toBeGreaterThan(100);
    });
  });

  test('has no line thinner than 0.2 mm', async () => {
    const widths = (await lineWidthsMm(await bytesOf(fileNamed(name)))).flat();
    expect(widths.length).toBeGreaterThan(50);
    expect(Math.min(...widths)).toBeGreaterThan(0.199);
  });
});

test.each(['quarter-a4-reading.pdf', 'poker-reading.pdf', 'poker-shop-front-back.pdf'])(
  'the words of %s keep their strokes when they are photocopied twice',
  async (name) => {
    await withPdf(await bytesOf(fileNamed(name)), async ({ pageCount, draw, texts }) => {
      const sizes = await Promise.all(
        Array.from({ length: pageCount }, async (_, index) => {
          const boxes = await texts(index + 1);
          return {
            page: index + 1,
            letters: boxes.map(({ text }) => text).join('').length,
            leastPt: Math.min(...boxes.map(({ sizePt }) => sizePt)),
          };
        }),
      );
      const least = Math.min(...sizes.map(({ leastPt }) => leastPt));
      const smallest = sizes
        .filter(({ leastPt }) => leastPt < least + 0.1)
        .sort((a, b) => b.letters - a.letters)
        .slice(0, isFull ? 3 : 1);
      for (const { page } of smallest) {
        const original = await draw(page, 300);
        const kept = compareStrokes(original, photocopy(photocopy(original)));
        expect(kept.pieces).toBeGreaterThan(30);
        expect(kept, `page ${page}`).toMatchObject({ gone: 0 });
        // Hairlines of a few letters may open; words stay what they were.
        expect(kept.broken / kept.pieces, `page ${page}, in pieces`).toBeLessThan(0.06);
        expect(kept.joined / kept.pieces, `page ${page}, run together`).toBeLessThan(0.01);
      }
    });
  },
);
