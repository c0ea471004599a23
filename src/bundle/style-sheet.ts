import { relativeAddress, type SiteMap } from './site-map.ts';

/** An address in a built sheet, which is written without comments and escapes. */
const reference = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;

/** A style sheet whose pictures, typefaces and further sheets are named from where it lies. */
export function relativeSheet(css: string, options: SiteMap & { readonly from: string }): string {
  return css.replace(reference, (whole, ...groups: (string | undefined)[]) => {
    const address = groups.slice(0, 5).find((group) => group !== undefined) ?? '';
    const relative = relativeAddress(address, options);
    if (relative === undefined || relative === null) return whole;
    return whole.startsWith('@') ? `@import "${relative}"` : `url("${relative}")`;
  });
}
