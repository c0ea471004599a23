import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';

/** What room to write looks like: lines, dots 5 mm apart, an empty frame, boxes to tick with a line, squares. */
export const writeKinds = ['ruled', 'dotted', 'blank', 'boxes', 'grid'] as const;
export type WriteKind = (typeof writeKinds)[number];

/** Distance of dots and squares. */
const stepMm = 5;
/** Taller than any paper; what lies beyond the frame is not drawn. */
const mostRows = 100;

/**
 * Room to write as high as `asked` lines to write on. Raw HTML may ask for any number and kind; a page of A4 holds
 * 40 lines. A frame’s height is its style’s: the number of lines is in `--lines`.
 */
export function roomToWrite({ asked, kind }: { asked: number; kind: string }): ElementContent {
  const count = Number.isInteger(asked) ? Math.min(40, Math.max(1, asked)) : 4;
  if (kind === 'blank' || kind === 'dotted' || kind === 'grid') return frame(kind, count);
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
    h('span', { className: ['write-rule'] }),
  ]);
}

function frame(kind: 'blank' | 'dotted' | 'grid', count: number): Element {
  return h(
    'div',
    { className: ['write-frame', `write-${kind}`], ariaHidden: 'true', style: `--lines: ${count}` },
    kind === 'blank' ? [] : [kind === 'dotted' ? dots() : squares()],
  );
}

/** A row of dots is one line of round dashes without length. */
function dots(): Element {
  return drawing(
    Array.from({ length: mostRows }, (_, row) => ruleAt((row + 0.5) * stepMm, `0 ${stepMm}mm`, stepMm / 2)),
  );
}

/** All upright rules are one line as thick as the frame is high, of dashes as long as a rule is thick. */
function squares(): Element {
  const ruleMm = 0.1;
  const upright = s('line', {
    className: ['write-uprights'],
    x1: `${stepMm}mm`,
    x2: '100%',
    y1: '50%',
    y2: '50%',
    style: `stroke-dasharray: ${ruleMm}mm ${stepMm - ruleMm}mm`,
  });
  const level = Array.from({ length: mostRows }, (_, row) => ruleAt((row + 1) * stepMm, 'none', 0));
  return drawing([upright, ...level]);
}

function ruleAt(yMm: number, dashes: string, fromMm: number): Element {
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
