/** PDF’s unit is the point, 1/72 inch. */
export function pointsOf(mm: number): number {
  return (mm / 25.4) * 72;
}

export function mmOf(points: number): number {
  return (points / 72) * 25.4;
}

/** CSS pixels to millimetres, to the hundredth: layout rounds no finer. */
export function mmOfPx(px: number): number {
  return Math.round((px / 96) * 2540) / 100;
}
