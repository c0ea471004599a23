export { cardBackHtml } from './card.ts';
export { printHtml, shownAddress, type PaperTarget } from './print.ts';
export { siteHtml } from './site.ts';
