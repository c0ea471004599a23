/**
 * The sizes of the groups that so many people make: as many groups as there can be of at least `size`, those left
 * over one to a group, from the last one on. 17 people in fours are three groups of 4 and one of 5.
 *
 * Throws a RangeError unless both are whole numbers from 1 and there are people for one group.
 */
export function splitIntoGroups(people: number, size: number): number[] {
  if (!Number.isSafeInteger(people) || !Number.isSafeInteger(size) || size < 1 || people < size) {
    throw new RangeError(`${people} people make no group of ${size}.`);
  }
  const count = Math.floor(people / size);
  const smaller = Math.floor(people / count);
  const larger = people % count;
  return Array.from({ length: count }, (_, index) => (index < count - larger ? smaller : smaller + 1));
}
