import { join } from 'node:path';
import { readManifest } from '../src/press/index.ts';

/** "20 documents in 80 PDFs" of a built site. */
export async function printedSummary(siteFolder: string): Promise<string> {
  const manifest = await readManifest(join(siteFolder, 'downloads'));
  const documents = manifest?.documents ?? [];
  const files = documents.reduce((total, document) => total + document.files.length, 0);
  return `${documents.length} ${documents.length === 1 ? 'document' : 'documents'} printed, in ${files} PDFs.`;
}
