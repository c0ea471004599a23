import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { printJobElementId, printJobSchema, type PrintJob } from '../../documents/index.ts';
import { sha256 } from '../cache/store.ts';
import { PressFailure } from '../failure.ts';

/** A print page in a built site. */
export interface PrintPage {
  readonly job: PrintJob;
  /** Its address on the site, base included. */
  readonly pathname: string;
  /** Length of its HTML: a measure of how long it takes. */
  readonly htmlBytes: number;
  readonly htmlSha256: string;
}

const jobElement = new RegExp(`<script[^>]*\\bid="${printJobElementId}"[^>]*>(.*?)</script>`, 's');

/** All print pages of a built site, in order of their addresses. */
export async function findPrintPages(siteFolder: string, base: string): Promise<PrintPage[]> {
  const files = await readdir(siteFolder, { recursive: true, withFileTypes: true });
  const pages: PrintPage[] = [];
  for (const file of files) {
    if (!file.isFile() || !file.name.endsWith('.html')) continue;
    const path = join(file.parentPath, file.name);
    const html = await readFile(path, 'utf8');
    const json = jobElement.exec(html)?.[1];
    if (json === undefined) continue;
    const pathname =
      base +
      relative(siteFolder, path)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '');
    pages.push({ job: readJob(json, pathname), pathname, htmlBytes: html.length, htmlSha256: sha256(html) });
  }
  return pages.sort((a, b) => (a.pathname < b.pathname ? -1 : 1));
}

function readJob(json: string, pathname: string): PrintJob {
  try {
    return printJobSchema.parse(JSON.parse(json));
  } catch (error) {
    throw new PressFailure(`The print job in ${pathname} cannot be read: ${String(error)}`);
  }
}
