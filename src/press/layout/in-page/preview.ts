/** Loaded by print pages while an author is writing: shows the page as it will be printed. */
import { Handler, Previewer, registerHandlers } from 'pagedjs';
import { settleCounters } from './counters.ts';
import { gatherFinishedPages } from './finished-pages.ts';
import { fitTables } from './fit-tables.ts';
import { fillRoom } from './if-room.ts';
import { keepWithNext } from './keep-with-next.ts';
import { mendLayout } from './mended-layout.ts';
import { expectPageNumbers, fillPageNumbers, pageRuns } from './page-references.ts';
import { paginate } from './paginate.ts';
import { prepareContent } from './prepare-content.ts';
import { makeReady } from './ready.ts';

prepareContent();
await makeReady();
settleCounters();
fitTables();
const style = document.createElement('style');
style.textContent =
  'body { background: #d8d4cc; } .pagedjs_page { margin: 8mm auto; background: #fff; box-shadow: 0 1mm 3mm #0003; }';
window.Paged = { Previewer, Handler, registerHandlers, registeredHandlers: [] };
mendLayout(window.Paged);
keepWithNext(window.Paged);
fillRoom(window.Paged);
// All pages are one part, which stays.
gatherFinishedPages(Number.MAX_SAFE_INTEGER, {
  pages: () => undefined,
  styles: () => [],
  margins: () => [],
});
expectPageNumbers({ pages: {}, counters: {}, unknown: 88 }, pageRuns);
const { numbers } = await paginate();
window.layout.show(0);
fillPageNumbers(numbers, pageRuns);
document.head.append(style);
