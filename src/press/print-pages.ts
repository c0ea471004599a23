import type { Page } from 'puppeteer-core';
import type { PagePart } from './in-page/finished-pages.ts';
import { readWords, type PageWord } from './in-page/read-words.ts';
import { makeReady } from './in-page/ready.ts';
import { showPart } from './in-page/show-part.ts';
import { surveyPages, type PageSurvey } from './in-page/survey.ts';
import type { Tab } from './session.ts';
import { siteOrigin } from './site/files.ts';

/** A run of laid-out pages as the browser printed them. */
export interface PrintedPages {
  /** The PDF as the browser wrote it. */
  readonly pdf: Uint8Array;
  /** Words after layout, page by page. */
  readonly words: readonly (readonly PageWord[])[];
  readonly survey: readonly PageSurvey[];
}

/** Prints the laid-out pages that a browser page shows. */
export async function printShownPages(page: Page): Promise<PrintedPages> {
  const words = await page.evaluate(readWords, '.pagedjs_page_content');
  const survey = await page.evaluate(surveyPages);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    // Made from the headings instead: Chromium’s own takes longer for each heading the more pages there are.
    outline: false,
    timeout: 0,
  });
  return { pdf, words, survey };
}

export interface PartsPrinter {
  take(part: PagePart): void;
  /** Forgets what was taken so far. */
  clear(): void;
  /** Everything taken, in the order of pages. */
  printed(): Promise<readonly PrintedPages[]>;
}

/** Prints parts in a second tab while the first one goes on laying out. `pathname` is where they came from. */
export function printParts(openTab: () => Promise<Tab>, pathname: string): PartsPrinter {
  let printing: { firstPage: number; pages: Promise<PrintedPages> }[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let isOpen = false;

  const print = async (part: PagePart) => {
    const { page, served } = await openTab();
    if (!isOpen) {
      served.forget();
      served.lend(pathname, part.shell);
      await page.goto(siteOrigin + pathname);
      isOpen = true;
    }
    await page.evaluate(showPart, part);
    await page.evaluate(makeReady);
    return printShownPages(page);
  };

  return {
    take(part) {
      const pages = last.then(() => print(part));
      // Told to whoever asks for what was printed.
      last = pages.catch(() => undefined);
      printing.push({ firstPage: part.firstPage, pages });
    },
    clear() {
      printing = [];
    },
    async printed() {
      const inOrder = printing.toSorted((a, b) => a.firstPage - b.firstPage);
      return Promise.all(inOrder.map(({ pages }) => pages));
    },
  };
}
