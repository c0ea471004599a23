/** A box of fixed size (`data-fit`) whose content is larger than it. */
export interface Overflow {
  /** What the box is, for people: `Case clinic, back`. */
  readonly label: string;
  /** The content file it comes from. */
  readonly source: string;
  /** The element with the first words that do not fit, as numbered by `makeReady`; 0 where nothing has words. */
  readonly place: number;
  /** The line of the file that holds for the box; undefined where the box is no author’s. */
  readonly line: number | undefined;
  readonly overflowMm: number;
  /** What else may help than to cut words, as the box says in `data-remedy`. */
  readonly remedies: readonly string[];
  /** The words that lie beyond the box, from the first one. */
  readonly wordsBeyond: readonly string[];
}

/**
 * In the page, before pagination: measures every box that must hold its content, `<div data-fit="label">`.
 * Measured here because a paginator would break the box over two pages and hide the fault.
 */
export function measureFit(): Overflow[] {
  const mmPerPx = 25.4 / 96;
  return [...document.querySelectorAll<HTMLElement>('[data-fit]')].flatMap((box) => {
    const bounds = box.getBoundingClientRect();
    const style = getComputedStyle(box);
    const bottom = bounds.bottom - parseFloat(style.paddingBottom);
    const right = bounds.right - parseFloat(style.paddingRight);
    let overflowPx = 0;
    let firstBeyond: Element = box;
    const wordsBeyond: string[] = [];

    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const match of (node.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0 && rect.height === 0) continue;
        const beyond = Math.max(rect.bottom - bottom, rect.right - right);
        if (beyond <= 0.5) continue;
        overflowPx = Math.max(overflowPx, beyond);
        if (wordsBeyond.length === 0) firstBeyond = node.parentElement ?? box;
        wordsBeyond.push(match[0]);
      }
    }
    // Boxes without words, such as pictures and lines to write on, count as well.
    overflowPx = Math.max(overflowPx, box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth);
    if (overflowPx < 1) return [];
    const source = firstBeyond.closest<HTMLElement>('[data-source]');
    const stamped = firstBeyond.closest<HTMLElement>('[data-line]');
    // A line outside of it would be one of another file.
    const line = source === null || source.contains(stamped) ? stamped?.dataset['line'] : undefined;
    const place = firstBeyond.closest<HTMLElement>('[data-place]')?.dataset['place'];
    return [
      {
        label: box.dataset['fit'] ?? '',
        source: source?.dataset['source'] ?? '',
        place: Number(wordsBeyond.length === 0 ? 0 : (place ?? 0)),
        line: line === undefined ? undefined : Number(line),
        overflowMm: Math.ceil(overflowPx * mmPerPx * 10) / 10,
        remedies: box.dataset['remedy']?.split(' ') ?? [],
        wordsBeyond,
      },
    ];
  });
}
