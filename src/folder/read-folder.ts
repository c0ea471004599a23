import { stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { problems, type Problem } from '../problems/index.ts';
import { folderOf, isLanguage, kinds, type Kind } from '../schemas/index.ts';
import { entryId } from './entry-id.ts';
import { readFrontMatter, readYaml, withoutText } from './front-matter.ts';
import { listFiles } from './list-files.ts';
import { isPicture } from './picture-file.ts';
import type { SourceEntry, SourceFolder, SourceText, SourceTranslation } from './source.ts';
import { readTextFile } from './text-file.ts';

const glossaryFile = 'glossary.md';
const toolkitFiles = ['toolkit.yaml', 'toolkit.yml'];
/** Pictures and other things beside a text, and components that an .mdx file uses. */
const assetEnding = /\.(png|jpe?g|webp|avif|gif|svg|pdf|csv|txt|astro|tsx?|jsx?|css|json)$/i;

const pictureEnding = /\.(png|jpe?g|webp|avif|gif|svg)$/i;

/** The content folder: TOOLKIT_CONTENT, else `content` in the project’s root. */
export function contentFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env['TOOLKIT_CONTENT'];
  return own === undefined || own === '' ? join(root, 'content') : resolve(root, own);
}

/**
 * Reads a content folder from disk. Markdown files in the folder itself are essays. Never throws for what an
 * author can do wrong; that comes back as problems.
 */
export async function readContentFolder(folder: string): Promise<SourceFolder> {
  const name = basename(folder);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    return {
      name,
      toolkit: undefined,
      glossary: undefined,
      entries: [],
      otherFiles: [],
      brokenPictures: [],
      drawings: [],
      links: [],
      translations: [],
      problems: [problems.noSuchFolder({ file: folder })],
    };
  }
  const { files, links, problems: found } = await listFiles(folder, name);
  const ownLetters = files.some((path) => pictureEnding.test(path) || isMdx(path))
    ? unusableLetters(folder.split(sep).join('/'))
    : undefined;
  if (ownLetters !== undefined) found.push(problems.unusableName({ file: folder }, { letters: ownLetters }));
  const languages = languageFolders(files);
  const languageOf = (path: string) => languages.find((language) => path.startsWith(`${language}/`));
  const { toolkit, glossary, entries, otherFiles } = await readFiles(
    files.filter((path) => languageOf(path) === undefined),
    { folder, name, found },
  );
  const translations: SourceTranslation[] = [];
  for (const language of languages) {
    const inside = files.filter((path) => languageOf(path) === language);
    const read = await readFiles(
      inside.map((path) => path.slice(language.length + 1)),
      { folder: join(folder, language), name: `${name}/${language}`, found },
    );
    otherFiles.push(...read.otherFiles.map((path) => `${language}/${path}`));
    translations.push({ language, file: `${name}/${language}`, ...read });
  }
  const brokenPictures: string[] = [];
  const drawings: { file: string; text: string }[] = [];
  for (const path of otherFiles) {
    if (pictureEnding.test(path) && !(await isPicture(join(folder, path)))) brokenPictures.push(path);
    if (/\.svg$/i.test(path)) {
      const file = `${name}/${path}`;
      const text = await readTextFile(join(folder, path), file);
      if (typeof text === 'string') drawings.push({ file, text });
      else found.push(text);
    }
  }
  // A link to a picture is told where the picture is named.
  for (const path of links) {
    if (!assetEnding.test(path)) found.push(problems.linkNotFollowed({ file: `${name}/${path}` }));
  }
  found.push(...unknownFolders(name, otherFiles));
  if (entries.length === 0) found.push(problems.noContent({ file: name }));
  return {
    name,
    toolkit,
    glossary,
    entries,
    otherFiles,
    brokenPictures,
    drawings,
    links,
    translations,
    problems: found,
  };
}

/** Reads files of a folder that was listed, given as paths inside it. What is wrong with them is added to `found`. */
async function readFiles(
  paths: readonly string[],
  { folder, name, found }: { folder: string; name: string; found: Problem[] },
): Promise<Pick<SourceFolder, 'toolkit' | 'glossary' | 'entries'> & { otherFiles: string[] }> {
  const entries: SourceEntry[] = [];
  const otherFiles: string[] = [];
  let toolkit: SourceFolder['toolkit'];
  let glossary: SourceText | undefined;

  for (const path of paths) {
    const file = `${name}/${path}`;
    if (toolkitFiles.includes(path)) {
      if (toolkit !== undefined) {
        found.push(problems.secondToolkitFile({ file }, { first: toolkit.file }));
        continue;
      }
      const text = await readTextFile(join(folder, path), file);
      const { errors, ...settings } = readYaml(typeof text === 'string' ? text : '');
      if (typeof text !== 'string') found.push(text);
      found.push(...errors.map(({ line, reason }) => problems.brokenToolkitFile({ file, line }, reason)));
      toolkit = { ...settings, file };
      continue;
    }
    const kind = kindOf(path);
    if (kind !== undefined && isMarkdown(path)) {
      const text = await readTextFile(join(folder, path), file);
      const frontMatter = typeof text === 'string' ? readFrontMatter(text, file) : withoutText(text);
      found.push(...frontMatter.problems);
      if (path === glossaryFile) {
        glossary = { ...frontMatter, file, path };
        continue;
      }
      const letters = isMdx(path) ? unusableLetters(path) : undefined;
      if (letters !== undefined) found.push(problems.unusableName({ file }, { letters }));
      entries.push({
        ...frontMatter,
        kind,
        id: entryId(path, frontMatter.data),
        file,
        path,
        format: isMdx(path) ? 'mdx' : 'md',
      });
      continue;
    }
    otherFiles.push(path);
    if (kind !== undefined && !assetEnding.test(path)) found.push(problems.unreadFile({ file }));
  }
  return { toolkit, glossary, entries, otherFiles };
}

/** Folders of translations: named by a language, with something in them that a toolkit has. */
function languageFolders(files: readonly string[]): string[] {
  const tops = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  return [...tops].filter((top) => isLanguage(top) && files.some((path) => isPartOfToolkit(path, top)));
}

/** Whether a file lies where it would belong to a toolkit in that folder. */
function isPartOfToolkit(path: string, folder: string): boolean {
  if (!path.startsWith(`${folder}/`)) return false;
  const inside = path.slice(folder.length + 1);
  const isInKind = inside.includes('/') && kindOf(inside) !== undefined && isMarkdown(inside);
  return isInKind || inside === glossaryFile || toolkitFiles.includes(inside);
}

/** Letters that the bundler takes for parts of an address, in the names of what it loads by itself. */
function unusableLetters(path: string): string | undefined {
  const [letter] = /[#%?\\\p{Cc}]/u.exec(path) ?? [];
  return letter === undefined ? undefined : /\p{Cc}/u.test(letter) ? 'a line break' : `“${letter}”`;
}

function isMdx(path: string): boolean {
  return /\.mdx$/i.test(path);
}

function isMarkdown(path: string): boolean {
  return /\.mdx?$/i.test(path);
}

function kindOf(path: string): Kind | undefined {
  const [top = ''] = path.split('/');
  if (top === path) return isMarkdown(path) ? 'essay' : undefined;
  return kinds.find((kind) => folderOf[kind] === top);
}

/** Folders with Markdown in them that no kind reads: most likely misspelt. */
function unknownFolders(name: string, otherFiles: readonly string[]): Problem[] {
  const known = kinds.map((kind) => folderOf[kind]);
  const files = otherFiles.filter(isMarkdown);
  const tops = new Set(files.map((path) => path.split('/')[0] ?? path));
  return [...tops]
    .filter((top) => !known.includes(top))
    .map((top) =>
      files.some((path) => isPartOfToolkit(path, top))
        ? problems.folderOfNoLanguage({ file: `${name}/${top}` }, { name: top })
        : problems.unknownFolder({ file: `${name}/${top}` }, { name: top, known }),
    );
}
