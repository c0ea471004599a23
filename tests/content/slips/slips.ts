/** Ways in which people break a file, most of them without noticing. */

/** A file after a slip: its bytes and, where it was moved, its new path. No bytes: it is gone. */
export interface Slipped {
  readonly bytes: Buffer | undefined;
  readonly path?: string;
}

export interface Slip {
  readonly name: string;
  /** Whether it leaves the file one that nobody can use, so that an error must stand in it. */
  readonly isFatal?: boolean;
  /** Undefined where a file has nothing to break so. `choice` picks a place, as the remainder by their number. */
  readonly make: (bytes: Buffer, facts: { readonly path: string; readonly choice: number }) => Slipped | undefined;
}

type TextChange = (text: string, choice: number, path: string) => string | undefined;

function inText(name: string, change: TextChange, { isFatal = false } = {}): Slip {
  return {
    name,
    isFatal,
    make: (bytes, { path, choice }) => {
      const text = bytes.toString('utf8');
      const changed = /\.(mdx?|ya?ml|svg)$/i.test(path) ? change(text, choice, path) : undefined;
      return changed === undefined || changed === text ? undefined : { bytes: Buffer.from(changed, 'utf8') };
    },
  };
}

/** The settings of a text; a file of settings is nothing else. */
function settingsIn(text: string, path: string): { start: number; lines: string[]; end: number } | undefined {
  const lines = text.split('\n');
  if (/\.ya?ml$/.test(path)) return { start: 0, lines, end: lines.length };
  if (lines[0] !== '---') return undefined;
  const end = lines.indexOf('---', 1);
  return end === -1 ? undefined : { start: 1, lines, end };
}

type LineChange = (line: string, lines: readonly string[]) => readonly string[] | undefined;

/** Changes one of the lines that a pattern fits. */
function changeLine(lines: readonly string[], fits: (line: string, index: number) => boolean, choice: number, change: LineChange) {
  const places = lines.flatMap((line, index) => (fits(line, index) ? [index] : []));
  const place = places[choice % Math.max(1, places.length)];
  if (place === undefined) return undefined;
  const changed = change(lines[place] ?? '', lines);
  return changed === undefined ? undefined : lines.toSpliced(place, 1, ...changed).join('\n');
}

function inSettings(name: string, pattern: RegExp, change: LineChange, options = {}): Slip {
  return inText(
    name,
    (text, choice, path) => {
      const settings = settingsIn(text, path);
      if (settings === undefined) return undefined;
      const { start, end, lines } = settings;
      return changeLine(lines, (line, index) => index >= start && index < end && pattern.test(line), choice, change);
    },
    options,
  );
}

function inBody(name: string, pattern: RegExp, change: LineChange): Slip {
  return inText(name, (text, choice, path) => {
    if (/\.ya?ml$/.test(path)) return undefined;
    const { end = -1, lines } = settingsIn(text, path) ?? { lines: text.split('\n') };
    return changeLine(lines, (line, index) => index > end && pattern.test(line), choice, change);
  });
}

const field = /^\s*(- )?[a-zA-Z]+:/;
const topField = /^[a-zA-Z]+:/;
const unsettled = { isFatal: true };

const ofSettings: readonly Slip[] = [
  inSettings('a field removed', topField, () => []),
  inSettings('a field inside another removed', /^\s+(- )?[a-zA-Z]+:/, () => []),
  inSettings('a field misspelt', field, (line) => [line.replace(/([a-zA-Z])([a-zA-Z]*):/, '$1x$2:')], unsettled),
  inSettings('a field in capitals', topField, (line) => [line.replace(/^[a-zA-Z]+/, (name) => name.toUpperCase())]),
  inSettings('a field written twice', topField, (line) => [line, line], unsettled),
  inSettings('a field without its colon', topField, (line) => [line.replace(':', '')]),
  inSettings('a field without its value', topField, (line) => [line.replace(/:.*/, ':')]),
  inSettings('a number for a value', topField, (line) => [line.replace(/:.*/, ': 7')]),
  inSettings('a list for a value', topField, (line) => [line.replace(/:.*/, ': [a, 7, [b]]')]),
  inSettings('fields for a value', topField, (line) => [line.replace(/:.*/, ': { a: 7 }')]),
  inSettings('yes for a value', topField, (line) => [line.replace(/:.*/, ': true')]),
  inSettings('nothing (null) for a value', topField, (line) => [line.replace(/:.*/, ': null')]),
  inSettings('a date for a value', topField, (line) => [line.replace(/:.*/, ': 2026-02-30')]),
  inSettings('a bracket that never ends', topField, (line) => [line.replace(/:.*/, ': [unclosed')], unsettled),
  inSettings('a curly bracket that never ends', topField, (line) => [line.replace(/:.*/, ': { unclosed')], unsettled),
  inSettings('a quotation mark that never ends', topField, (line) => [line.replace(/:.*/, ': "unclosed')], unsettled),
  inSettings('a colon in a value', /^[a-z]+: [^[{|>"']+$/i, (line) => [`${line}: and more: of it`], unsettled),
  inSettings('a tab before a field', topField, (line) => [`\t${line}`]),
  inSettings('a field further in', topField, (line) => [`   ${line}`]),
  inSettings('a field inside another further out', /^\s+[a-zA-Z]+:/, (line) => [line.trimStart()]),
  inSettings('a name for a value', topField, (line) => [line.replace(/: ?/, ': &a ')]),
  inSettings('a value named that is not', topField, (line) => [line.replace(/:.*/, ': *nobody')], unsettled),
  inSettings('a tag for a value', topField, (line) => [line.replace(/:.*/, ': !!binary "%%%"')]),
  inSettings('a merged field', topField, (line) => ['<<: { a: 1 }', line]),
  inSettings('a field called as objects are', topField, (line) => ['__proto__: { a: 1 }', 'constructor: x', line]),
  inSettings('an id of its own', topField, (line) => ['id: another-name', line]),
  inSettings('a comment that was none', /: ?.+/, (line) => [line.replace(/: ?/, ': # ')]),
  inSettings('a block of text for a value', topField, (line) => [line.replace(/:.*/, ': |'), '  a', '  b']),
  inSettings('a hundred thousand letters for a value', topField, (line) => [line.replace(/:.*/, `: ${'long '.repeat(20_000)}`)]),
  inSettings('fields one in another', topField, (line) => [line.replace(/:.*/, `: ${'{ a: '.repeat(60)}1${' }'.repeat(60)}`)]),
  inSettings('an item of a list removed', /\[.*,.*\]/, (line) => [line.replace(/,[^,\]]*/, '')]),
  inSettings('an item of a list misspelt', /\[[a-z]/, (line) => [line.replace(/\[([a-z])/, '[x$1')]),
  inSettings('an item of a list named twice', /^\s*- /, (line) => [line, line]),
  inSettings('an item of a list with a letter too many', /^\s*- /, (line) => [`${line}x`]),
  inText('the first fence removed', (text, _, path) => settingsIn(text, path) && text.replace(/^---\n/, '')),
  inText('the second fence removed', (text, _, path) =>
    /\.ya?ml$/.test(path) ? undefined : settingsIn(text, path) && text.replace(/\n---\n/, '\n')),
  inText('settings cut short', (text, choice, path) => {
    const settings = settingsIn(text, path);
    if (settings === undefined) return undefined;
    const length = settings.lines.slice(0, settings.end).join('\n').length;
    return text.slice(0, choice % Math.max(1, length));
  }),
  inText('nothing but settings', (text, _, path) => {
    const settings = /\.ya?ml$/.test(path) ? undefined : settingsIn(text, path);
    return settings && settings.lines.slice(0, settings.end + 1).join('\n');
  }),
  inText('empty settings', (text, _, path) => {
    const settings = settingsIn(text, path);
    return settings && settings.lines.toSpliced(settings.start, settings.end - settings.start).join('\n');
  }),
  inText('a list for settings', (text, _, path) => {
    const settings = settingsIn(text, path);
    return settings && settings.lines.toSpliced(settings.start, settings.end - settings.start, '- a', '- b').join('\n');
  }, unsettled),
];

const begin = /^:{3,}[a-z]/;
const ofBodies: readonly Slip[] = [
  inBody('a block that is not closed', /^:{3,}\s*$/, () => []),
  inBody('a block that is closed twice', /^:{3,}\s*$/, (line) => [line, line]),
  inBody('a block without its beginning', begin, () => []),
  inBody('a block misspelt', begin, (line) => [line.replace(/([a-z]+)/, '$1x')]),
  inBody('a block with a space', begin, (line) => [line.replace(/:([a-z])/, ': $1')]),
  inBody('a block with two colons', begin, (line) => [line.replace(/^:+/, '::')]),
  inBody('a block without its title', /^:{3,}[a-z]+\[/, (line) => [line.replace(/\[.*\]/, '')]),
  inBody('attributes removed', /^:{2,}.*\{/, (line) => [line.replace(/\{.*/, '')]),
  inBody('attributes that never end', /^:{2,}.*\{/, (line) => [line.replace('}', '')]),
  inBody('attributes garbled', /^:{2,}.*\{/, (line) => [line.replace(/=/g, '==').replace('{', '{"')]),
  inBody('an attribute misspelt', /^:{2,}.*\{/, (line) => [line.replace(/\{([a-z])/, '{x$1')]),
  inBody('an attribute that is no number', /^:{2,}.*=\d/, (line) => [line.replace(/=[\d.]+/, '=many')]),
  inBody('a negative number', /^:{2,}.*=\d/, (line) => [line.replace(/=([\d.]+)/, '=-$1')]),
  inBody('a heading removed', /^#/, () => []),
  inBody('a heading without words', /^#/, (line) => [line.replace(/[^#].*/, ' ')]),
  inBody('a heading misspelt', /^#/, (line) => [`${line}x`]),
  inBody('a heading too deep', /^#/, (line) => [`#####${line}`]),
  inBody('a link that leads nowhere', /\]\([^)]+\)/, (line) => [line.replace(/\]\([^)]+\)/, '](../nowhere/to-be-found.md#at-all)')]),
  inBody('a link that never ends', /\]\([^)]+\)/, (line) => [line.replace(/\]\(([^)]+)\)/, ']($1')]),
  inBody('a picture that is not there', /./, (line) => [line, '', '![](./no-such-picture.png)']),
  inBody('HTML that never ends', /./, (line) => [`<div><p>${line}`]),
  inBody('a script', /./, (line) => ['<script>alert(1)</script>', line]),
  inBody('a remark that never ends', /./, (line) => ['<!-- a remark', line]),
  inBody('code that never ends', /./, (line) => ['```', line]),
  inBody('a rule where none was', /./, (line) => [line, '', '---', '']),
  inBody('quotations one in another', /./, (line) => [`${'> '.repeat(400)}${line}`]),
  inBody('a line of fifty thousand letters', /./, (line) => [`${line} ${'word '.repeat(10_000)}`]),
  inBody('a table that is none', /./, (line) => [line, '| a | b', '|--', '| c |']),
  inBody('all on one line', /^$/, () => []),
  inText('its second half is missing', (text, choice) => text.slice(0, Math.floor(text.length * ((choice % 9) + 1) * 0.1))),
  inText('its first half is missing', (text, choice) => text.slice(Math.floor(text.length * ((choice % 9) + 1) * 0.1))),
  inText('all of it twice', (text) => `${text}\n${text}`),
  inText('marks of a merge', (text, choice) => {
    const lines = text.split('\n');
    return lines.toSpliced(choice % lines.length, 0, '<<<<<<< HEAD', 'ours', '=======', 'theirs', '>>>>>>> branch').join('\n');
  }),
];

function inBytes(name: string, change: (bytes: Buffer, choice: number) => Buffer | undefined, isFatal = false): Slip {
  return {
    name,
    isFatal,
    make: (bytes, { choice }) => {
      const changed = change(bytes, choice);
      return changed === undefined || changed.equals(bytes) ? undefined : { bytes: changed };
    },
  };
}

function moved(name: string, pathOf: (path: string) => string): Slip {
  return { name, make: (bytes, { path }) => ({ bytes, path: pathOf(path) }) };
}

const ofFiles: readonly Slip[] = [
  inBytes('emptied', () => Buffer.alloc(0)),
  inBytes('nothing but blank lines', () => Buffer.from('\n\n \n')),
  inBytes('binary', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 0xff])),
  inBytes('Windows line ends', (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n'))),
  inBytes('old Mac line ends', (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r'))),
  inBytes('a byte order mark', (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes])),
  inBytes('tabs for spaces', (bytes) => Buffer.from(bytes.toString('utf8').replace(/^ +/gm, '\t'))),
  inBytes('Latin-1', (bytes) => Buffer.from(`caf\u00e9 ${bytes.toString('utf8')}`, 'latin1')),
  inBytes('UTF-16', (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le')),
  inBytes('a NUL in it', (bytes, choice) => spliced(bytes, choice, [0])),
  inBytes('a control letter in it', (bytes, choice) => spliced(bytes, choice, [0x1b])),
  inBytes('half a letter in it', (bytes, choice) => spliced(bytes, choice, [0xe2, 0x80])),
  inBytes('no line end at its end', (bytes) => Buffer.from(bytes.toString('utf8').trimEnd())),
  { name: 'deleted', make: () => ({ bytes: undefined }) },
  moved('renamed', (path) => path.replace(/([^/]+)(\.[a-z]+)$/i, '$1 copy$2')),
  moved('in capitals', (path) => path.replace(/[^/]+$/, (name) => name.toUpperCase())),
  moved('a draft', (path) => path.replace(/([^/]+)$/, '_$1')),
  moved('of another ending', (path) => path.replace(/\.[a-z]+$/i, '.txt')),
  moved('as MDX', (path) => path.replace(/\.md$/, '.mdx')),
  moved('in a folder that nobody reads', (path) => `attic/${path}`),
  moved('in a folder of another kind', (path) => path.replace(/[a-z]+\/([^/]+)$/, (_, name) => `${path.includes('practices/') ? 'essays' : 'practices'}/${String(name)}`)),
  moved('at the top', (path) => path.replace(/.*\//, '')),
];

function spliced(bytes: Buffer, choice: number, inserted: readonly number[]): Buffer {
  const at = choice % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(inserted), bytes.subarray(at)]);
}

export const slips: readonly Slip[] = [...ofSettings, ...ofBodies, ...ofFiles];
