import { LineCounter, isCollection, isMap, parseDocument, type Document } from 'yaml';
import { problems, type Problem } from '../problems/index.ts';

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
  /** Lines above the body: body line n is file line n + bodyOffset. */
  readonly bodyOffset: number;
  readonly problems: readonly Problem[];
}

const fence = /^---[ \t]*$/;

/** Splits a Markdown file into its settings and its body. A file without settings is all body. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? '')) {
    return { data: {}, lineOf: () => 1, body: text, bodyOffset: 0, problems: [] };
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) {
    // A first line of dashes over running text is a rule; over settings it is front matter that never ends.
    if (!/^[\w-]+\s*:/.test(lines[1] ?? '')) {
      return { data: {}, lineOf: () => 1, body: text, bodyOffset: 0, problems: [] };
    }
    return {
      data: {},
      lineOf: () => 1,
      body: '',
      bodyOffset: lines.length,
      problems: [problems.unclosedFrontMatter({ file, line: 1 })],
    };
  }
  const settings = readYaml(lines.slice(1, end).join('\n'), 1);
  return {
    data: settings.data,
    lineOf: settings.lineOf,
    body: lines.slice(end + 1).join('\n'),
    bodyOffset: end + 1,
    problems: settings.errors.map(({ line, reason }) => problems.brokenYaml({ file, line }, reason)),
  };
}

export interface YamlError {
  readonly line: number;
  readonly reason: string;
}

/** Reads YAML. `linesAbove` is the number of lines of the file above the text. */
export function readYaml(text: string, linesAbove = 0): Settings & { readonly errors: readonly YamlError[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesAbove;
  const errors = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    reason: error.message.replace(/\s+/g, ' ').replace(/\.$/, ''),
  }));
  if (errors.length > 0) return { data: {}, lineOf: () => 1 + linesAbove, errors };
  return {
    data: document.toJS() ?? {},
    lineOf: (path) => lineAt(offsetOf(document, path)),
    errors,
  };
}

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
