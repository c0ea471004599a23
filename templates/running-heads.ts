/** Page rules for books: the book’s title on left pages, the chapter’s on right ones, page numbers outside. */
export function runningHeads(bookTitle: string, sizePt: number): string {
  const title = cssString(bookTitle);
  const box = `font-family: 'Atkinson Hyperlegible Next', sans-serif; font-size: ${sizePt}pt;`;
  return `
@page :left {
  @top-left { content: ${title}; ${box} }
  @bottom-left { content: counter(page); ${box} }
}
@page :right {
  @top-right { content: string(chapter); ${box} }
  @bottom-right { content: counter(page); ${box} }
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
