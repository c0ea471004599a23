import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { catalogueIn } from '../words/index.ts';
import { relativeAddress, type SiteMap } from './site-map.ts';
import { relativeSheet } from './style-sheet.ts';

export interface PageOptions extends SiteMap {
  /** The page itself, relative to the site’s folder. */
  readonly from: string;
}

const addressAttributes = ['href', 'src', 'action', 'poster', 'xLinkHref'] as const;
/** What a browser would ask a server for, or look for beside the page. */
const serverLinks = new Set([
  'preload',
  'modulepreload',
  'prefetch',
  'manifest',
  'canonical',
  'alternate',
  'sitemap',
]);

/** A page that leads to the others, and finds its files, from a folder and without a server. */
export function bundledPage(html: string, options: PageOptions): string {
  const tree = fromHtml(html);
  let isLacking = false;
  visit(tree, 'element', (node, index, parent) => {
    const { tagName, properties } = node;
    if (isServerLink(node) && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    // Files of a folder are of no origin, so that none may be asked for with “crossorigin”.
    delete properties['crossOrigin'];
    if (tagName === 'meta' && /^content-security-policy$/i.test(String(properties['httpEquiv']))) {
      properties['content'] = policyForFiles(String(properties['content']));
    }
    if (tagName === 'script') asClassic(node);
    if (tagName === 'style') styleTexts(node, options);
    if (typeof properties['srcSet'] === 'string') {
      properties['srcSet'] = relativeSources(properties['srcSet'], options);
    }
    for (const name of addressAttributes) {
      const value = properties[name];
      if (typeof value !== 'string') continue;
      const address = relativeAddress(value, options);
      if (address === null) continue;
      if (address !== undefined) properties[name] = address;
      else if (tagName === 'a') {
        isLacking = true;
        asText(node);
      } else if (parent !== undefined && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
    }
    return undefined;
  });
  if (isLacking) addNote(tree, catalogueIn(languageOf(tree)).bundleWords.withoutFiles);
  return toHtml(tree, { upperDoctype: true });
}

export interface SiteFacts {
  readonly name: string;
  /** The path under which it was built. */
  readonly base: string;
  /** As a tag. */
  readonly language: string;
}

/** What the first page of a site tells of it. */
export function siteFacts(homeHtml: string): SiteFacts {
  const tree = fromHtml(homeHtml);
  const title = select('title', tree);
  const sheets = selectAll('link[rel=stylesheet]', tree).map(({ properties }) => String(properties['href']));
  const base = sheets.map((href) => /^(\/.*?)_astro\//.exec(href)?.[1]).find((each) => each !== undefined);
  return {
    name: title === undefined ? '' : toString(title).trim(),
    base: base ?? '/',
    language: languageOf(tree),
  };
}

function languageOf(tree: Root): string {
  return select('html', tree)?.properties['lang'] ?? '';
}

/** The scripts that are modules, which browsers refuse to load from a folder, relative to the site’s folder. */
export function moduleScripts(html: string, { base }: Pick<SiteMap, 'base'>): string[] {
  return selectAll('script[type=module][src]', fromHtml(html)).flatMap(({ properties }) => {
    const src = String(properties['src']);
    return src.startsWith(base) ? [src.slice(base.length)] : [];
  });
}

function isServerLink({ tagName, properties }: Element): boolean {
  const { rel } = properties;
  return tagName === 'link' && Array.isArray(rel) && rel.some((each) => serverLinks.has(each));
}

/** `'self'` is nothing to a page without an origin, in some browsers. */
function policyForFiles(policy: string): string {
  return policy.replaceAll("'self'", "'self' file:");
}

/** Modules run once a page is read; so do deferred scripts. */
function asClassic({ properties }: Element): void {
  if (properties['type'] !== 'module') return;
  delete properties['type'];
  properties['defer'] = true;
}

function styleTexts(node: Element, options: PageOptions): void {
  for (const child of node.children) {
    // The sheet’s hash is in the page’s policy; only one that names files has to change.
    if (child.type === 'text') child.value = relativeSheet(child.value, options);
  }
}

function relativeSources(value: string, options: PageOptions): string {
  return value
    .split(/,\s+/)
    .map((source) => {
      const [address = '', ...size] = source.trim().split(/\s+/);
      const relative = relativeAddress(address, options);
      return [relative === undefined || relative === null ? address : relative, ...size].join(' ');
    })
    .join(', ');
}

/** A link that leads nowhere here keeps its words. */
function asText(node: Element): void {
  node.tagName = 'span';
  const { className } = node.properties;
  node.properties = className === undefined ? {} : { className };
}

function addNote(tree: Root, note: string): void {
  const main = select('main', tree);
  const title = main && select('h1', main);
  if (main === undefined || title === undefined) return;
  const said: ElementContent = h('p', { className: ['page-lead'] }, note);
  visit(main, 'element', (node, index, parent) => {
    if (node !== title || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index + 1, 0, said);
    return false;
  });
}
