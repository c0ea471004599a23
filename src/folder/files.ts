import { open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listFiles, type Listing } from './list-files.ts';

/** The files of a content folder, wherever they are. Paths are those inside the folder, with forward slashes. */
export interface FolderFiles {
  /** The folder’s own name, for messages: `content`. */
  readonly name: string;
  /** The folder itself, as it can be given on a command line. */
  readonly place: string;
  /** Undefined where there is no such folder. */
  readonly list: () => Promise<Listing | undefined>;
  /** Rejects, with the system’s code, where a file cannot be read. */
  readonly read: (path: string) => Promise<Buffer>;
  /** The first bytes of a file, at most so many. */
  readonly readHead: (path: string, mostBytes: number) => Promise<Buffer>;
}

/** The files of a folder on the disk. */
export function filesOnDisk(folder: string): FolderFiles {
  const name = basename(folder);
  return {
    name,
    place: folder,
    list: async () => {
      const isFolder = await stat(folder).then(
        (found) => found.isDirectory(),
        () => false,
      );
      return isFolder ? listFiles(folder, name) : undefined;
    },
    read: (path) => readFile(join(folder, path)),
    readHead: async (path, mostBytes) => {
      const file = await open(join(folder, path));
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
