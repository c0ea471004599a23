import { documentsOf } from '../../../src/documents/index.ts';
import { readFolder } from '../../../src/folder/index.ts';
import { makeToolkit } from '../../../src/library/index.ts';
import { hasErrors, type Diagnostic } from '../../../src/diagnostics/index.ts';
import { filesInMemory, type MemoryFolder } from '../../folder/memory-files.ts';
import type { Slip } from './slips.ts';

/** A content folder in memory, and what is said of it as it stands. */
export interface Specimen {
  readonly name: string;
  readonly folder: MemoryFolder;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a folder, and plans what is printed where nothing stops it. Throws where the tool would. */
export async function examine(name: string, folder: MemoryFolder): Promise<Specimen> {
  const { toolkits, diagnostics } = makeToolkit(await readFolder(filesInMemory(name, folder)));
  if (hasErrors(diagnostics) !== (toolkits.length === 0)) throw new Error('errors, and something made of them');
  for (const toolkit of toolkits) documentsOf(toolkit);
  return { name, folder, diagnostics };
}

/** The folder after a slip in one of its files; undefined where the file has nothing to break so. */
export function afterSlip(
  folder: MemoryFolder,
  { path, slip, choice }: { path: string; slip: Slip; choice: number },
): MemoryFolder | undefined {
  const bytes = folder.get(path);
  const slipped = bytes === undefined ? undefined : slip.make(bytes, { path, choice });
  if (slipped === undefined) return undefined;
  const after = new Map(folder);
  after.delete(path);
  if (slipped.bytes !== undefined) after.set(slipped.path ?? path, slipped.bytes);
  return after;
}

/** Problems whose place nobody can open: a file that is not there, or a line that it does not have. */
export function misplaced({ name, folder, diagnostics }: Specimen): string[] {
  const isWhole = ({ file, line }: Diagnostic) => file === name && line === undefined;
  return diagnostics
    .filter((diagnostic) => !isWhole(diagnostic) && !isPlace(diagnostic.file.slice(name.length + 1), diagnostic.line, folder))
    .map(asText);
}

function isPlace(path: string, line: number | undefined, folder: MemoryFolder): boolean {
  const bytes = folder.get(path);
  if (bytes === undefined)
    return line === undefined && [...folder.keys()].some((each) => each.startsWith(`${path}/`));
  return line === undefined || (Number.isInteger(line) && line >= 1 && line <= countLines(bytes));
}

function countLines(bytes: Buffer): number {
  return bytes
    .toString('latin1')
    .replace(/(\r\n?|\n)$/, '')
    .split(/\r\n?|\n/).length;
}

/** What follows from more than one file: it may rightly come and go with a slip in another. */
const ofSeveralFiles: ReadonlySet<string> = new Set(
  `broken-image card-folder-empty card-in-no-deck dead-link double-id folder-of-no-language
  groups-outside-practice image-name image-outside instead-takes-longer leaves-out-nothing missing-image no-content
  no-groups no-hyphenation second-toolkit-file selects-nothing session-too-long translation-into-own-language
  translation-of-nothing unknown-card-folder unknown-folder unknown-reference unknown-section unknown-step
  untranslated-fields`.split(/\s+/),
);

/** What is wrong with one file in itself: told whatever happens to others. */
export function diagnosticsOfFile({ name, diagnostics }: Specimen, path: string): string[] {
  return diagnostics
    .filter(({ file, code }) => file === `${name}/${path}` && !ofSeveralFiles.has(code))
    .map(asText);
}

/** How often other files name one, or take for granted that it is there. */
export function countMentions(folder: MemoryFolder, path: string): number {
  const name = path.replace(/.*\//, '').replace(/\.[a-z]+$/i, '');
  const others = [...folder].filter(([other]) => other !== path);
  const inPaths = others.filter(([other]) => other.includes(name)).length;
  const inTexts = others.reduce((sum, [, bytes]) => sum + bytes.toString('latin1').split(name).length - 1, 0);
  // A deck holds the cards of a folder, which are in no deck without it.
  const cards = path.includes('decks/') ? others.filter(([other]) => other.startsWith('cards/')).length : 0;
  return inPaths + inTexts + cards;
}

export function asText({ code, file, line, message }: Diagnostic): string {
  return `${code} ${file}:${line ?? ''} ${message}`;
}
