import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isPdfPath, isZipPath, picturePathOf, type PrintJob, type PrintOutput } from '../../print-job.ts';

/** What was printed, for the site and for other programs. Paths are relative to the manifest. */
export interface Manifest {
  readonly version: 1;
  /** Fingerprint of the print pages that everything was printed from; left out by earlier versions. */
  readonly build?: string;
  readonly documents: readonly ManifestDocument[];
  /** Printed files packed together; left out where there are none. */
  readonly kits?: readonly ManifestKit[];
}

/** A zip of files that are printed for one occasion. */
export interface ManifestKit extends Pick<PrintJob, 'id' | 'title' | 'paper'> {
  readonly path: string;
  /** Sheets of paper in the printer, each file printed as often as it is to be. */
  readonly sheets: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Its files, by their paths in the downloads folder and their names in the zip, in order. */
  readonly files: readonly {
    readonly path: string;
    readonly name: string;
    /** How often it is to be printed. */
    readonly times: number;
    readonly sha256: string;
  }[];
}

export interface ManifestDocument extends Pick<PrintJob, 'id' | 'kind' | 'title' | 'lang' | 'sources'> {
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile extends Pick<PrintJob, 'paper' | 'edition' | 'textSize' | 'trimMm'> {
  readonly path: string;
  readonly form: PrintOutput['form'];
  /** How it is put on paper (`cards`, `fold-over`, `booklet` …), or the order of a shop’s faces; null to read. */
  readonly layout: string | null;
  /** Pages of the PDF: sides of sheets in the `home` form, its ticket among them; pictures of a zip. */
  readonly pages: number;
  /** Sheets of paper in the printer; a `reading` page printed on its own takes one side of a sheet. */
  readonly sheets: number;
  readonly duplex: 'none' | 'long-edge' | 'short-edge';
  readonly sheetMm: readonly [number, number];
  /** How many sheets each signature of a booklet has, which are folded together; left out for everything else. */
  readonly signatures?: readonly number[];
  /** The share of the printed sides that is inked, from 0 to 1; null to read. */
  readonly ink: number | null;
  readonly bytes: number;
  readonly sha256: string;
  /** The picture of the first page, beside the PDF. */
  readonly picture: {
    readonly path: string;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly sha256: string;
  };
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

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const sizeMm = z.tuple([z.number(), z.number()]);
const count = z.int().nonnegative();

/** Loose: what a later version adds is no fault. */
const manifestSchema = z.looseObject({
  version: z.literal(1),
  build: sha256.optional(),
  documents: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      lang: z.string(),
      sources: z.array(z.string()),
      files: z.array(
        z
          .looseObject({
            path: z.string().refine((path) => isPdfPath(path) || isZipPath(path), {
              error: 'lies outside the downloads folder or is no PDF',
            }),
            form: z.enum(['reading', 'home', 'shop']),
            layout: z.string().nullable(),
            paper: z.enum(['a4', 'letter']),
            edition: z.string().nullable(),
            textSize: z.string().nullable(),
            pages: count,
            sheets: count,
            duplex: z.enum(['none', 'long-edge', 'short-edge']),
            trimMm: sizeMm,
            sheetMm: sizeMm,
            signatures: z.array(count).optional(),
            ink: z.number().nullable(),
            bytes: count,
            sha256,
            picture: z.looseObject({ path: z.string(), widthPx: count, heightPx: count, sha256 }),
          })
          .refine(({ path, picture }) => picture.path === picturePathOf(path), {
            error: 'its picture must lie beside it, of the same name',
          }),
      ),
    }),
  ),
});

/**
 * A manifest that comes from elsewhere. Every path in it is one below the downloads folder.
 * @throws Error that says, in one line, what is wrong with it.
 */
export function parseManifest(json: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new Error('it is not JSON');
  }
  const { error } = manifestSchema.safeParse(read);
  const [issue] = error?.issues ?? [];
  // Given back as it was written: the order of its fields is a part of its bytes.
  if (issue === undefined) return read as Manifest;
  throw new Error(`${issue.path.join('.')}: ${issue.message}${valueAt(read, issue.path)}`);
}

function valueAt(json: unknown, path: readonly PropertyKey[]): string {
  let value = json;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return typeof value === 'string' ? ` (“${value}”)` : '';
}

/** A file, and what it belongs to. */
export interface PrintedFile {
  readonly job: Omit<ManifestDocument, 'files'>;
  readonly file: ManifestFile;
}

/**
 * One document for each kind, id and language, files in the order of their paths, whatever order they were printed in and
 * however many machines printed them: where pages of one document differ in its title, the last path has the word.
 */
export function makeManifest(printed: readonly PrintedFile[], earlier?: Manifest): Manifest {
  const documents = new Map<string, ManifestDocument>();
  const add = ({ id, kind, title, lang, sources }: Omit<ManifestDocument, 'files'>, file: ManifestFile) => {
    const key = keyOf({ kind, id, lang });
    const files = (documents.get(key)?.files ?? []).filter(({ path }) => path !== file.path);
    documents.set(key, { id, kind, title, lang, sources, files: [...files, file].sort(byPath) });
  };
  const anew = new Set(printed.map(({ file }) => file.path));
  for (const document of earlier?.documents ?? []) {
    for (const file of document.files) if (!anew.has(file.path)) add(document, file);
  }
  const inOrder = [...printed].sort((a, b) => byPath(a.file, b.file));
  for (const { job, file } of inOrder) add(job, file);
  return {
    version: 1,
    documents: [...documents.values()].sort((a, b) => compare(keyOf(a), keyOf(b))),
  };
}

function keyOf({ kind, id, lang }: Pick<ManifestDocument, 'kind' | 'id' | 'lang'>): string {
  return `${kind}/${id}/${lang}`;
}

/** A manifest that says which build it was printed from. */
export function withBuild({ version, documents, kits }: Manifest, build: string): Manifest {
  return { version, build, documents, ...(kits === undefined ? {} : { kits }) };
}

/** A manifest that no longer names some files. */
export function withoutFiles(manifest: Manifest, paths: ReadonlySet<string>): Manifest {
  const documents = manifest.documents
    .map((document) => ({ ...document, files: document.files.filter(({ path }) => !paths.has(path)) }))
    .filter(({ files }) => files.length > 0);
  // What was packed of them is packed anew.
  return { version: manifest.version, documents };
}

function byPath(a: ManifestFile, b: ManifestFile): number {
  return compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
