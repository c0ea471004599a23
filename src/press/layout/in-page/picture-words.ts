/** A picture on a page that has words of its own: they are drawn as text, and are no words of the page. */
export interface PictureWords {
  /** In px from the page’s top left corner: where the picture may be, or more. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/**
 * In the page, after pagination: the words of SVG pictures, page by page; those of `<svg>` elements are words of the
 * page. Self-contained, as it is sent to the browser as text.
 */
export async function readPictureWords(): Promise<PictureWords[][]> {
  const isSvg = (address: string) => /\.svg(?:[?#]|$)|^data:image\/svg/i.test(address);
  const isSelector = (selector: string) => {
    try {
      return document.querySelector(selector) !== undefined;
    } catch {
      return false;
    }
  };
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  // Looking at every element takes long: only those are looked at that a rule gives such a picture.
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter(
      (rule) => rule instanceof CSSStyleRule && /\.svg|image\/svg/i.test(rule.cssText),
    ) as CSSStyleRule[];
  const isVariable = ({ style }: CSSStyleRule) =>
    [...style].some((name) => /^--(?!pagedjs)/.test(name) && /svg/i.test(style.getPropertyValue(name)));
  const selectors = rules.some(isVariable)
    ? ['*']
    : rules.map(({ selectorText }) => selectorText.replace(/::[a-z-]+/g, '') || '*');
  const withAddress = 'img, input[type="image"], object, embed';
  const drawnWith = [...selectors, '[style*="svg" i]'].filter(isSelector).join(', ');
  const texts = new Map<string, Promise<string>>();
  const textOf = (address: string) => {
    const known = texts.get(address);
    if (known !== undefined) return known;
    const read = fetch(address)
      .then((answer) => answer.text())
      .then((svg) => {
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
        return [...parsed.querySelectorAll('text, foreignObject')].map((each) => each.textContent).join(' ');
      })
      .catch(() => '');
    texts.set(address, read);
    return read;
  };

  const addressesOf = (element: Element): string[] => {
    const own = element.matches(withAddress)
      ? [
          (element as HTMLImageElement).currentSrc ||
            element.getAttribute('src') ||
            element.getAttribute('data'),
        ]
      : [];
    const drawn = element.matches(drawnWith)
      ? [null, '::before', '::after', '::marker'].flatMap((part) => {
          const { backgroundImage, listStyleImage, borderImageSource, content } = getComputedStyle(
            element,
            part,
          );
          const all = [backgroundImage, listStyleImage, borderImageSource, content].join(' ');
          return [...all.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map(([, url]) =>
            url?.replaceAll('\\"', '"'),
          );
        })
      : [];
    return [...own, ...drawn].filter((address) => typeof address === 'string' && isSvg(address)) as string[];
  };

  return Promise.all(
    pages.map(async (page) => {
      const origin = page.getBoundingClientRect();
      const found: PictureWords[] = [];
      for (const element of page.querySelectorAll(`${withAddress}, ${drawnWith}`)) {
        for (const address of new Set(addressesOf(element))) {
          const text = (await textOf(address)).trim();
          if (text === '') continue;
          const { left, top, right, bottom } = element.getBoundingClientRect();
          // A marker stands beside its item, however wide it is.
          const besidePx = getComputedStyle(element).display.includes('list-item') ? origin.width : 0;
          found.push({
            left: left - origin.left - besidePx,
            top: top - origin.top,
            right: right - origin.left + besidePx,
            bottom: bottom - origin.top,
            text,
          });
        }
      }
      return found;
    }),
  );
}
