import {
  GLUE_MM,
  TILE_MARGIN_MM,
  chooseTileSheet,
  papers,
  type SizeMm as Size,
} from '../imposition/index.ts';
import type { PosterSizeName } from '../schemas/index.ts';
import type { HomeFormat } from './formats.ts';
import type { Paper, SizeMm } from './paper.ts';

export interface PosterSize {
  /** For people: "A2". */
  readonly name: string;
  /** The paper at home that it is tiled onto; sizes of one paper have one aspect. */
  readonly paper: Paper;
  /** Upright. */
  readonly sizeMm: SizeMm;
}

/** Sources: ISO 216 for A3 to A1; ANSI/ASME Y14.1 for 11 × 17 in (tabloid) and 22 × 34 in (ANSI D). */
export const posterFormats: Readonly<Record<PosterSizeName, PosterSize>> = {
  a3: { name: 'A3', paper: 'a4', sizeMm: [297, 420] },
  a2: { name: 'A2', paper: 'a4', sizeMm: [420, 594] },
  a1: { name: 'A1', paper: 'a4', sizeMm: [594, 841] },
  tabloid: { name: '11 × 17 in', paper: 'letter', sizeMm: [279.4, 431.8] },
  'ansi-d': { name: '22 × 34 in', paper: 'letter', sizeMm: [558.8, 863.6] },
};

/** What posters are laid out as, once for each paper; the other sizes are made of that by scaling. */
const laidOutAs = { a4: 'a3', letter: 'tabloid' } as const satisfies Record<Paper, PosterSizeName>;

export type Orientation = 'portrait' | 'landscape';

/** The size a poster is laid out in for a paper, as it stands. */
export function laidOutSize(paper: Paper, orientation: Orientation): { name: string; sizeMm: SizeMm } {
  const { name } = posterFormats[laidOutAs[paper]];
  return { name, sizeMm: posterSizeMm(laidOutAs[paper], orientation) };
}

export function isLaidOutSize(size: PosterSizeName): boolean {
  return size === 'a3' || size === 'tabloid';
}

/** A size as it stands. */
export function posterSizeMm(size: PosterSizeName, orientation: Orientation): SizeMm {
  const [widthMm, heightMm] = posterFormats[size].sizeMm;
  return orientation === 'portrait' ? [widthMm, heightMm] : [heightMm, widthMm];
}

/** How a poster is put on the paper of a home printer. */
export function tiledFormat(size: PosterSizeName, orientation: Orientation): HomeFormat {
  const { name, paper } = posterFormats[size];
  const posterMm = posterSizeMm(size, orientation);
  const plan = { marginMm: TILE_MARGIN_MM, glueMm: GLUE_MM };
  const sheet = chooseTileSheet({ ...plan, posterMm: sizeOf(posterMm), paperMm: papers[paper] });
  return {
    name,
    trimMm: posterMm,
    home: {
      sheetMm: [sheet.widthMm, sheet.heightMm],
      duplex: 'none',
      imposition: { layout: 'tiles', posterMm: [...posterMm], ...plan },
    },
  };
}

function sizeOf([widthMm, heightMm]: SizeMm): Size {
  return { widthMm, heightMm };
}
