import {
  LineCounter,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';

/** YAML settings with the lines they stand in. */
export interface Settings {
  /** The parsed value; an empty object where there are no settings. */
  readonly data: unknown;
  /** The line, from 1, of a field such as `['people', 'min']`, or of the nearest field around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface FrontMatter extends Settings {
  /** The Markdown below the settings. */
  readonly body: string;
  /** Lines above the body. */
  readonly bodyOffset: number;
  /** The line in the file of a line of the body, both from 1; the last there is for one beyond the end. */
  readonly lineInFile: (bodyLine: number) => number;
  readonly diagnostics: readonly Diagnostic[];
}

const fence = /^---[ \t]*$/;

/** Splits a Markdown file into its settings and its body. A file without settings is all body. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const allBody = { data: {}, lineOf: () => 1, ...placeBody(text, 0), diagnostics: [] };
  if (!fence.test(lines[start] ?? '')) return allBody;
  const end = lines.findIndex((line, index) => index > start && fence.test(line));
  // A line of dashes over running text is a rule; over settings it begins front matter, even one that never ends.
  const isRule = !/^[\w-]+\s*:/.test(lines[start + 1] ?? '');
  if (isRule && (end === -1 || start > 0)) return allBody;
  if (end === -1) return withoutText(diagnostics.unclosedFrontMatter({ file, line: start + 1 }));
  const settings = readYaml(lines.slice(start + 1, end).join('\n'), start + 1);
  return {
    data: settings.data,
    lineOf: settings.lineOf,
    ...placeBody(lines.slice(end + 1).join('\n'), end + 1),
    diagnostics: settings.errors.map(({ line, reason }) => diagnostics.brokenYaml({ file, line }, reason)),
  };
}

/** What stands for a file whose text cannot be told. */
export function withoutText(diagnostic: Diagnostic): FrontMatter {
  return { data: {}, lineOf: () => 1, ...placeBody('', 0), diagnostics: [diagnostic] };
}

function placeBody(
  body: string,
  bodyOffset: number,
): Pick<FrontMatter, 'body' | 'bodyOffset' | 'lineInFile'> {
  const last = bodyOffset + (body === '' ? 0 : countLines(body));
  return { body, bodyOffset, lineInFile: (line) => Math.max(1, Math.min(line + bodyOffset, last)) };
}

/** Line ends at the end begin no further line. */
function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

export interface YamlError {
  readonly line: number;
  readonly reason: string;
}

/** Reads YAML. `linesAbove` is the number of lines of the file above the text. */
export function readYaml(text: string, linesAbove = 0): Settings & { readonly errors: readonly YamlError[] } {
  const counter = new LineCounter();
  // What is missing is missed behind the last line.
  const lines = countLines(text);
  const lineAt = (offset: number) => Math.min(counter.linePos(offset).line, lines) + linesAbove;
  const unreadable = (errors: readonly YamlError[]) => ({ data: {}, lineOf: () => 1 + linesAbove, errors });
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      // A value with a tag (!!binary, !!set) would be something that no field can be.
      resolveKnownTags: false,
    });
    const mistakes = [...document.errors, ...document.warnings];
    const errors = mistakes.slice(0, mostErrors).map((error) => {
      const open = isEndless(error.message) ? undefined : openBefore(document, error);
      if (open === undefined) return { line: lineAt(error.pos[0]), reason: reasonOf(error.message) };
      return {
        line: lineAt(open),
        reason: `“${text.charAt(open)}” is opened here and never closed`,
      };
    });
    if (errors.length > 0) return unreadable(errors);
    return {
      data: document.toJS({ maxAliasCount }) ?? {},
      lineOf: (path) => lineAt(offsetOf(document, path)),
      errors,
    };
  } catch (error) {
    // Too many levels in one another, or names (*name) that stand for more and more of themselves.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    return unreadable([{ line: 1 + linesAbove, reason: endless }]);
  }
}

function reasonOf(message: string): string {
  return isEndless(message) ? endless : message.replace(/\s+/g, ' ').replace(/\.$/, '');
}

function isEndless(message: string): boolean {
  return /call stack|Invalid regular/.test(message);
}

/** The bracket or quotation mark whose end is missed, which is noticed only where something else begins. */
function openBefore(document: Document, { message, pos }: YAMLError): number | undefined {
  if (!/end with a [\]}]|Missing closing/.test(message)) return undefined;
  let offset: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const isOpen =
      (isCollection(node) && node.flow === true) || (isScalar(node) && /^QUOTE/.test(node.type ?? ''));
    const [start, end] = node.range;
    if (isOpen && start <= pos[0] && pos[0] <= end) offset = start;
  });
  return offset;
}

/** One mistake brings others below it, which go when it is mended. */
const mostErrors = 5;

const endless = 'it repeats or nests itself without end';

/** How often one value may be repeated by its name before it is taken for a trap. */
const maxAliasCount = 100;

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (pair === undefined) break;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (isCollection(node)) {
      node = node.get(key, true);
      offset = rangeStart(node) ?? offset;
    } else break;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return range?.[0];
}
