import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeTemporaryFolder } from '../../temporary-folders.ts';

/** A named run of bytes that is kept. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is kept under one key. */
export interface Kept {
  /** Facts of any kind, as JSON. */
  readonly facts: unknown;
  readonly files: readonly KeptFile[];
}

/**
 * Keeps things by key in one folder, which may be carried from machine to machine. An entry appears whole or not at
 * all; one that is damaged, cut short or changed is taken away and counts as missing.
 */
export interface Store {
  read(key: string): Promise<Kept | undefined>;
  /** The facts alone, without a look at the files. */
  readFacts(key: string): Promise<unknown>;
  write(key: string, kept: Kept): Promise<void>;
  /** Takes away what has not been used for some time. */
  prune(): Promise<void>;
}

const unusedDays = 30;
const entryName = 'entry.json';

const entrySchema = z.strictObject({
  version: z.literal(1),
  key: z.string(),
  facts: z.unknown(),
  files: z.array(z.strictObject({ path: z.string(), name: z.string(), sha256: z.string() })),
});

type Entry = z.infer<typeof entrySchema>;

export function openStore(folder: string): Store {
  const place = (key: string) => join(folder, key);

  const readEntry = async (key: string): Promise<Entry> => {
    const text = await readFile(join(place(key), entryName), 'utf8');
    const [checksum = '', json = ''] = text.split('\n');
    if (sha256(json) !== checksum) throw new Error('the entry is damaged');
    const entry = entrySchema.parse(JSON.parse(json));
    if (entry.key !== key) throw new Error('the entry is another one’s');
    return entry;
  };
  const readWhole = async (key: string): Promise<Kept> => {
    const entry = await readEntry(key);
    const files = await Promise.all(
      entry.files.map(async ({ path, name, sha256: expected }) => {
        const bytes = await readFile(join(place(key), name));
        if (sha256(bytes) !== expected) throw new Error(`${name} is damaged`);
        return { path, bytes };
      }),
    );
    return { facts: entry.facts, files };
  };

  const use = async <Read>(key: string, read: (key: string) => Promise<Read>): Promise<Read | undefined> => {
    try {
      const found = await read(key);
      const now = new Date();
      await utimes(place(key), now, now).catch(() => undefined);
      return found;
    } catch {
      await rm(place(key), { recursive: true, force: true }).catch(() => undefined);
      return undefined;
    }
  };

  return {
    read: (key) => use(key, readWhole),
    readFacts: async (key) => (await use(key, readEntry))?.facts,

    async write(key, { facts, files }) {
      await mkdir(folder, { recursive: true });
      const partial = await makeTemporaryFolder(folder, 'keeping');
      try {
        const named = files.map(({ path, bytes }, index) => ({ path, bytes, name: String(index) }));
        for (const { name, bytes } of named) await writeFile(join(partial, name), bytes);
        const entry: Entry = {
          version: 1,
          key,
          facts,
          files: named.map(({ path, name, bytes }) => ({ path, name, sha256: sha256(bytes) })),
        };
        const json = JSON.stringify(entry);
        await writeFile(join(partial, entryName), `${sha256(json)}\n${json}`);
        await rm(place(key), { recursive: true, force: true });
        await rename(partial, place(key));
      } finally {
        await rm(partial, { recursive: true, force: true });
      }
    },

    async prune() {
      const oldestMs = Date.now() - unusedDays * 24 * 60 * 60 * 1000;
      for (const name of await readdir(folder).catch(() => [])) {
        const used = await stat(join(folder, name)).catch(() => undefined);
        if (used !== undefined && used.mtimeMs < oldestMs) {
          await rm(join(folder, name), { recursive: true, force: true });
        }
      }
    },
  };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
