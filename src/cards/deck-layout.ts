import {
  cardFormats,
  cardTypePt,
  trimDependsOnPaper,
  type Paper,
  type PrintLayout,
} from '../documents/index.ts';
import type { Toolkit } from '../library/index.ts';
import { faceRoom, type FaceRoom } from './face-room.ts';

/** The measures of a deck’s cards in one size. */
export interface DeckLayout {
  /** The area in which text and drawings stand. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly safeMm: number;
  readonly textPt: number;
  readonly room: FaceRoom;
  /** What the cards may be printed on. */
  readonly papers: readonly Paper[];
  /** What helps, beside fewer words, where a text does not fit: see `data-remedy`. */
  readonly textRemedy: string | undefined;
}

export function deckLayout(
  { job, size = 'quarter' }: PrintLayout,
  { settings }: Pick<Toolkit, 'settings'>,
): DeckLayout {
  const { safeMm, trimMm } = cardFormats[size];
  const holdsLessThanQuarter = trimMm[job.paper][0] < cardFormats.quarter.trimMm[job.paper][0] * 0.9;
  const textPt = cardTypePt(size, job.paper);
  const [widthMm, heightMm] = job.trimMm;
  return {
    widthMm: widthMm - 2 * safeMm,
    heightMm: heightMm - 2 * safeMm,
    safeMm,
    textPt,
    papers: trimDependsOnPaper(size) ? [job.paper] : settings.papers,
    textRemedy: holdsLessThanQuarter ? 'larger-size' : undefined,
    room: faceRoom({ trimMm: job.trimMm, safeMm, textPt }),
  };
}
