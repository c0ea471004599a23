import { checkCount, checkLength, checkSize, describeSize } from './limits.ts';
import { landscape, portrait } from './papers.ts';
import { scaleTo } from './scaled.ts';
import type { Box, ImposedSheets, SizeMm } from './sheet.ts';
import { strokeLetters } from './stroke-letters.ts';
import type { Tile } from './tile.ts';
import { tileMarks } from './tile-marks.ts';

/** Few home printers reach the outermost 6 mm of a sheet. */
export const TILE_MARGIN_MM = 6;
/** Wide enough for a glue stick. */
export const GLUE_MM = 10;
/** The strip at the left and the top that is cut off, with the marks that say where. */
export const CUT_STRIP_MM = 4;
/** The poster goes on so far into the glue strips, so that a joint that is not quite tight shows no paper. */
const UNDERLAP_MM = 3;
/** And so far into the strips that are cut off, for a knife that strays. */
const OVERCUT_MM = 1;
/** Rounding apart, a poster that just fits needs no further sheet. */
const TOLERANCE_MM = 1e-6;

export interface TilesOptions {
  /** The joined poster. */
  posterMm: SizeMm;
  /** A sheet as it lies. */
  sheetMm: SizeMm;
  /** The rim of the sheet that no printer must reach. */
  marginMm: number;
  /** The strip at the right and at the foot of a sheet that goes under the next one. */
  glueMm: number;
}

export interface Tiling {
  columns: number;
  rows: number;
  /** Row by row from the top left. */
  tiles: Tile[];
}

/**
 * Divides a poster into equal parts, one for each sheet. Each sheet has a strip to cut off at its left and its top,
 * and a strip to put glue on at its right and its foot, over which the next sheet lies: of both, nothing stays visible.
 *
 * Throws a RangeError if a size is not positive, if the sheet has no room, or if there are more than 12 columns.
 */
export function divideIntoTiles({ posterMm, sheetMm, marginMm, glueMm }: TilesOptions): Tiling {
  checkSize('The poster', posterMm);
  checkSize('The sheet', sheetMm);
  checkLength('The margin', marginMm);
  checkLength('The strip for glue', glueMm);
  const frameMm = CUT_STRIP_MM + glueMm;
  const roomMm = {
    widthMm: sheetMm.widthMm - 2 * marginMm - frameMm,
    heightMm: sheetMm.heightMm - 2 * marginMm - frameMm,
  };
  if (roomMm.widthMm <= 0 || roomMm.heightMm <= 0) {
    throw new RangeError(`A sheet of ${describeSize(sheetMm)} has no room for a part of a poster.`);
  }
  const columns = Math.max(1, Math.ceil((posterMm.widthMm - TOLERANCE_MM) / roomMm.widthMm));
  const rows = Math.max(1, Math.ceil((posterMm.heightMm - TOLERANCE_MM) / roomMm.heightMm));
  if (columns > strokeLetters.length) {
    throw new RangeError(`A poster on more than ${strokeLetters.length} columns of sheets is too large.`);
  }
  const partMm = { widthMm: posterMm.widthMm / columns, heightMm: posterMm.heightMm / rows };
  // Part, glue and cut strip together lie in the middle of the sheet.
  const leftMm = (sheetMm.widthMm - partMm.widthMm - frameMm) / 2 + CUT_STRIP_MM;
  const bottomMm = (sheetMm.heightMm - partMm.heightMm - frameMm) / 2 + glueMm;
  const underlapMm = Math.min(UNDERLAP_MM, glueMm);
  const tiles = Array.from({ length: columns * rows }, (_, index): Tile => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const gluesRight = column < columns - 1;
    const gluesBelow = row < rows - 1;
    const placeMm = { xMm: leftMm, yMm: bottomMm, ...partMm };
    return {
      label: `${strokeLetters[column] ?? ''}${row + 1}`,
      column,
      row,
      partMm: { xMm: column * partMm.widthMm, yMm: (rows - 1 - row) * partMm.heightMm, ...partMm },
      placeMm,
      printedMm: grown(placeMm, {
        left: column > 0 ? OVERCUT_MM : 0,
        top: row > 0 ? OVERCUT_MM : 0,
        right: gluesRight ? underlapMm : 0,
        bottom: gluesBelow ? underlapMm : 0,
      }),
      gluesRight,
      gluesBelow,
    };
  });
  return { columns, rows, tiles };
}

function grown(
  { xMm, yMm, widthMm, heightMm }: Box,
  { left, top, right, bottom }: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>,
): Box {
  return {
    xMm: xMm - left,
    yMm: yMm - bottom,
    widthMm: widthMm + left + right,
    heightMm: heightMm + top + bottom,
  };
}

/** The sheet as it should lie, so that a poster takes the fewest; upright where both ways take as many. */
export function chooseTileSheet(options: Omit<TilesOptions, 'sheetMm'> & { paperMm: SizeMm }): SizeMm {
  const count = (sheetMm: SizeMm) => divideIntoTiles({ ...options, sheetMm }).tiles.length;
  const [upright, across] = [portrait(options.paperMm), landscape(options.paperMm)];
  return count(across) < count(upright) ? across : upright;
}

/** Puts each page, made as large as the poster, on as many sheets as it takes, to be cut and glued together. */
export function imposeTiles(options: TilesOptions & { pages: number; trimMm: SizeMm }): ImposedSheets {
  const { pages, trimMm, posterMm, sheetMm } = options;
  checkCount('The number of pages', pages);
  const placed = scaleTo(trimMm, posterMm);
  const tiling = divideIntoTiles(options);
  const sheets = Array.from({ length: pages }, (_, page) =>
    tiling.tiles.map((tile) => ({
      front: {
        placements: [
          {
            page,
            xMm: tile.placeMm.xMm - tile.partMm.xMm + placed.xMm,
            yMm: tile.placeMm.yMm - tile.partMm.yMm + placed.yMm,
            rotationDeg: 0 as const,
            scale: placed.scale,
            clipMm: tile.printedMm,
          },
        ],
        marks: tileMarks(tile, { ...options, underlapMm: Math.min(UNDERLAP_MM, options.glueMm) }),
      },
      back: null,
    })),
  ).flat();
  return { sheetMm, duplex: 'none', sheets };
}
