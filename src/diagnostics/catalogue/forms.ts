/** Mistakes in tables to fill in, slips to tear off, and posters. */
import type { Place } from '../problem.ts';
import { error, shown } from './wording.ts';

export const formsDiagnostics = {
  gridWithoutColumns: (at: Place) =>
    error('grid-without-columns', at, {
      message: 'This :::grid does not say what its columns are.',
      advice: 'Write their names with commas between: :::grid[Rota]{columns="Who, What, When" rows=8}',
    }),

  gridTooManyColumns: (at: Place, { count, most }: { count: number; most: number }) =>
    error('grid-too-many-columns', at, {
      message: `This :::grid has ${count} columns; more than ${most} are too narrow to write in.`,
      advice: 'Leave some out, or make two tables of them.',
    }),

  gridWidthsWrong: (at: Place, { value, columns }: { value: string; columns: number }) =>
    error('grid-widths-wrong', at, {
      message: `widths=${shown(value)} is not a number above zero for each of the ${columns} columns.`,
      advice: 'Write how wide each column is, beside the others: columns="Time, What, Who" widths="1, 4, 2"',
    }),

  gridRowsWrong: (at: Place, { value, most }: { value: string; most: number }) =>
    error('grid-rows-wrong', at, {
      message: `rows=${shown(value)} is not a number of rows from 1 to ${most}.`,
      advice: 'Write how many empty rows there are, rows=8, or their names, rows="Friday, Saturday, Sunday".',
    }),

  gridWithoutRoom: (at: Place, { columns }: { columns: string }) =>
    error('grid-without-room', at, {
      message: 'The names of rows fill the only column of this :::grid, so there is no room to write.',
      advice: `Add a column: the first one is for the names, columns="${shown(columns.trim())}, Notes".`,
    }),

  gridLinesNotANumber: (at: Place, { value, most }: { value: string; most: number }) =>
    error('grid-lines-not-a-number', at, {
      message: `lines=${shown(value)} is not a whole number from 1 to ${most}.`,
      advice: 'Write how many lines of handwriting each row holds: lines=2',
    }),

  slipsCountNotANumber: (at: Place, { value, most }: { value: string; most: number }) =>
    error('slips-count-not-a-number', at, {
      message: `count=${shown(value)} is not a whole number of slips from 1 to ${most}.`,
      advice: 'Write how many slips there are to tear off: :::slips{count=8}',
    }),

  posterMarksUneven: (at: Place, { marks, parts }: { marks: number; parts: number }) =>
    error('poster-marks-uneven', at, {
      message: `This poster has ${marks} marks, but ${parts} parts that begin with “## …”.`,
      advice: 'Name one mark for each part, in order, or leave “marks” out.',
    }),
} as const;
