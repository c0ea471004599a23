import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { problems, type Problem } from '../problems/index.ts';
import { folderOf, kinds, type Kind } from '../schemas/index.ts';
import { entryId } from './entry-id.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';
import type { SourceEntry, SourceFolder } from './source.ts';

const toolkitFile = 'toolkit.yaml';
/** Files about a folder rather than in the toolkit. */
const aboutTheFolder = /^(readme|licen[cs]e|changelog|contributing|summary)(\.|$)/i;
/** Pictures and other things beside a text, and components that an .mdx file uses. */
const assetEnding = /\.(png|jpe?g|webp|avif|gif|svg|pdf|csv|txt|astro|tsx?|jsx?|css|json)$/i;

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
      entries: [],
      otherFiles: [],
      problems: [problems.noSuchFolder({ file: folder })],
    };
  }
  const paths = await listFiles(folder);
  const found: Problem[] = [];
  const entries: SourceEntry[] = [];
  const otherFiles: string[] = [];
  let toolkit: SourceFolder['toolkit'];

  for (const path of paths) {
    const file = `${name}/${path}`;
    if (path === toolkitFile || path === 'toolkit.yml') {
      const { errors, ...settings } = readYaml(await readText(join(folder, path)));
      found.push(...errors.map(({ line, reason }) => problems.brokenToolkitFile({ file, line }, reason)));
      toolkit = { ...settings, file };
      continue;
    }
    const kind = kindOf(path);
    if (kind !== undefined && /\.mdx?$/i.test(path)) {
      const frontMatter = readFrontMatter(await readText(join(folder, path)), file);
      found.push(...frontMatter.problems);
      entries.push({
        ...frontMatter,
        kind,
        id: entryId(path, frontMatter.data),
        file,
        path,
        format: /\.mdx$/i.test(path) ? 'mdx' : 'md',
      });
      continue;
    }
    otherFiles.push(path);
    if (kind !== undefined && !assetEnding.test(path)) found.push(problems.unreadFile({ file }));
  }
  found.push(...unknownFolders(name, otherFiles));
  if (entries.length === 0) found.push(problems.noContent({ file: name }));
  return { name, toolkit, entries, otherFiles, problems: found };
}

function kindOf(path: string): Kind | undefined {
  const [top = ''] = path.split('/');
  if (top === path) return /\.mdx?$/i.test(path) ? 'essay' : undefined;
  return kinds.find((kind) => folderOf[kind] === top);
}

/** Folders with Markdown in them that no kind reads: most likely misspelt. */
function unknownFolders(name: string, otherFiles: readonly string[]): Problem[] {
  const known = kinds.map((kind) => folderOf[kind]);
  const tops = new Set(
    otherFiles.filter((path) => /\.mdx?$/i.test(path)).map((path) => path.split('/')[0] ?? path),
  );
  return [...tops]
    .filter((top) => !known.includes(top))
    .map((top) => problems.unknownFolder({ file: `${name}/${top}` }, { name: top, known }));
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => /^[._]/.test(part) || part === 'node_modules'))
    .filter((path) => !aboutTheFolder.test(basename(path)))
    .sort();
}

/** Text with Unix line ends and no byte order mark. */
async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
