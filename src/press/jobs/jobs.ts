import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ZodError } from 'zod';
import { printJobElementId, printJobSchema, type PrintJob } from '../../print-job.ts';
import { sha256 } from '../cache/store.ts';
import { PressFailure } from '../failure.ts';
import { readReferences, type PageReference } from './references.ts';

/** A print page in a built site. */
export interface PrintPage {
  readonly job: PrintJob;
  /** Its address on the site, base included. */
  readonly pathname: string;
  /** Length of its HTML: a measure of how long it takes. */
  readonly htmlBytes: number;
  readonly htmlSha256: string;
  /** What it says of pages of other print pages. */
  readonly references: readonly PageReference[];
}

const jobElement = new RegExp(
  `<script\\b[^>]*\\sid=(["']?)${printJobElementId}\\1(?:\\s[^>]*)?>(.*?)</script>`,
  's',
);

/**
 * All print pages of a built site, in order of their addresses.
 * @throws PressFailure when a print job cannot be read, or two pages would make the same PDF.
 */
export async function findPrintPages(siteFolder: string, base: string): Promise<PrintPage[]> {
  const files = await readdir(siteFolder, { recursive: true, withFileTypes: true });
  const pages: PrintPage[] = [];
  for (const file of files) {
    if (!file.isFile() || !file.name.endsWith('.html')) continue;
    const path = join(file.parentPath, file.name);
    const html = await readFile(path, 'utf8');
    const json = jobElement.exec(html)?.[2];
    if (json === undefined) continue;
    const pathname =
      base +
      relative(siteFolder, path)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '');
    pages.push({
      job: readJob(json, pathname),
      pathname,
      htmlBytes: html.length,
      htmlSha256: sha256(html),
      references: readReferences(html),
    });
  }
  pages.sort((a, b) => (a.pathname < b.pathname ? -1 : 1));
  refuseSamePdfs(pages);
  return pages;
}

function refuseSamePdfs(pages: readonly PrintPage[]): void {
  const makers = new Map<string, PrintPage>();
  for (const page of pages) {
    for (const { path } of page.job.outputs) {
      const other = makers.get(path);
      if (other !== undefined) {
        throw new PressFailure(
          `The print pages ${other.pathname} and ${page.pathname} both make downloads/${path}. Give each output in their print jobs a path of its own.`,
        );
      }
      makers.set(path, page);
    }
  }
}

function readJob(json: string, pathname: string): PrintJob {
  try {
    return printJobSchema.parse(JSON.parse(json));
  } catch (error) {
    const reason =
      error instanceof ZodError
        ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
        : error instanceof Error
          ? error.message
          : String(error);
    throw new PressFailure(
      `The print job in ${pathname} cannot be read: ${reason}. Correct the JSON in <script id="${printJobElementId}">.`,
    );
  }
}
