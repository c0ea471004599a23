import type { Root, RootContent } from 'hast';
import { headingLevel, serialiseHtml } from './html.ts';

export interface PosterParts {
  /** What stands above the parts, across the whole poster. */
  readonly lead: string;
  /** Each begins with a heading; a text without headings is one part. */
  readonly parts: readonly string[];
}

/** Divides a text for paper at its highest headings, which have the level `top`. */
export function posterParts(tree: Root, { top }: { top: number }): PosterParts {
  const groups: RootContent[][] = [[]];
  for (const node of tree.children) {
    if (headingLevel(node) === top) groups.push([]);
    groups.at(-1)?.push(node);
  }
  const [lead = '', ...parts] = groups.map((children) => serialiseHtml({ type: 'root', children }));
  return parts.length === 0 ? { lead: '', parts: [lead] } : { lead: lead.trim(), parts };
}
