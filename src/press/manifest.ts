import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintJob } from '../documents/index.ts';

/** What was printed, for the site and for other programs. Paths are relative to the manifest. */
export interface Manifest {
  readonly version: 1;
  readonly documents: readonly ManifestDocument[];
}

export interface ManifestDocument extends Pick<PrintJob, 'id' | 'kind' | 'title' | 'lang' | 'sources'> {
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile extends Pick<PrintJob, 'paper' | 'edition' | 'textSize' | 'trimMm'> {
  readonly path: string;
  readonly form: 'reading' | 'home';
  /** Pages of the PDF: sides of sheets in the `home` form. */
  readonly pages: number;
  /** Sheets of paper in the printer; a `reading` page printed on its own takes one side of a sheet. */
  readonly sheets: number;
  readonly duplex: 'none' | 'long-edge' | 'short-edge';
  readonly sheetMm: readonly [number, number];
  readonly bytes: number;
  readonly sha256: string;
  /** The picture of the first page, beside the PDF. */
  readonly picture: { readonly path: string; readonly widthPx: number; readonly heightPx: number };
}

export const manifestName = 'manifest.json';

/** The manifest of a downloads folder; undefined where there is none that can be read. */
export async function readManifest(downloadsFolder: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(downloadsFolder, manifestName), 'utf8')) as Manifest;
    return manifest.version === 1 && Array.isArray(manifest.documents) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export interface PrintedFile {
  readonly job: PrintJob;
  readonly file: ManifestFile;
}

/** One document for each kind and id, files in the order of their paths, whatever order they were printed in. */
export function makeManifest(printed: readonly PrintedFile[], earlier?: Manifest): Manifest {
  const documents = new Map<string, ManifestDocument>();
  const add = ({ id, kind, title, lang, sources }: Omit<ManifestDocument, 'files'>, file: ManifestFile) => {
    const key = `${kind}/${id}`;
    const files = (documents.get(key)?.files ?? []).filter(({ path }) => path !== file.path);
    documents.set(key, { id, kind, title, lang, sources, files: [...files, file].sort(byPath) });
  };
  for (const document of earlier?.documents ?? []) for (const file of document.files) add(document, file);
  for (const { job, file } of printed) add(job, file);
  return {
    version: 1,
    documents: [...documents.values()].sort((a, b) => compare(`${a.kind}/${a.id}`, `${b.kind}/${b.id}`)),
  };
}

/** A manifest that no longer names some files. */
export function withoutFiles(manifest: Manifest, paths: ReadonlySet<string>): Manifest {
  const documents = manifest.documents
    .map((document) => ({ ...document, files: document.files.filter(({ path }) => !paths.has(path)) }))
    .filter(({ files }) => files.length > 0);
  return { ...manifest, documents };
}

function byPath(a: ManifestFile, b: ManifestFile): number {
  return compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
