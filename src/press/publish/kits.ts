import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { PrintKit } from '../../print-job.ts';
import { sha256 } from '../cache/store.ts';
import type { NewFile } from '../outputs/new-file.ts';
import type { Manifest, ManifestFile, ManifestKit } from './manifest.ts';
import type { PrintPage } from '../jobs/jobs.ts';

/** A kit as a print page describes it, with the document it belongs to. */
export interface WantedKit extends PrintKit, Pick<PrintPage['job'], 'id' | 'title' | 'paper'> {}

/** The kits that the print pages of a site ask for, in the order of their paths. */
export function kitsOf(pages: readonly PrintPage[]): WantedKit[] {
  return pages
    .flatMap(({ job: { id, title, paper, kit } }) =>
      kit === undefined ? [] : [{ id, title, paper, ...kit }],
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What is known of the files of a kit. */
type Counted = Pick<ManifestFile, 'sheets'>;

/** Sheets of paper in the printer for a whole kit; undefined where one of its files is not known. */
export function sheetsOf(
  { files }: Pick<PrintKit, 'files'>,
  known: ReadonlyMap<string, Counted>,
): number | undefined {
  let total = 0;
  for (const { path, times } of files) {
    const file = known.get(path);
    if (file === undefined) return undefined;
    total += file.sheets * times;
  }
  return total;
}

export interface PackOptions {
  /** Absolute folder of the downloads, in which every file of the manifest lies. */
  readonly downloads: string;
  readonly manifest: Manifest;
  /** Kits that were packed before; those whose files are the same are not packed again. */
  readonly earlier: readonly ManifestKit[];
}

/**
 * Packs every kit all of whose files are there. The same files give the same bytes; what can no longer be packed
 * whole is taken away.
 */
export async function packKits(
  kits: readonly WantedKit[],
  { downloads, manifest, earlier }: PackOptions,
): Promise<{ kits: ManifestKit[]; files: NewFile[] }> {
  const known = new Map(manifest.documents.flatMap(({ files }) => files.map((file) => [file.path, file])));
  const packed: ManifestKit[] = [];
  const files: NewFile[] = [];
  for (const kit of kits) {
    const sheets = sheetsOf(kit, known);
    if (sheets === undefined) {
      await rm(join(downloads, kit.path), { force: true });
      continue;
    }
    const parts = kit.files.map(({ path, name, times }) => ({
      path,
      name,
      times,
      sha256: known.get(path)?.sha256 ?? '',
    }));
    const before = earlier.find(({ path }) => path === kit.path);
    if (before !== undefined && JSON.stringify(before.files) === JSON.stringify(parts)) {
      const there = await readFile(join(downloads, kit.path)).catch(() => undefined);
      if (there !== undefined && sha256(there) === before.sha256) {
        packed.push(before);
        continue;
      }
    }
    const bytes = await zipKit(kit, downloads);
    const { id, title, paper, path } = kit;
    packed.push({ id, title, paper, path, sheets, bytes: bytes.length, sha256: sha256(bytes), files: parts });
    files.push({ path, bytes });
  }
  return { kits: packed, files };
}

async function zipKit(kit: WantedKit, downloads: string): Promise<Uint8Array> {
  const entries: Record<string, Uint8Array> = {};
  for (const { path, name } of kit.files) entries[name] = await readFile(join(downloads, path));
  // The format has local times, from 1980 on; PDFs are compressed already.
  return zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1) });
}
