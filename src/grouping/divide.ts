/** How large a group may be, and is best. */
export interface GroupBounds {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
  /** Sizes that one group may have where people are left over. */
  readonly leftOver?: readonly number[] | undefined;
}

/**
 * Parts people into groups within bounds, whose sizes differ by one at most: as near to `size` as can be, those left
 * over one to a group. Without a `size` all stay together if the bounds let them; else groups are of the best size.
 * Where it does not come out even, one group may be of a size for those left over.
 *
 * @returns the sizes of the groups, the larger ones last; undefined where there is no such way.
 */
export function divide(people: number, bounds: GroupBounds, size?: number): readonly number[] | undefined {
  const { min, ideal, max, leftOver = [] } = bounds;
  if (people < min) return undefined;
  if (size === undefined && people <= max) return [people];
  const target = size ?? ideal;
  const even = divideEvenly(people, { min, max, target });
  if (even !== undefined) return even;
  const nearest = [...leftOver].sort((a, b) => Math.abs(a - target) - Math.abs(b - target) || b - a);
  for (const odd of nearest) {
    if (odd === people) return [odd];
    const others = odd < people ? divideEvenly(people - odd, { min, max, target }) : undefined;
    if (others !== undefined) return [...others, odd].sort((a, b) => a - b);
  }
  return undefined;
}

interface EvenBounds {
  readonly min: number;
  readonly max: number;
  readonly target: number;
}

/** So many groups that those left over join one of the wanted size; else the nearest number that keeps the bounds. */
function divideEvenly(people: number, { min, max, target }: EvenBounds): number[] | undefined {
  const fewest = Math.ceil(people / max);
  const most = Math.floor(people / min);
  if (fewest > most) return undefined;
  const count = Math.min(most, Math.max(fewest, Math.floor(people / target)));
  const smaller = Math.floor(people / count);
  const larger = people % count;
  return Array.from({ length: count }, (_, index) => (index < count - larger ? smaller : smaller + 1));
}

/** How large groups of an activity may be: one more or less than wanted, and nobody alone. */
export function boundsAround(size: number): GroupBounds {
  return { min: Math.max(2, size - 1), ideal: size, max: size + 1 };
}
