/** Signs by which a group finds itself, drawn with one line in a square of 32 × 32. */
export const groupSigns = [
  { name: 'circle', line: 'M16 3a13 13 0 1 1 0 26a13 13 0 0 1 0-26z' },
  { name: 'triangle', line: 'M16 4L29.5 28H2.5z' },
  { name: 'square', line: 'M4.5 4.5h23v23h-23z' },
  {
    name: 'star',
    line: 'M16 2.5l4 9.2l10 .9l-7.6 6.6l2.3 9.8L16 23.8l-8.7 5.2l2.3-9.8L2 12.6l10-.9z',
  },
  { name: 'cross', line: 'M11.5 3h9v8.5H29v9h-8.5V29h-9v-8.5H3v-9h8.5z' },
  {
    name: 'heart',
    line: 'M16 28C8 21.5 3.5 17 3.5 11.5C3.5 7.5 6.5 5 9.8 5C12.5 5 14.8 6.6 16 9.2C17.2 6.6 19.5 5 22.2 5C25.5 5 28.5 7.5 28.5 11.5C28.5 17 24 21.5 16 28z',
  },
  { name: 'moon', line: 'M21 3.5A13 13 0 1 0 28.5 22A11 11 0 0 1 21 3.5z' },
  { name: 'diamond', line: 'M16 2.5L26 16L16 29.5L6 16z' },
  { name: 'house', line: 'M3 16L16 4l13 12M7 13v15h18V13' },
  { name: 'wave', line: 'M2 12c4.7-7 9.3-7 14 0s9.3 7 14 0M2 22c4.7-7 9.3-7 14 0s9.3 7 14 0' },
  { name: 'arrow', line: 'M16 29V4M6 14L16 4l10 10' },
  { name: 'drop', line: 'M16 3C20 10 25 14 25 20a9 9 0 0 1-18 0C7 14 12 10 16 3z' },
] as const;

export type GroupSignName = (typeof groupSigns)[number]['name'];

/** The sign of a group, counted from 0; after the last the first comes again, with another letter. */
export function groupSign(group: number): (typeof groupSigns)[number] {
  return groupSigns[group % groupSigns.length] ?? groupSigns[0];
}

/** A, B … Z, AA, AB … */
export function groupLetter(group: number): string {
  const last = String.fromCharCode(65 + (group % 26));
  return group < 26 ? last : groupLetter(Math.floor(group / 26) - 1) + last;
}
