import type { SizeMm } from './sheet.ts';

/** Far below what a printer can do, far above the rounding of sums of millimetres. */
const TOLERANCE_MM = 1e-6;

/** Is `lengthMm` no longer than `limitMm`, rounding apart? */
export function isWithin(lengthMm: number, limitMm: number): boolean {
  return lengthMm <= limitMm + TOLERANCE_MM;
}

/** Throws a RangeError unless `count` is a whole number from 1. `what` begins the sentence: "The number of pages". */
export function checkCount(what: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`${what} must be a whole number of at least 1, not ${count}.`);
  }
}

/** Throws a RangeError unless both lengths are finite and positive. `what` begins the sentence: "The trim". */
export function checkSize(what: string, size: SizeMm): void {
  for (const lengthMm of [size.widthMm, size.heightMm]) {
    if (!Number.isFinite(lengthMm) || lengthMm <= 0) {
      throw new RangeError(`${what} must have a width and a height above 0 mm, not ${describeSize(size)}.`);
    }
  }
}

/** Throws a RangeError unless the length is finite and not negative. `what` begins the sentence: "The gutter". */
export function checkLength(what: string, lengthMm: number): void {
  if (!Number.isFinite(lengthMm) || lengthMm < 0) {
    throw new RangeError(`${what} must be 0 mm or more, not ${lengthMm}.`);
  }
}

/** Throws a RangeError if what needs `neededMm` is larger than the sheet. `what` begins the sentence. */
export function checkFit({
  what,
  neededMm,
  sheetMm,
}: {
  what: string;
  neededMm: SizeMm;
  sheetMm: SizeMm;
}): void {
  if (!isWithin(neededMm.widthMm, sheetMm.widthMm) || !isWithin(neededMm.heightMm, sheetMm.heightMm)) {
    throw new RangeError(
      `${what} need ${describeSize(neededMm)} and do not fit on a sheet of ${describeSize(sheetMm)}.`,
    );
  }
}

/** "105 × 148.5 mm" */
export function describeSize({ widthMm, heightMm }: SizeMm): string {
  return `${describeLength(widthMm)} × ${describeLength(heightMm)} mm`;
}

/** At most three decimals, without trailing noughts. */
export function describeLength(lengthMm: number): string {
  return String(Number(lengthMm.toFixed(3)));
}
