import { readText } from '../markdown/text.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { entryId } from './entry-id.ts';
import type { FolderFiles } from './files.ts';
import { readFrontMatter, readYaml, withoutText, type FrontMatter } from './front-matter.ts';
import { inProcess } from './in-process.ts';
import { keepLatest } from './keep-latest.ts';
import { withoutNotes } from './left-out.ts';
import { isAsset, isMarkdown, isMdx, kindOf, unusableLetters } from './paths.ts';
import type { SourceEntry, SourceFolder, SourceText } from './source.ts';
import { readTextFile } from './text-file.ts';

export const glossaryFile = 'glossary.md';
export const toolkitFiles = ['toolkit.yaml', 'toolkit.yml'];

/** What a folder holds in one language. Its paths are those inside it. */
export interface ReadFiles extends Pick<SourceFolder, 'toolkit' | 'glossary' | 'entries'> {
  readonly otherFiles: string[];
}

interface ReadOptions {
  readonly files: Pick<FolderFiles, 'read'>;
  /** The folder for people: `content`, `content/pt`. */
  readonly name: string;
  /** What is wrong with the files is added to it. */
  readonly found: Diagnostic[];
}

/** The settings of a toolkit, if there is a file of them among these paths. */
export async function readSettings(
  paths: readonly string[],
  { files, name, found }: ReadOptions,
): Promise<SourceFolder['toolkit']> {
  const [first, second] = paths.filter((path) => toolkitFiles.includes(path)).sort();
  if (first === undefined) return undefined;
  const file = `${name}/${first}`;
  const text = await readTextFile(first, { files, file });
  const { errors, ...settings } = readYaml(typeof text === 'string' ? text : '');
  if (typeof text !== 'string') found.push(text);
  found.push(...errors.map(({ line, reason }) => diagnostics.brokenToolkitFile({ file, line }, reason)));
  if (second !== undefined)
    found.push(diagnostics.secondToolkitFile({ file: `${name}/${second}` }, { first: file }));
  return { ...settings, file };
}

interface FolderFacts {
  /** What stands before the paths inside the content folder: nothing, or `pt/`. */
  readonly folder: string;
  readonly toolkit: SourceFolder['toolkit'];
}

/** Reads the files of a folder in one language, but for its settings, which were read before. */
export async function readFiles(
  paths: readonly string[],
  { files, name, found, folder, toolkit }: ReadOptions & FolderFacts,
): Promise<ReadFiles> {
  const kept = withoutNotes(paths, { name, folder });
  found.push(...kept.diagnostics);
  const entries: SourceEntry[] = [];
  const otherFiles: string[] = [];
  let glossary: SourceText | undefined;

  for (const path of kept.files) {
    if (toolkitFiles.includes(path)) continue;
    const file = `${name}/${path}`;
    const kind = kindOf(path);
    if (kind === undefined || !isMarkdown(path)) {
      otherFiles.push(path);
      if (kind !== undefined && !isAsset(path)) found.push(diagnostics.unreadFile({ file }));
      continue;
    }
    const text = await readTextFile(path, { files, file });
    const source =
      typeof text === 'string'
        ? await keep(`${file}\n${text}`, () => sourceOf(path, file, readFrontMatter(text, file)))
        : await sourceOf(path, file, withoutText(text));
    found.push(...source.diagnostics);
    if (!isEntry(source)) {
      glossary = source;
      continue;
    }
    const letters = isMdx(path) ? unusableLetters(path) : undefined;
    if (letters !== undefined) found.push(diagnostics.unusableName({ file }, { letters }));
    entries.push(source);
  }
  return { toolkit, glossary, entries, otherFiles };
}

/**
 * Some four times what an ordinary toolkit has. What follows from a text is kept as long as the text, once for all
 * who read it: Astro loads this module anew for its settings, its content and its pages.
 */
const keep = inProcess('kindling.texts', () =>
  keepLatest<Promise<SourceEntry | SourceText>>({ mostLetters: 10_000_000 }),
);

function isEntry(source: SourceEntry | SourceText): source is SourceEntry {
  return 'kind' in source;
}

async function sourceOf(
  path: string,
  file: string,
  frontMatter: FrontMatter,
): Promise<SourceEntry | SourceText> {
  const format = isMdx(path) ? 'mdx' : 'md';
  const { body, bodyOffset } = frontMatter;
  const text = await readText({ body, format, linesAbove: bodyOffset });
  if (path === glossaryFile) return { ...frontMatter, file, path, text };
  return {
    ...frontMatter,
    kind: kindOf(path) ?? 'essay',
    id: entryId(path, frontMatter.data),
    file,
    path,
    format,
    text,
  };
}
