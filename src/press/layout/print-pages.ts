import type { Page } from 'puppeteer-core';
import type { PagePart } from './in-page/finished-pages.ts';
import { fillPageNumbers, pageRuns } from './in-page/page-references.ts';
import type { PageNumbers } from './in-page/paged.ts';
import type { Paginated } from './in-page/paginate.ts';
import { styleAttribute } from './in-page/page-html.ts';
import { shownMargins, type ShownMargin } from './in-page/margins.ts';
import { readPictureWords, type PictureWords } from './in-page/picture-words.ts';
import { readWords, type PageWord } from './in-page/read-words.ts';
import { makeReady } from './in-page/ready.ts';
import { linkParts, showPart } from './in-page/show-part.ts';
import { surveyPages, type PageSurvey } from './in-page/survey.ts';
import type { Tab } from './tab.ts';
import { siteOrigin } from '../browser/serve-folder.ts';

/** A run of laid-out pages as the browser printed them. */
export interface PrintedPages {
  /** From 1. */
  readonly firstPage: number;
  /** False when what was filled in after the layout took more room than the layout had left it. */
  readonly isSettled: boolean;
  /** The PDF as the browser wrote it. */
  readonly pdf: Uint8Array;
  /** Words after layout, page by page. */
  readonly words: readonly (readonly PageWord[])[];
  readonly survey: readonly PageSurvey[];
  /** Words of pictures, page by page. */
  readonly pictureWords: readonly (readonly PictureWords[])[];
  /** What the margins show, page by page. */
  readonly margins: readonly (readonly ShownMargin[])[];
}

/** Prints the parts of a document that stayed in the page it was laid out in, one after the other. */
export async function* printKeptParts(
  page: Page,
  {
    kept,
    numbers,
    linkedIds,
    pagesPerPart,
    laterTexts,
  }: Paginated & { pagesPerPart: number } & Pick<ShownPages, 'laterTexts'>,
): AsyncGenerator<PrintedPages> {
  for (const index of kept) {
    const firstPage = index * pagesPerPart + 1;
    yield printShown(page, `window.layout.show(${index})`, { firstPage, numbers, linkedIds, laterTexts });
  }
}

interface ShownPages {
  readonly firstPage: number;
  readonly numbers: PageNumbers;
  readonly linkedIds: readonly string[];
  /** What stands in elements marked `data-fact-later`; parts that hold none need none. */
  readonly laterTexts?: readonly string[] | undefined;
}

/**
 * Prints the laid-out pages that a script shows in a browser page. What is to be known of them is asked for in one
 * message: each takes longer to send than to answer.
 */
async function printShown(
  page: Page,
  show: string,
  { firstPage, numbers, linkedIds, laterTexts = [] }: ShownPages,
): Promise<PrintedPages> {
  const script = `(async () => {
    ${show};
    (${String(linkParts)})(${JSON.stringify(linkedIds)});
    await (${String(makeReady)})();
    return {
      isSettled: (${String(fillPageNumbers)})(${JSON.stringify(numbers)}, ${String(pageRuns)}, ${JSON.stringify(laterTexts)}),
      words: (${String(readWords)})('.pagedjs_page_content'),
      survey: (${String(surveyPages)})(),
      pictureWords: await (${String(readPictureWords)})(),
      margins: (${String(shownMargins)})(),
    };
  })()`;
  const known = (await page.evaluate(script)) as Pick<
    PrintedPages,
    'isSettled' | 'words' | 'survey' | 'margins' | 'pictureWords'
  >;
  return { firstPage, ...known, pdf: await printToPdf(page) };
}

/** As `page.pdf()` does, without its stream of small pieces. */
export async function printToPdf(page: Page): Promise<Uint8Array> {
  const session = await page.createCDPSession();
  const { data } = await session.send(
    'Page.printToPDF',
    {
      preferCSSPageSize: true,
      printBackground: true,
      marginTop: 0,
      marginRight: 0,
      marginBottom: 0,
      marginLeft: 0,
      generateTaggedPDF: true,
      // Made from the headings instead: Chromium’s own takes longer for each heading the more pages there are.
      generateDocumentOutline: false,
    },
    // The worker pool watches the time.
    { timeout: 0 },
  );
  await session.detach();
  return Buffer.from(data, 'base64');
}

export interface PartsPrinter<Printed> {
  take(part: PagePart): void;
  /** Forgets what was taken so far. */
  clear(): void;
  /** Everything taken so far. */
  printed(): Promise<readonly Printed[]>;
}

/**
 * Prints parts in a second tab, one after the other, while the first one goes on laying out. `pathname` is where they
 * came from; `then` goes on with each while the next one is printed.
 */
export function printParts<Printed>(
  openTab: () => Promise<Tab>,
  pathname: string,
  then: (pages: PrintedPages) => Promise<Printed>,
): PartsPrinter<Printed> {
  let taken: Promise<Printed>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let isOpen = false;

  const print = async (part: PagePart) => {
    const { page, served } = await openTab();
    if (!isOpen) {
      served.forget();
      served.override(pathname, part.shell);
      await page.goto(siteOrigin + pathname);
      isOpen = true;
    }
    return printShown(page, `(${String(showPart)})(${JSON.stringify(part)}, '${styleAttribute}')`, part);
  };

  return {
    take(part) {
      const pages = last.then(() => print(part));
      last = pages.catch(() => undefined);
      const printed = pages.then(then);
      // Told to whoever asks for what was printed.
      printed.catch(() => undefined);
      taken.push(printed);
    },
    clear() {
      taken = [];
    },
    printed: () => Promise.all(taken),
  };
}
