/** The words of posters, on the site and on their tickets, and of worksheets on the site. */
import { counted } from './wording.ts';

const sheetsOf = (count: number) => counted(count, { one: '{} sheet', other: '{} sheets' });

export const posterWords = {
  poster: 'Poster',
  posters: 'Posters',
  postersLead:
    'Large pages for the wall. Print one whole at a copy shop, or on several sheets at home and glue them together.',
  worksheets: 'Worksheets',
  worksheetsLead: 'Pages to write on, alone or together. Print as many as you are people.',
  printPoster: 'Print the poster',
  printWorksheet: 'Print the worksheet',
  whatItSays: 'What is on it',
  slips: (count: number) =>
    counted(count, { one: 'A slip to tear off, with:', other: '{} slips to tear off, each with:' }),
  whole: (size: string) => `Whole, ${size}`,
  wholeHelp: 'For a copy shop, or a printer that takes paper of this size.',
  tiled: (size: string, paper: string) => `${size}, glued together from sheets of ${paper}`,
  tiledHelp: 'The first page says how to cut and glue.',
  tools: 'You need',
  toolsNeeded: 'scissors or a knife with a ruler, and a glue stick or tape',
  picture: (count: number) => `The poster, ${sheetsOf(count)}, seen from the front`,
  ruler:
    'Measure this line before you print the rest: it is 100 mm long (3.94 in). If not, the scale is wrong.',
  joiningHeading: 'Put it together',
  /** From the first cut to the last. */
  joining({ columns, rows }: { columns: number; rows: number }): string[] {
    const isOne = columns * rows === 1;
    if (isOne) return ['Cut along the four edges, from mark to mark.'];
    return [
      'Lay out all sheets as in the drawing. Each has its name in small letters at its foot.',
      'On every sheet, cut off the strip at the left and the strip at the top, from mark to mark.',
      ...(columns > 1
        ? [
            'Join each row: put glue on the strip at the right, where the slanting strokes are, and lay the next sheet over it, its cut edge on the marks. The name in the strip says which one.',
          ]
        : []),
      ...(rows > 1
        ? [
            'Join the rows in the same way, from the top: glue on the strips at the foot, the next row over them.',
          ]
        : []),
      'Cut off what is left at the right and at the foot. Press the poster flat under books until it is dry.',
    ];
  },
} as const;
