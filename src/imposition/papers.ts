import type { SizeMm } from './sheet.ts';

/**
 * The papers people have at home, in portrait, in millimetres.
 * Sources: ISO 216 for A4; ANSI/ASME Y14.1 for Letter (8.5 × 11 in).
 */
export const papers = {
  a4: { widthMm: 210, heightMm: 297 },
  letter: { widthMm: 215.9, heightMm: 279.4 },
} as const satisfies Record<string, SizeMm>;

export type PaperName = keyof typeof papers;

/** The same sheet with its long edge lying across. */
export function landscape({ widthMm, heightMm }: SizeMm): SizeMm {
  return { widthMm: Math.max(widthMm, heightMm), heightMm: Math.min(widthMm, heightMm) };
}

/** The same sheet with its long edge upright. */
export function portrait({ widthMm, heightMm }: SizeMm): SizeMm {
  return { widthMm: Math.min(widthMm, heightMm), heightMm: Math.max(widthMm, heightMm) };
}
