import type { BoundOn } from '../src/imposition/index.ts';

/**
 * Page rules for books: the book’s title on even pages, the chapter’s on odd ones, page numbers outside. The paginator
 * calls odd pages right ones, on whichever side the book is bound.
 */
export function runningHeads(bookTitle: string, sizePt: number, boundOn: BoundOn = 'left'): string {
  const [even, odd] = boundOn === 'left' ? ['left', 'right'] : ['right', 'left'];
  const title = cssString(bookTitle);
  const box = `font-family: 'Atkinson Hyperlegible Next', sans-serif; font-size: ${sizePt}pt;`;
  return `
@page :left {
  @top-${even} { content: ${title}; ${box} }
  @bottom-${even} { content: counter(page); ${box} }
}
@page :right {
  @top-${odd} { content: string(chapter); ${box} }
  @bottom-${odd} { content: counter(page); ${box} }
}
@page :blank {
  @top-left { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}
@page bare {
  @top-left { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}
.bare { page: bare; }
`;
}

/** Page rules for loose sheets: what they are and their part at the foot, and the page’s number. */
export function cornerHeads(title: string): string {
  const box = "font-family: 'Atkinson Hyperlegible Next', sans-serif; font-size: 8pt;";
  return `
@page {
  @bottom-left { content: ${cssString(title)}; ${box} }
  @bottom-center { content: string(chapter); ${box} }
  @bottom-right { content: counter(page); ${box} }
}
`;
}

/** A string of CSS that may stand in a style element: nothing in it can end the string or the element. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[\\"<>\p{Cc}]/gu,
    (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped}"`;
}

/** Page rules for sheets that may lie about singly: whose they are and what, at the foot. */
export function pageFoot(toolkitName: string, title: string): string {
  const box = "font-family: 'Atkinson Hyperlegible Next', sans-serif; font-size: 8pt;";
  return `
@page {
  @bottom-left { content: ${cssString(toolkitName)}; ${box} }
  @bottom-right { content: ${cssString(title)}; ${box} }
}
`;
}
