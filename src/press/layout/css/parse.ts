import { isDeepStrictEqual } from 'node:util';
import postcss, { CssSyntaxError, type Root } from 'postcss';

/** A place in a style sheet that could not be read, or not be followed; it is left out. */
export interface CssFault {
  readonly kind: 'syntax' | 'page-size';
  /** The address of the sheet; undefined for one that stands in the page itself. */
  readonly sheet: string | undefined;
  /** From 1, in the sheet. */
  readonly line: number;
  /** What stands there. */
  readonly text: string;
}

/** A sheet with more faults than that is no CSS; only the first few are worth telling. */
const mostRounds = 500;
const mostFaults = 5;

/** Reads a style sheet as browsers do: what cannot be read is told and left out, and the rest counts. */
export function parseCss(css: string, sheet: string | undefined): { root: Root; faults: CssFault[] } {
  const faults: CssFault[] = [];
  let text = withoutWrappings(css.replaceAll('\0', '\uFFFD'));
  text = closeStrings(text, ({ line, ...at }) => {
    if (faults.length < mostFaults) faults.push({ kind: 'syntax', sheet, line, text: at.text });
  });
  for (let round = 0; round < mostRounds; round++) {
    try {
      return { root: postcss.parse(text, { map: false }), faults: faults.slice(0, mostFaults) };
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      const { line = 1, column = 1, reason } = error;
      const offset = offsetOf(text, line, column);
      const rest = text.slice(offset).split('\n', 1)[0] ?? '';
      const fault = { kind: 'syntax', sheet, line, text: rest.trim().slice(0, 60) } as const;
      // One bracket that is missing may have to be put in several times.
      if (!isDeepStrictEqual(fault, faults.at(-1))) faults.push(fault);
      text = mended(text, offset, reason);
    }
  }
  return { root: postcss.root(), faults: faults.slice(0, mostFaults) };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let each = 1; each < line; each++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The text without what could not be read; every other letter stays where it was. */
function mended(text: string, offset: number, reason: string): string {
  if (reason === 'Unclosed block') return `${text}}`;
  if (reason === 'Unclosed comment') return `${text}*/`;
  const rest = text.slice(offset);
  const isOneLetter = reason === 'Unexpected }' || reason.startsWith('Unclosed');
  const length = isOneLetter ? 1 : Math.max(1, rest.search(/[;}]|$/));
  return text.slice(0, offset) + rest.slice(0, length).replace(/[^\n]/g, ' ') + rest.slice(length);
}

/** What old pages and XHTML put around a style sheet to hide it from something. */
function withoutWrappings(text: string): string {
  return text.replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, (part) => ' '.repeat(part.length));
}

/** A string ends at the end of its line, whether it is closed there or not; one that is not is no string. */
function closeStrings(text: string, tell: (fault: { line: number; text: string }) => void): string {
  return text.replace(
    /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*("?)|'(?:[^'\\\n]|\\[\s\S])*('?)/g,
    (part, double: string | undefined, single: string | undefined, at: number) => {
      const isString = part.startsWith('"') || part.startsWith("'");
      if (!isString || double === '"' || single === "'") return part;
      tell({ line: text.slice(0, at).split('\n').length, text: part.slice(0, 60) });
      return ` ${part.slice(1)}`;
    },
  );
}
