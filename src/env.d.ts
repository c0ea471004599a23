declare namespace App {
  type Catalogue = import('./words/index.ts').Catalogue;

  type Toolkit = import('./library/index.ts').Toolkit;

  /** What the middleware gives a page: the toolkit in the page’s language, and the words of that language. */
  interface Locals {
    readonly toolkit: Toolkit;
    /** In all languages, the content’s own first. */
    readonly toolkits: readonly Toolkit[];
    /** Whose rules for plurals the words follow. */
    readonly locale: Catalogue['locale'];
    readonly words: Catalogue['words'];
    readonly practiceFilterWords: Catalogue['practiceFilterWords'];
    readonly offlineWords: Catalogue['offlineWords'];
    readonly searchWords: Catalogue['searchWords'];
    readonly workshopWords: Catalogue['workshopWords'];
    readonly ticketWords: Catalogue['ticketWords'];
    readonly bookTicketWords: Catalogue['bookTicketWords'];
    readonly posterWords: Catalogue['posterWords'];
    readonly calibrationWords: Catalogue['calibrationWords'];
  }
}
