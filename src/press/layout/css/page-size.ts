/** Sizes of pages, as `size` of `@page` gives them. */

const mmOf: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  q: 0.25,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  px: 25.4 / 96,
  // Of the page’s own font size, which is a browser’s usual one.
  em: (16 * 25.4) / 96,
  rem: (16 * 25.4) / 96,
};

const inch = 25.4;
const named: Readonly<Record<string, readonly [number, number]>> = {
  ...series('a', [841, 1189]),
  ...series('b', [1000, 1414]),
  ...series('c', [917, 1297]),
  'jis-b5': [182, 257],
  'jis-b4': [257, 364],
  letter: [8.5 * inch, 11 * inch],
  legal: [8.5 * inch, 14 * inch],
  ledger: [11 * inch, 17 * inch],
  tabloid: [11 * inch, 17 * inch],
  executive: [7.25 * inch, 10.5 * inch],
};

/** A0, A1, A2 …: each is the one before it, cut in two. */
function series(
  letter: string,
  largest: readonly [number, number],
): Record<string, readonly [number, number]> {
  const sizes: Record<string, readonly [number, number]> = {};
  let [width, height] = largest;
  for (let number = 0; number <= 10; number++) {
    sizes[`${letter}${number}`] = [width, height];
    [width, height] = [Math.floor(height / 2), width];
  }
  return sizes;
}

/** Smaller pages hold no line, and a PDF has no larger ones. */
const limitsMm = [10, 5000] as const;

/**
 * Width and height in millimetres; `auto` where it leaves the size open; undefined where it is no size, or one that no
 * page can have.
 */
export function readPageSize(value: string): readonly [number, number] | 'auto' | undefined {
  const words = value.trim().toLowerCase().replace(/["']/g, '').split(/\s+/);
  const orientation = words.find((word) => word === 'landscape' || word === 'portrait');
  const rest = words.filter((word) => word !== 'landscape' && word !== 'portrait');
  if (rest.length === 1 && rest[0] === 'auto') return 'auto';
  const size = rest.length === 0 ? named['letter'] : (named[rest.join(' ')] ?? lengths(rest));
  if (size === undefined || size.some((mm) => mm < limitsMm[0] || mm > limitsMm[1])) return undefined;
  const sorted = [...size].sort((a, b) => a - b) as [number, number];
  if (orientation === 'landscape') return [sorted[1], sorted[0]];
  return orientation === 'portrait' && rest.length > 0 ? sorted : [size[0], size[1]];
}

function lengths(words: readonly string[]): [number, number] | undefined {
  if (words.length > 2) return undefined;
  const all = words.map((word) => {
    const [, number, unit] = /^\+?(\d*\.?\d+(?:e\d+)?)([a-z]+)$/.exec(word) ?? [];
    return number === undefined ? NaN : Number(number) * (mmOf[unit ?? ''] ?? NaN);
  });
  const [width = NaN, height = width] = all;
  return Number.isNaN(width) || Number.isNaN(height) ? undefined : [width, height];
}

/** As CSS that every parser reads. */
export function cssPageSize([width, height]: readonly [number, number]): string {
  return `${rounded(width)}mm ${rounded(height)}mm`;
}

function rounded(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}
