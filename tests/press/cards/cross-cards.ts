/** Cards that carry hairline crosses near their corners, in front and behind, to be held against the light. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardSheets } from '../../../src/documents/card-sheets.ts';
import { cardTrimMm, type CardFormatName } from '../../../src/documents/card-formats.ts';
import type { Paper, PrintJob } from '../../../src/documents/index.ts';
import type { OffsetMm } from '../../../src/imposition/index.ts';

export interface CrossDeck {
  readonly size: CardFormatName;
  readonly paper: Paper;
}

/** A cross reaches so far from its middle. */
export const armMm = 1.5;
const strokeMm = 0.2;
export const crossesOnCard = 4;

/**
 * Where the crosses of a front are, from the lower left of its trim: nowhere the same for two cards or two corners,
 * and whole after a move by the offset.
 */
function crossesOf([widthMm, heightMm]: readonly [number, number], card: number): [x: number, y: number][] {
  const by = card * 0.6;
  return [
    [4 + by, 5],
    [widthMm - 6, 4 + by],
    [5, heightMm - 7 - by],
    [widthMm - 8 - by, heightMm - 4],
  ];
}

export const offsetMm: OffsetMm = { x: 1.5, y: -2 };
const flips = ['long-edge', 'short-edge'] as const;
export type Flip = (typeof flips)[number];

export function crossPath({ size, paper }: CrossDeck, { flip, moved }: { flip: Flip; moved: boolean }) {
  return `crosses/${size}-${paper}/${flip}${moved ? '-moved' : ''}.pdf`;
}

export function foldedPath({ size, paper }: CrossDeck) {
  return `crosses/${size}-${paper}/fold-over.pdf`;
}

/** The sheet on which fronts and backs lie side by side. */
export function foldedSheetOf({ size, paper }: CrossDeck) {
  const ways = cardSheets({ size, paper, copies: 'once', frontsSuffice: false });
  const found = ways.find(({ way }) => way === 'fold-over');
  if (found?.imposition.layout !== 'fold-over') throw new Error(`${size} has no sheets to fold`);
  return { ...found, imposition: found.imposition };
}

/** How many cards a deck has: one less than a sheet holds, so that one place is filled. */
export function sheetOf({ size, paper }: CrossDeck) {
  const ways = cardSheets({ size, paper, copies: 'once', frontsSuffice: false });
  const way = (flip: Flip) => {
    const found = ways.find(({ duplex }) => duplex === flip);
    if (found?.imposition.layout !== 'cards')
      throw new Error(`${size} has no sheets that flip on the ${flip}`);
    return { ...found, imposition: found.imposition };
  };
  const { columns, rows } = way('long-edge').imposition;
  return { way, places: columns * rows };
}

/** Writes a print page of crosses into a site’s folder. */
export async function writeCrossDeck(siteFolder: string, deck: CrossDeck): Promise<void> {
  const { size, paper } = deck;
  const [widthMm, heightMm] = cardTrimMm(size, paper);
  const { way, places } = sheetOf(deck);
  const folded = foldedSheetOf(deck);
  const job: PrintJob = {
    id: `crosses-${size}-${paper}`,
    kind: 'crosses',
    title: 'Crosses',
    lang: 'en',
    sources: ['crosses.html'],
    edition: null,
    textSize: null,
    paper,
    trimMm: [widthMm, heightMm],
    fillerPages: 2,
    outputs: [
      ...flips.flatMap((flip) =>
        [false, true].map((moved) => {
          const { sheetMm, duplex, imposition } = way(flip);
          return {
            form: 'home' as const,
            path: crossPath(deck, { flip, moved }),
            sheetMm: [sheetMm[0], sheetMm[1]] as [number, number],
            duplex,
            imposition,
            ...(moved ? { backOffsetMm: { ...offsetMm } } : {}),
          };
        }),
      ),
      {
        form: 'home',
        path: foldedPath(deck),
        sheetMm: [...folded.sheetMm],
        duplex: 'none',
        imposition: folded.imposition,
      },
    ],
  };
  const faces = Array.from({ length: places }, (_, card) => {
    const front = crossesOf([widthMm, heightMm], card);
    // Who turns a card over sideways finds what was on the left on the right.
    const back = front.map(([x, y]): [number, number] => [widthMm - x, y]);
    return [front, back].map((crosses) => face(crosses, { card, trimMm: [widthMm, heightMm] })).join('');
  });
  const folder = join(siteFolder, 'crosses', `${size}-${paper}`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Crosses</title>
<style>@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; } body { margin: 0; } svg { position: absolute; top: 0; left: 0; max-width: none; max-height: none; }
p { position: absolute; top: 30mm; left: 30mm; margin: 0; font: 9pt sans-serif; }
.face { position: relative; width: ${widthMm}mm; height: ${heightMm}mm; overflow: hidden; break-after: page; }
.face:last-of-type { break-after: auto; }</style>
<script type="application/json" id="print-job">${JSON.stringify(job)}</script></head>
<body>${faces.join('')}</body></html>`,
  );
}

function face(
  crosses: readonly [number, number][],
  { card, trimMm: [widthMm, heightMm] }: { card: number; trimMm: readonly [number, number] },
): string {
  const paths = crosses.map(([x, y]) => {
    const down = heightMm - y;
    return `M${x - armMm} ${down}h${2 * armMm}M${x} ${down - armMm}v${2 * armMm}`;
  });
  return `<section class="face"><p>${card + 1}</p><svg viewBox="0 0 ${widthMm} ${heightMm}" width="${widthMm}mm" height="${heightMm}mm"><path d="${paths.join('')}" stroke="#000" stroke-width="${strokeMm}" fill="none"/></svg></section>`;
}
