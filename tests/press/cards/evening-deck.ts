/** What was printed of the small toolkit’s evening deck, which has a card of every kind. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readManifest, type ManifestFile } from '../../../src/press/index.ts';
import { readPdf, type ReadPage } from '../../../src/press/pdf/read.ts';
import { built } from '../../sites/background-site.ts';

export const site = await built(inject('printedSite'));
export const downloads = join(site.folder, 'downloads');

const manifest = await readManifest(downloads);
const files = (manifest?.documents ?? [])
  .filter(({ id }) => id === 'evening-deck')
  .flatMap(({ files }) => files);

/** Title, how to use it, 17 numbered ones, one blank one, credits. */
export const cardCount = 21;

export function filesOf(form: ManifestFile['form']): ManifestFile[] {
  const found = files.filter((file) => file.form === form);
  if (found.length === 0) throw new Error(`The evening deck has no files to print for: ${form}`);
  return found;
}

/** The file of the evening deck whose name ends so. */
export function fileNamed(end: string): ManifestFile {
  const found = files.find(({ path }) => path.endsWith(`evening-deck-deck-${end}`));
  if (found === undefined) throw new Error(`The evening deck has no file ${end}`);
  return found;
}

export const bytesOf = (file: ManifestFile): Promise<Buffer> => readFile(join(downloads, file.path));

const read = new Map<string, Promise<readonly ReadPage[]>>();

/** The pages of a PDF as a reader sees them; read once. */
export function pagesOf(file: ManifestFile): Promise<readonly ReadPage[]> {
  const pages = read.get(file.path) ?? bytesOf(file).then(async (pdf) => (await readPdf(pdf)).pages);
  read.set(file.path, pages);
  return pages;
}

/** Pages before the sheets: the ticket, and its empty back where sheets are printed on both sides. */
export const ticketPages = (file: ManifestFile): number => (file.duplex === 'none' ? 1 : 2);
