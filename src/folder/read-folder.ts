import { join, resolve, sep } from 'node:path';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { folderOf, isLanguage, kinds } from '../schemas/index.ts';
import { filesOnDisk, type FolderFiles } from './files.ts';
import { withoutNamed } from './left-out.ts';
import { isAsset, isMarkdown, isMdx, isPicturePath, kindOf, unusableLetters } from './paths.ts';
import { isPicture } from './picture-file.ts';
import { glossaryFile, readFiles, readSettings, toolkitFiles } from './read-files.ts';
import type { SourceFolder, SourceTranslation } from './source.ts';
import { readTextFile } from './text-file.ts';

/** The content folder: TOOLKIT_CONTENT, else `content` in the project’s root. */
export function contentFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env['TOOLKIT_CONTENT'];
  return own === undefined || own === '' ? join(root, 'content') : resolve(root, own);
}

/** Reads a content folder from disk. */
export function readContentFolder(folder: string): Promise<SourceFolder> {
  return readFolder(filesOnDisk(folder));
}

/**
 * Reads a content folder. Markdown files in the folder itself are essays. Never throws for what an author can do
 * wrong; that comes back as problems.
 */
export async function readFolder(files: FolderFiles): Promise<SourceFolder> {
  const { name } = files;
  const listing = await files.list();
  if (listing === undefined) return noFolder(files);
  const { links } = listing;
  const found = [...listing.diagnostics];
  const toolkit = await readSettings(listing.files, { files, name, found });
  const kept = withoutNamed(listing.files, toolkit);
  found.push(...kept.diagnostics);
  const languages = languageFolders(kept.files);
  const languageOf = (path: string) => languages.find((language) => path.startsWith(`${language}/`));
  const { glossary, entries, otherFiles } = await readFiles(
    kept.files.filter((path) => languageOf(path) === undefined),
    { files, name, found, folder: '', toolkit },
  );
  const translations: SourceTranslation[] = [];
  for (const language of languages) {
    const inside = kept.files
      .filter((path) => languageOf(path) === language)
      .map((path) => path.slice(language.length + 1));
    const read = (path: string) => files.read(`${language}/${path}`);
    const options = { files: { read }, name: `${name}/${language}`, found };
    const settings = await readSettings(inside, options);
    const { files: paths, diagnostics: ofNamed } = withoutNamed(inside, settings);
    found.push(...ofNamed);
    const own = await readFiles(paths, { ...options, folder: `${language}/`, toolkit: settings });
    otherFiles.push(...own.otherFiles.map((path) => `${language}/${path}`));
    translations.push({ language, file: `${name}/${language}`, ...own });
  }
  const ownLetters =
    otherFiles.some(isPicturePath) || entries.some(({ path }) => isMdx(path))
      ? unusableLetters(files.place.split(sep).join('/'))
      : undefined;
  if (ownLetters !== undefined)
    found.push(diagnostics.unusableName({ file: files.place }, { letters: ownLetters }));
  const { brokenPictures, drawings } = await readPictures(otherFiles, { files, found });
  // A link to a picture is told where the picture is named.
  for (const path of links) {
    if (!isAsset(path)) found.push(diagnostics.linkNotFollowed({ file: `${name}/${path}` }));
  }
  found.push(...unknownFolders(name, otherFiles));
  if (entries.length === 0) found.push(diagnostics.noContent({ file: name }));
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
    diagnostics: found,
  };
}

function noFolder({ name, place }: FolderFiles): SourceFolder {
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
    diagnostics: [diagnostics.noSuchFolder({ file: place })],
  };
}

async function readPictures(
  paths: readonly string[],
  { files, found }: { files: FolderFiles; found: Diagnostic[] },
): Promise<Pick<SourceFolder, 'brokenPictures' | 'drawings'>> {
  const brokenPictures: string[] = [];
  const drawings: { file: string; text: string }[] = [];
  for (const path of paths) {
    if (isPicturePath(path) && !(await isPicture(path, files))) brokenPictures.push(path);
    if (/\.svg$/i.test(path)) {
      const file = `${files.name}/${path}`;
      const text = await readTextFile(path, { files, file });
      if (typeof text === 'string') drawings.push({ file, text });
      else found.push(text);
    }
  }
  return { brokenPictures, drawings };
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

/** Folders with Markdown in them that no kind reads: most likely misspelt. */
function unknownFolders(name: string, otherFiles: readonly string[]): Diagnostic[] {
  const known = kinds.map((kind) => folderOf[kind]);
  const files = otherFiles.filter(isMarkdown);
  const tops = new Set(files.map((path) => path.split('/')[0] ?? path));
  return [...tops]
    .filter((top) => !known.includes(top))
    .map((top) =>
      files.some((path) => isPartOfToolkit(path, top))
        ? diagnostics.folderOfNoLanguage({ file: `${name}/${top}` }, { name: top })
        : diagnostics.unknownFolder({ file: `${name}/${top}` }, { name: top, known }),
    );
}
