/**
 * In the page, before layout: sets tables that are too wide for the text area in smaller type, down to 7.5 pt. The area
 * is known on pages that say its width in `--text-width`; others stay as they are. Self-contained, as it is sent to the
 * browser as text.
 */
export function fitTables(): void {
  const leastPx = 10;
  const stepPx = 0.5;
  if (getComputedStyle(document.documentElement).getPropertyValue('--text-width') === '') return;
  const ruler = document.createElement('div');
  ruler.style.width = 'var(--text-width)';
  document.body.append(ruler);
  const textWidthPx = ruler.getBoundingClientRect().width;
  ruler.remove();

  for (const table of document.querySelectorAll<HTMLTableElement>('table:not(.grid-table)')) {
    // Boxes of fixed size are measured by themselves.
    if (table.parentElement === null || table.closest('[data-fit]') !== null) continue;
    // What lists and boxes around it take of the width, they take on paper, too.
    const room = textWidthPx - (contentWidthPx(document.body) - contentWidthPx(table.parentElement));
    const { width } = table.style;
    table.style.width = 'min-content';
    let sizePx = parseFloat(getComputedStyle(table).fontSize);
    while (table.getBoundingClientRect().width > room && sizePx > leastPx) {
      sizePx = Math.max(leastPx, sizePx - stepPx);
      table.style.fontSize = `${sizePx}px`;
    }
    table.style.width = width;
  }

  function contentWidthPx(element: Element): number {
    const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(element);
    const edges = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].map(parseFloat);
    return element.getBoundingClientRect().width - edges.reduce((sum, edge) => sum + edge, 0);
  }
}
