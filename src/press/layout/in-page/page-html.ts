/** An attribute that holds, as JSON, what a style attribute cannot say in its text. */
export const styleAttribute = 'data-style-of-part';

/**
 * In the page: elements as HTML that reads back as the very same elements; undefined where HTML cannot say them (a link
 * within a link, code that begins with an empty line). A style set by a script may have no text that reads back:
 * `setProperty('--name', '"unclosed')`. It is written property by property instead. Self-contained, as it is sent to
 * the browser as text.
 */
export function writePages(pages: readonly Element[], styleAttribute: string): string | undefined {
  const declarationsOf = ({ style }: HTMLElement) =>
    [...style].map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)]);
  const probe = document.createElement('i');
  const readBack = new Map<string, string>();
  const readingBack = (text: string) => {
    const known = readBack.get(text);
    if (known !== undefined) return known;
    probe.setAttribute('style', text);
    const declarations = JSON.stringify(declarationsOf(probe));
    readBack.set(text, declarations);
    return declarations;
  };

  for (const page of pages) {
    page.normalize();
    for (const element of [page, ...page.querySelectorAll('[style]')] as HTMLElement[]) {
      const declarations = JSON.stringify(declarationsOf(element));
      if (declarations === readingBack(element.getAttribute('style') ?? '')) continue;
      element.setAttribute(styleAttribute, declarations);
    }
  }
  const html = pages.map(({ outerHTML }) => outerHTML).join('');
  const template = document.createElement('template');
  template.innerHTML = html;
  const { children } = template.content;
  const isSame =
    children.length === pages.length &&
    pages.every((page, index) => page.isEqualNode(children[index] ?? null));
  return isSame ? html : undefined;
}

/**
 * In the page: its style sheets as texts, one after another. A rule’s own `cssText` does not always say all of it (a
 * shorthand with a variable, overridden in part), so only rules that scripts have added are read from there.
 * Self-contained.
 */
export function writeStyles(): string[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const rules = [...sheet.cssRules].map(({ cssText }) => cssText);
    const text = sheet.ownerNode instanceof HTMLStyleElement ? (sheet.ownerNode.textContent ?? '') : '';
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(text);
    const isBeginning = [...parsed.cssRules].every(({ cssText }, index) => cssText === rules[index]);
    return isBeginning ? [text, rules.slice(parsed.cssRules.length).join('\n')] : [rules.join('\n')];
  });
}
