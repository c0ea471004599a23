import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';

/** What room to write looks like: lines, dots 5 mm apart, an empty frame, boxes to tick with a line, squares. */
export const writeKinds = ['ruled', 'dotted', 'blank', 'boxes', 'grid'] as const;
export type WriteKind = (typeof writeKinds)[number];

/** Distance of dots and squares. */
const stepMm = 5;

/** What room to write measures on the page it is for. */
export interface WriteRoom {
  /** From one line to write on to the next. */
  readonly lineMm: number;
  /** No frame is higher. */
  readonly mostMm: number;
}

/** On half a sheet, and on the website. */
const usualRoom: WriteRoom = { lineMm: 9.5, mostMm: 165 };

interface Asked {
  readonly asked: number;
  readonly kind: string;
  readonly room?: WriteRoom | undefined;
}

/**
 * Room to write as high as `asked` lines to write on. Raw HTML may ask for any number and kind; a page of A4 holds
 * 40 lines. A frame’s height is its style’s: the number of lines is in `--lines`. Nothing is drawn beyond it, for
 * whatever reaches beyond a page is taken for text that does.
 */
export function roomToWrite({ asked, kind, room = usualRoom }: Asked): ElementContent {
  const count = Number.isInteger(asked) ? Math.min(40, Math.max(1, asked)) : 4;
  if (kind === 'blank' || kind === 'dotted' || kind === 'grid') {
    const heightMm = Math.min(count * room.lineMm - room.lineMm / 4, room.mostMm);
    return frame(kind, { count, rows: Math.max(1, Math.floor(heightMm / stepMm)) });
  }
  const line = kind === 'boxes' ? boxLine : ruledLine;
  return h('div', { className: ['write-lines'], ariaHidden: 'true' }, Array.from({ length: count }, line));
}

/** The rule is a letter without width or height: it stands where the feet of letters stand. */
function ruledLine(): Element {
  return h('div', { className: ['write-line'] }, [h('span', { className: ['write-rule'] })]);
}

function boxLine(): Element {
  return h('div', { className: ['write-line'] }, [
    h('span', { className: ['write-box'] }),
    h('span', { className: ['write-rule', 'write-rule-boxed'] }),
  ]);
}

function frame(kind: 'blank' | 'dotted' | 'grid', { count, rows }: { count: number; rows: number }): Element {
  return h(
    'div',
    { className: ['write-frame', `write-${kind}`], ariaHidden: 'true', style: `--lines: ${count}` },
    kind === 'blank' ? [] : [drawing(kind === 'dotted' ? dots(rows) : squares(rows))],
  );
}

/** A row of dots is one line of round dashes without length. */
function dots(rows: number): Element[] {
  return Array.from({ length: rows }, (_, row) =>
    level((row + 0.5) * stepMm, { dashes: `0 ${stepMm}mm`, fromMm: stepMm / 2 }),
  );
}

/** All upright rules are one line as thick as the rows are high, of dashes as long as a rule is thick. */
function squares(rows: number): Element[] {
  const ruleMm = 0.1;
  const upright = s('line', {
    x1: `${stepMm}mm`,
    x2: '100%',
    y1: `${(rows * stepMm) / 2}mm`,
    y2: `${(rows * stepMm) / 2}mm`,
    style: `stroke-width: ${rows * stepMm}mm; stroke-dasharray: ${ruleMm}mm ${stepMm - ruleMm}mm`,
  });
  const levels = Array.from({ length: rows }, (_, row) =>
    level((row + 1) * stepMm, { dashes: 'none', fromMm: 0 }),
  );
  return [upright, ...levels];
}

function level(yMm: number, { dashes, fromMm }: { dashes: string; fromMm: number }): Element {
  return s('line', {
    x1: `${fromMm}mm`,
    x2: '100%',
    y1: `${yMm}mm`,
    y2: `${yMm}mm`,
    style: `stroke-dasharray: ${dashes}`,
  });
}

function drawing(lines: readonly Element[]): Element {
  return s('svg', { className: ['write-drawing'] }, [...lines]);
}
