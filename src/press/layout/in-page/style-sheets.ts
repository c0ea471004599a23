/** A style sheet of the page, in the order they apply. */
export interface PageSheet {
  /** Its address; undefined for one that stands in the page itself. */
  readonly address: string | undefined;
  readonly css: string;
  /** The media it is for, as its element says; empty for all. */
  readonly media: string;
  /** Whether it stands in the body, where Paged.js does not look. */
  readonly isInBody: boolean;
}

export interface PageStyles {
  readonly sheets: readonly PageSheet[];
  /** What relative addresses in sheets of the page itself start from. */
  readonly base: string;
  /** Each letter of the page once. */
  readonly text: string;
  readonly language: string;
}

/** In the page, before layout: reads its style sheets. */
export async function readStyleSheets(): Promise<PageStyles> {
  const elements = [...document.querySelectorAll<HTMLStyleElement | HTMLLinkElement>('style, link[rel]')];
  const sheets = await Promise.all(
    elements.map(async (element): Promise<PageSheet | undefined> => {
      const isInBody = document.body.contains(element);
      if (element instanceof HTMLStyleElement) {
        const css = element.textContent;
        return { address: undefined, css, media: element.media, isInBody };
      }
      const { relList, href, media, disabled } = element;
      const isMeant = relList.contains('stylesheet') && !relList.contains('alternate') && !disabled;
      if (!isMeant || href === '') return undefined;
      // One that is not there is told as a request that failed.
      const response = await fetch(href).catch(() => undefined);
      const css = response?.ok === true ? await response.text() : '';
      return { address: href, css, media, isInBody };
    }),
  );
  const fields = [...document.querySelectorAll('input, textarea')].map(
    (field) => `${(field as HTMLInputElement).value}${(field as HTMLInputElement).placeholder}`,
  );
  return {
    sheets: sheets.filter((sheet) => sheet !== undefined),
    base: document.baseURI,
    text: [...new Set((document.body.textContent + fields.join('')).match(/.\uFE0F?/gsu) ?? [])].join(''),
    language: document.documentElement.lang,
  };
}

/** In the page: the text of a sheet that another one imports; empty where there is none. */
export async function fetchSheet(address: string): Promise<string> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok === true ? response.text() : '';
}

/** In the page: whether each condition is met. */
export function askConditions(conditions: readonly { kind: string; text: string }[]): boolean[] {
  return conditions.map(({ kind, text }) =>
    kind === 'media' ? matchMedia(text).matches : CSS.supports(text),
  );
}

/** In the page: puts these sheets in the place of its own, and marks what their selectors match. */
export function writeStyleSheets(
  sheets: readonly string[],
  marks: readonly { attribute: string; selector: string }[],
): void {
  for (const element of document.querySelectorAll('style, link[rel]')) {
    if (element instanceof HTMLLinkElement && !element.relList.contains('stylesheet')) continue;
    element.remove();
  }
  for (const { attribute, selector } of marks) {
    let elements: readonly Element[] = [];
    try {
      elements = [...document.querySelectorAll(selector)];
    } catch {
      // The browser knows no such selector, and would leave its rule out.
    }
    for (const element of elements) element.setAttribute(attribute, '');
  }
  for (const css of sheets) {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
  }
  // Paged.js takes every element with a style of its own for hidden unless that says how it is displayed.
  for (const element of document.body.querySelectorAll<HTMLElement>('[style]')) {
    if (element.style?.display === '') element.style.display = getComputedStyle(element).display;
  }
}

/**
 * In the page: what elements say in their own `style` that Paged.js reads in sheets only. Each such style is a selector
 * and its declarations.
 */
export function readOwnStyles(): { attribute: string; declarations: string }[] {
  const meant =
    /(?:^|;)\s*(?:(?:page-)?break-(?:before|after|inside)|page|string-set|footnote-(?:display|policy)|float(?=\s*:\s*footnote)|position(?=\s*:\s*running))\s*:[^;]*/gi;
  const byDeclarations = new Map<string, string>();
  for (const element of document.body.querySelectorAll('[style]')) {
    const declarations = (element.getAttribute('style') ?? '')
      .match(meant)
      ?.map((each) => each.replace(/^;?\s*/, ''))
      .join('; ');
    if (declarations === undefined) continue;
    const attribute = byDeclarations.get(declarations) ?? `data-own-style-${byDeclarations.size}`;
    byDeclarations.set(declarations, attribute);
    element.setAttribute(attribute, '');
  }
  return [...byDeclarations].map(([declarations, attribute]) => ({ attribute, declarations }));
}

/**
 * In the page, once its sheets are written: names the added families where elements have letters beyond the common
 * ones and a family that no sheet gave them: by an attribute, a variable, or as the browser has it for code.
 */
export function offerFamilies({ before, after }: { before: string | undefined; after: string }): void {
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const hasOthers = [...element.childNodes].some(
      (node) => node instanceof Text && /[\u0100-\u200F\u203B-\uFFFF]/.test(node.data),
    );
    if (!hasOthers || !(element instanceof HTMLElement)) continue;
    const { fontFamily, fontSize } = getComputedStyle(element);
    if (fontFamily.includes(after)) continue;
    // Code alone in “monospace” is smaller than with any other family beside it.
    if (fontFamily === 'monospace') element.style.fontSize = fontSize;
    element.style.fontFamily = `${before === undefined ? '' : `"${before}", `}${fontFamily}, "${after}"`;
  }
}
