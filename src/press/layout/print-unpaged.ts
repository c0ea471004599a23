import type { PrintJob } from '../../print-job.ts';
import { mmOf } from '../pdf/millimetres.ts';
import { printToPdf } from './print-pages.ts';
import { siteOrigin } from '../browser/serve-folder.ts';
import type { Tab } from './tab.ts';

/**
 * Prints a page as the browser does by itself: with the page breaks, sizes and margins that it knows, without what Paged.js
 * adds to them. For what Paged.js cannot lay out; nothing of it is compared.
 */
export async function printUnpaged(
  { page, served }: Tab,
  pathname: string,
  { html, jobOf }: { html: string; jobOf: (trimMm: [number, number]) => PrintJob },
): Promise<{ pageCount: number; pdf: Uint8Array }> {
  served.forget();
  served.override(pathname, html);
  const { loadPdf } = await import('../pdf/open.ts');
  const { finishReading } = await import('../pdf/finish.ts');
  await page.goto(siteOrigin + pathname, { waitUntil: 'load', timeout: 60_000 });
  const document = await loadPdf(await printToPdf(page));
  const [first] = document.getPages();
  const pageCount = document.getPageCount();
  const trimMm: [number, number] = [mmOf(first?.getWidth() ?? 0), mmOf(first?.getHeight() ?? 0)];
  const { pdf } = await finishReading([document], { job: jobOf(trimMm), headings: [] });
  return { pageCount, pdf };
}
