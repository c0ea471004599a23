import type { PaperName } from '../imposition/index.ts';

export type Paper = PaperName;
export type SizeMm = readonly [widthMm: number, heightMm: number];
