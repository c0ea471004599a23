import { mendBreakTokens } from './break-tokens.ts';
import { mendFootnotes } from './footnotes.ts';
import { mendPageContent } from './page-content.ts';
import { mendPageDirection } from './page-direction.ts';
import { mendPageEnds } from './page-ends.ts';
import { mendPageTops } from './page-tops.ts';
import { mendStringSets } from './string-sets.ts';
import type { Paged } from './paged.ts';

const parts = [
  mendPageDirection,
  mendPageEnds,
  mendPageTops,
  mendBreakTokens,
  mendPageContent,
  mendFootnotes,
  mendStringSets,
];

/**
 * In the page, before layout: mends what Paged.js 0.4.3 loses, doubles or runs together where it breaks a page. Where
 * each fault lies is said at its mending.
 */
export function mendLayout(paged: Paged): void {
  for (const mend of parts) mend(paged);
}

/** It is sent to the browser as text: with its parts, each of which is self-contained. */
mendLayout.toString = () => `(paged) => { ${parts.map((mend) => `(${String(mend)})(paged);`).join('\n')} }`;
