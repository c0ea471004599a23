import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../cache/store.ts';
import type { PrintPage } from './jobs.ts';
import { ticketFilesOf } from './ticket-files.ts';

/** Whether a text can be the fingerprint of a build, and so the name of a folder. */
export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * What tells the print pages of one build, tickets among them, from those of every other. It follows from their
 * addresses and their HTML alone, so that all machines that have the same pages agree.
 */
export async function fingerprintBuild(
  pagesFolder: string,
  pages: readonly Pick<PrintPage, 'job' | 'pathname' | 'htmlSha256'>[],
): Promise<string> {
  const ofPages = pages.map(({ pathname, htmlSha256 }) => `page ${htmlSha256} ${pathname}`);
  const ofTickets = [...ticketFilesOf(pages)].map(async (path) => {
    const hash = await readFile(join(pagesFolder, path)).then(sha256, () => 'missing');
    return `ticket ${hash} ${path}`;
  });
  return sha256([...ofPages, ...(await Promise.all(ofTickets))].sort().join('\n'));
}
