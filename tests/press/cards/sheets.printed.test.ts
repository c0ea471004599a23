/** Sheets of cards as they come out of the printer: what is on them, and what is not. */
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/words/en/index.ts';
import { bytesOf, cardCount, fileNamed, filesOf, ticketPages } from './evening-deck.ts';
import { darkest, inkShare, withPdf, type Box, type Raster, type TextBox } from './raster.ts';

const { words } = english;

const dotsPerInch = 150;
/** Fainter than this is the smear of rasters, not ink. */
const faint = 12;

interface Side {
  readonly raster: Raster;
  readonly texts: readonly TextBox[];
}

interface Sheet {
  readonly front: Side;
  readonly back: Side;
}

const drawn = new Map<string, Promise<readonly Sheet[]>>();

/** The sheets of a file printed on both sides, without its ticket; drawn once. */
function sheetsOf(name: string): Promise<readonly Sheet[]> {
  const sheets = drawn.get(name) ?? drawSheets(name);
  drawn.set(name, sheets);
  return sheets;
}

async function drawSheets(name: string): Promise<readonly Sheet[]> {
  const file = fileNamed(name);
  return withPdf(await bytesOf(file), async ({ pageCount, draw, texts }) => {
    const sheets: Sheet[] = [];
    const side = async (page: number) => ({
      raster: await draw(page, dotsPerInch),
      texts: await texts(page),
    });
    for (let page = ticketPages(file) + 1; page < pageCount; page += 2) {
      sheets.push({ front: await side(page), back: await side(page + 1) });
    }
    expect(sheets).toHaveLength(file.sheets - 1);
    return sheets;
  });
}

/** Cards side by side in the middle of a sheet, or in equal cells of it; from the top left. */
interface Grid {
  readonly sheetMm: readonly [number, number];
  readonly trimMm: readonly [number, number];
  readonly columns: number;
  readonly rows: number;
  readonly isInCells?: boolean;
}

function trimsOf({ sheetMm, trimMm, columns, rows, isInCells = false }: Grid): Box[] {
  const step = isInCells ? ([sheetMm[0] / columns, sheetMm[1] / rows] as const) : trimMm;
  return Array.from({ length: columns * rows }, (_, index) => {
    const middleX = sheetMm[0] / 2 + ((index % columns) - (columns - 1) / 2) * step[0];
    const middleY = sheetMm[1] / 2 - (Math.floor(index / columns) - (rows - 1) / 2) * step[1];
    return {
      leftMm: middleX - trimMm[0] / 2,
      rightMm: middleX + trimMm[0] / 2,
      bottomMm: middleY - trimMm[1] / 2,
      topMm: middleY + trimMm[1] / 2,
    };
  });
}

function inset({ leftMm, rightMm, bottomMm, topMm }: Box, byMm: number): Box {
  return {
    leftMm: leftMm + byMm,
    rightMm: rightMm - byMm,
    bottomMm: bottomMm + byMm,
    topMm: topMm - byMm,
  };
}

/** Where ink lies that is in none of these boxes; a few places are enough to see what is wrong. */
function strayInk({ widthPx, heightPx, dotsPerMm, ink }: Raster, allowed: readonly Box[]): string[] {
  const stray: string[] = [];
  for (let y = 0; y < heightPx && stray.length < 5; y++) {
    const yMm = (heightPx - y - 0.5) / dotsPerMm;
    const level = allowed.filter(({ bottomMm, topMm }) => bottomMm <= yMm && yMm <= topMm);
    for (let x = 0; x < widthPx && stray.length < 5; x++) {
      if ((ink[y * widthPx + x] ?? 0) <= faint) continue;
      const xMm = (x + 0.5) / dotsPerMm;
      if (!level.some(({ leftMm, rightMm }) => leftMm <= xMm && xMm <= rightMm)) {
        stray.push(`${xMm.toFixed(1)}, ${yMm.toFixed(1)}`);
      }
    }
  }
  return stray;
}

const quarters: readonly [name: string, grid: Grid][] = [
  ['quarter-a4-home.pdf', { sheetMm: [210, 297], trimMm: [105, 148], columns: 2, rows: 2, isInCells: true }],
  ['quarter-letter-home.pdf', { sheetMm: [215.9, 279.4], trimMm: [107.95, 139.7], columns: 2, rows: 2 }],
];
const poker: Grid = { sheetMm: [210, 297], trimMm: [63.5, 88.9], columns: 3, rows: 3 };
const pokerName = 'poker-a4-home.pdf';

describe.each(quarters)('%s', (name, grid) => {
  const trims = trimsOf(grid);

  test('has nothing near a cut or the edge of the sheet: all ink keeps to the safe areas', async () => {
    const sheets = await sheetsOf(name);
    // Letters may reach a hair out of their lines.
    const safe = trims.map((trim) => inset(trim, 7 - 0.4));
    for (const [index, { front, back }] of sheets.entries()) {
      expect(strayInk(front.raster, safe), `sheet ${index + 1}, front`).toEqual([]);
      expect(strayInk(back.raster, safe), `sheet ${index + 1}, back`).toEqual([]);
    }
  });

  test('has a card in every place of every sheet; those left over are blank ones to write on', async () => {
    expectFilled(await sheetsOf(name), trims);
  });
});

/** Every place is inked on both sides; on the last sheet’s front, places without a card of the deck say so. */
function expectFilled(sheets: readonly Sheet[], trims: readonly Box[]): void {
  for (const [index, { front, back }] of sheets.entries()) {
    for (const [place, trim] of trims.entries()) {
      const where = `sheet ${index + 1}, place ${place + 1}`;
      expect(inkShare(front.raster, trim), `${where}, front`).toBeGreaterThan(0.004);
      expect(inkShare(back.raster, trim), `${where}, back`).toBeGreaterThan(0.004);
    }
  }
  const left = trims.slice(cardCount % trims.length);
  expect(left.length).toBeGreaterThan(1);
  const last = sheets.at(-1)?.front.texts ?? [];
  const blanks = last.filter(({ text }) => text === words.ownCard);
  for (const trim of left) {
    expect(
      blanks.filter(
        (box) =>
          box.leftMm > trim.leftMm &&
          box.rightMm < trim.rightMm &&
          box.bottomMm > trim.bottomMm &&
          box.topMm < trim.topMm,
      ),
    ).toHaveLength(1);
  }
}

describe(pokerName, () => {
  const trims = trimsOf(poker);
  const [first, last] = [trims[0], trims.at(-1)];
  const block: Box = {
    leftMm: first?.leftMm ?? NaN,
    topMm: first?.topMm ?? NaN,
    rightMm: last?.rightMm ?? NaN,
    bottomMm: last?.bottomMm ?? NaN,
  };
  const [widthMm, heightMm] = poker.sheetMm;
  /** The margin from 1.9 mm outside the trims. */
  const { leftMm, rightMm, bottomMm, topMm } = inset(block, -1.9);
  const margin: readonly Box[] = [
    { leftMm: 0, rightMm: leftMm, bottomMm: 0, topMm: heightMm },
    { leftMm: rightMm, rightMm: widthMm, bottomMm: 0, topMm: heightMm },
    { leftMm: 0, rightMm: widthMm, bottomMm: 0, topMm: bottomMm },
    { leftMm: 0, rightMm: widthMm, bottomMm: topMm, topMm: heightMm },
  ];

  test('has marks at the end of every cut, all at least 1.9 mm outside every card, and on fronts alone', async () => {
    const safe = trims.map((trim) => inset(trim, 4 - 0.4));
    const columns = [0, 1, 2, 3].map((cut) => block.leftMm + cut * 63.5);
    const rows = [0, 1, 2, 3].map((cut) => block.bottomMm + cut * 88.9);
    const spot = (xMm: number, yMm: number): Box =>
      inset({ leftMm: xMm, rightMm: xMm, bottomMm: yMm, topMm: yMm }, -0.15);
    const marks = [
      ...columns.flatMap((xMm) => [spot(xMm, block.bottomMm - 4), spot(xMm, block.topMm + 4)]),
      ...rows.flatMap((yMm) => [spot(block.leftMm - 4, yMm), spot(block.rightMm + 4, yMm)]),
    ];
    for (const { front, back } of await sheetsOf(pokerName)) {
      expect(strayInk(front.raster, [...safe, ...margin])).toEqual([]);
      expect(strayInk(back.raster, safe)).toEqual([]);
      for (const mark of marks) expect(darkest(front.raster, mark)).toBeGreaterThan(60);
    }
  });

  test('has the same grid on every sheet, dot for dot', async () => {
    const [one, ...others] = await sheetsOf(pokerName);
    expect(others.length).toBeGreaterThan(0);
    for (const { front } of others) {
      for (const strip of margin)
        expect(inkOf(front.raster, strip)).toEqual(one && inkOf(one.front.raster, strip));
    }
  });

  test('has a card in every place of every sheet; those left over are blank ones to write on', async () => {
    expectFilled(await sheetsOf(pokerName), trims);
  });
});

describe('ink', () => {
  test.each(filesOf('home').map((file) => [file.path.split('/').at(-1) ?? '', file] as const))(
    '%s is low, and the manifest tells it as it is',
    async (_, file) => {
      const share = await measuredInk(await bytesOf(file), ticketPages(file));
      expect(Math.abs(share - (file.ink ?? NaN))).toBeLessThan(0.005);
      expect(share).toBeLessThan(0.08);
    },
  );

  test('for a shop there is more of it, and the manifest tells that too', async () => {
    const inkAtHome = Math.max(...filesOf('home').map(({ ink }) => ink ?? NaN));
    for (const file of filesOf('shop')) {
      expect(file.ink, file.path).toBeGreaterThan(inkAtHome);
      if (!file.path.endsWith('.pdf')) continue;
      const share = await measuredInk(await bytesOf(file), 0);
      expect(Math.abs(share - (file.ink ?? NaN)), file.path).toBeLessThan(0.005);
    }
  });
});

/** The mean ink of all pages after the first few. */
function measuredInk(pdf: Uint8Array, skipped: number): Promise<number> {
  return withPdf(pdf, async ({ pageCount, draw }) => {
    let sum = 0;
    for (let page = skipped + 1; page <= pageCount; page++) {
      const raster = await draw(page, 72);
      sum += inkShare(raster, wholeOf(raster));
    }
    return sum / (pageCount - skipped);
  });
}

function wholeOf({ widthPx, heightPx, dotsPerMm }: Raster): Box {
  return { leftMm: 0, bottomMm: 0, rightMm: widthPx / dotsPerMm, topMm: heightPx / dotsPerMm };
}

/** The dots of a box, row by row, as one text. */
function inkOf(raster: Raster, box: Box): string {
  const x0 = Math.round(box.leftMm * raster.dotsPerMm);
  const x1 = Math.round(box.rightMm * raster.dotsPerMm);
  const y0 = Math.round(raster.heightPx - box.topMm * raster.dotsPerMm);
  const y1 = Math.round(raster.heightPx - box.bottomMm * raster.dotsPerMm);
  const rows = Array.from({ length: Math.max(0, y1 - y0) }, (_, row) =>
    Buffer.from(
      raster.ink.subarray((y0 + row) * raster.widthPx + x0, (y0 + row) * raster.widthPx + x1),
    ).toString('hex'),
  );
  return rows.join('\n');
}
