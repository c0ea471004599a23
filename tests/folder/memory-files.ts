import { readdir, readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { FolderFiles } from '../../src/folder/index.ts';

/** The files of a content folder by their paths inside it. */
export type MemoryFolder = ReadonlyMap<string, Buffer>;

/** A folder that is nowhere on the disk. */
export function filesInMemory(name: string, folder: MemoryFolder): FolderFiles {
  const read = (path: string) => {
    const bytes = folder.get(path);
    return bytes === undefined
      ? Promise.reject(Object.assign(new Error(`no ${path}`), { code: 'ENOENT' }))
      : Promise.resolve(bytes);
  };
  return {
    name,
    place: `/${name}`,
    list: () => Promise.resolve({ files: [...folder.keys()].sort(), links: [], diagnostics: [] }),
    read,
    readHead: async (path, mostBytes) => (await read(path)).subarray(0, mostBytes),
  };
}

/** Takes a folder from the disk into memory. */
export async function loadFolder(folder: string): Promise<MemoryFolder> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [path.slice(join(folder, sep).length).split(sep).join('/'), await readFile(path)] as const,
      ),
    ),
  );
}

export function nameOfFolder(folder: string): string {
  return basename(folder);
}
