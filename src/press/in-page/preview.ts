/** Loaded by print pages while an author is writing: shows the page as it will be printed. */
import { Handler, Previewer, registerHandlers } from 'pagedjs';
import { paginate } from './paginate.ts';

const style = document.createElement('style');
style.textContent =
  'body { background: #d8d4cc; } .pagedjs_page { margin: 8mm auto; background: #fff; box-shadow: 0 1mm 3mm #0003; }';
await paginate({ paged: { Previewer, Handler, registerHandlers } });
document.head.append(style);
