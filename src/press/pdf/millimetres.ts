/** PDF’s unit is the point, 1/72 inch. */
export function pointsOf(mm: number): number {
  return (mm / 25.4) * 72;
}

export function mmOf(points: number): number {
  return (points / 72) * 25.4;
}
