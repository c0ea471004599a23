import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { isForbidden } from './system-error.ts';

/** What a folder holds, as paths inside it with forward slashes, in order. */
export interface Listing {
  readonly files: readonly string[];
  /** Symbolic links that are not followed: they lead out of the folder, to another folder, or nowhere. */
  readonly links: readonly string[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Lists a folder and the folders in it. A symbolic link counts as the file it leads to as long as that lies in
 * the folder too: content from others must not reach the rest of the disk.
 */
export async function listFiles(folder: string, name: string): Promise<Listing> {
  const root = await realpath(folder);
  const files: string[] = [];
  const links: string[] = [];
  const found: Diagnostic[] = [];

  const list = async (path: string): Promise<void> => {
    const items = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) => {
      found.push(
        diagnostics.unreadableFile({ file: `${name}/${path}` }, { isForbidden: isForbidden(error) }),
      );
      return [];
    });
    for (const item of items) {
      if (item.name.startsWith('.') || item.name === 'node_modules') continue;
      const inside = path === '' ? item.name : `${path}/${item.name}`;
      if (item.isDirectory()) await list(inside);
      else if (item.isFile()) files.push(inside);
      else if (item.isSymbolicLink()) {
        if (await leadsToFile(join(folder, inside), root)) files.push(inside);
        else links.push(inside);
      }
    }
  };
  await list('');
  return { files: files.sort(), links: links.sort(), diagnostics: found };
}

async function leadsToFile(link: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(link);
    return target.startsWith(root + sep) && (await stat(target)).isFile();
  } catch {
    return false;
  }
}
