import type { AtRule, Container, Declaration, Root, Rule } from 'postcss';
import { flattenNesting } from './nesting.ts';
import { cssPageSize, readPageSize } from './page-size.ts';
import type { CssFault } from './parse.ts';
import { isPlain, markSelector, specificityOf, splitList, withoutPseudoElement } from './selectors.ts';

/** A selector that is asked of the browser: the elements that match it are given an attribute. */
export interface Mark {
  readonly attribute: string;
  readonly selector: string;
}

export interface LowerOptions {
  /** The address of the sheet; undefined for one that stands in the page itself. */
  readonly sheet: string | undefined;
  /** What relative addresses in it start from. */
  readonly base: string;
  /** Whether a condition of `@media` or `@supports` is met in print. */
  readonly isMet: (condition: Condition) => boolean;
  /** The marks so far; it adds to them. */
  readonly marks: Mark[];
  /** Families to name before and after those of the sheet. */
  readonly families: AddedFamilies | undefined;
}

export interface AddedFamilies {
  readonly before: string | undefined;
  readonly after: string;
}

export interface Condition {
  readonly kind: 'media' | 'supports';
  readonly text: string;
}

/** Every condition in a sheet. */
export function conditionsIn(root: Root): Condition[] {
  const conditions: Condition[] = [];
  root.walkAtRules(/^(?:media|supports)$/i, (atRule) => {
    conditions.push(conditionOf(atRule));
  });
  return conditions;
}

function conditionOf({ name, params }: AtRule): Condition {
  return { kind: name.toLowerCase() === 'media' ? 'media' : 'supports', text: params };
}

/**
 * Brings a style sheet down to what the old parser of Paged.js 0.4.3 reads: no nesting, no conditions, sizes of pages in
 * millimetres, no selector that it would misread. What the sheet says of the elements of the page stays the same.
 * @returns what could not be followed.
 */
export function lower(root: Root, options: LowerOptions): CssFault[] {
  const faults: CssFault[] = [];
  flattenNesting(root);
  resolveConditions(root, options.isMet);
  root.walkAtRules((atRule) => {
    // What moves is printed as it stands, and their rules are for no elements.
    if (/^(?:-webkit-|-moz-)?(?:charset|keyframes|namespace|import)$/i.test(atRule.name)) atRule.remove();
    else if (atRule.name.toLowerCase() === 'page') {
      atRule.name = 'page';
      lowerPage(atRule, options.sheet, faults);
    }
  });
  root.walkDecls((declaration) => {
    makeAddressesWhole(declaration, options.base);
    if (!isReadable(declaration)) declaration.remove();
    else if (options.families !== undefined) addFamilies(declaration, options.families);
  });
  root.walkRules((rule) => {
    markSelectors(rule, options.marks);
  });
  return faults;
}

function resolveConditions(container: Container, isMet: LowerOptions['isMet']): void {
  container.each((node) => {
    if (node.type !== 'atrule' || node.nodes === undefined) return;
    resolveConditions(node, isMet);
    if (!/^(?:media|supports)$/i.test(node.name)) return;
    if (isMet(conditionOf(node))) node.replaceWith(...node.nodes);
    else node.remove();
  });
}

function lowerPage(page: AtRule, sheet: string | undefined, faults: CssFault[]): void {
  page.walkDecls(/^size$/i, (declaration) => {
    if (declaration.parent !== page) return;
    const size = readPageSize(declaration.value);
    if (size === undefined || size === 'auto') declaration.remove();
    else declaration.value = cssPageSize(size);
    if (size !== undefined) return;
    const line = declaration.source?.start?.line ?? 1;
    faults.push({ kind: 'page-size', sheet, line, text: declaration.value });
  });
}

/** Paged.js ends with an error over an address that is none. */
function makeAddressesWhole(declaration: Declaration, base: string): void {
  if (!declaration.value.includes('url(')) return;
  declaration.value = declaration.value.replace(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*?))\s*\)/g,
    (whole, double: string | undefined, single: string | undefined, bare: string | undefined) => {
      const address = double ?? single ?? bare ?? '';
      if (address === '' || /^(?:data:|#)/i.test(address)) return whole;
      return URL.canParse(address, base) ? `url("${new URL(address, base).href}")` : 'url("data:,")';
    },
  );
}

/** What the modules of Paged.js read has to be a name, or they end with an error. */
function isReadable({ prop, value, raws }: Declaration): boolean {
  const property = prop.toLowerCase();
  // Written for old browsers alone.
  if (/[*_]/.test(raws.before ?? '') || prop.startsWith('_')) return false;
  if (/^(?:page-)?break-(?:before|after)$|^page$/.test(property))
    return /^-?[a-z][\w-]*$/i.test(value.trim());
  if (property === 'display' || property === 'position')
    return /^-?[a-z][a-z -]*(?:\([\w-]+(?:,\s*[\w-]+)?\))?$/i.test(value.trim());
  return true;
}

const wideKeywords = /^(?:inherit|initial|unset|revert|revert-layer)$/i;

/** What a shorthand says before its families: at least a size. */
const fontSize =
  /^(?:.*\s)?(?:[\d.]+(?:%|[a-z]+)|(?:xx?-|xxx-)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*[\w.%-]+)?\s+/i;

function addFamilies(declaration: Declaration, { before, after }: AddedFamilies): void {
  const { prop, value, parent } = declaration;
  if (parent?.type === 'atrule' && /^font-face$/i.test((parent as AtRule).name)) return;
  const property = prop.toLowerCase();
  if (property !== 'font-family' && property !== 'font') return;
  const start = property === 'font' ? fontSize.exec(value)?.[0] : '';
  const families = value.slice(start?.length ?? 0).trim();
  // Without a size it stands for a font of the system; code alone in “monospace” is smaller than beside another family.
  if (start === undefined || wideKeywords.test(families) || /^monospace(?:,\s*monospace)?$/i.test(families))
    return;
  declaration.value = `${start}${before === undefined ? '' : `"${before}", `}${families}, "${after}"`;
}

/** Each selector that is not plain becomes a mark on the elements it matches. */
function markSelectors(rule: Rule, marks: Mark[]): void {
  const list = splitList(rule.selector);
  // What is left of something that could not be read.
  if (list.length === 0 || /[{};]/.test(rule.selector.replace(/\\./g, ''))) {
    rule.remove();
    return;
  }
  if (list.every(isPlain)) return;
  rule.selectors = list.map((selector) => {
    if (isPlain(selector)) return selector;
    const { element, pseudo } = withoutPseudoElement(selector);
    // “::before” alone, or after a combinator, is that of any element.
    const whole = element === '' || /[\s>+~]$/.test(element) ? `${element}*` : element;
    const known = marks.find((mark) => mark.selector === whole);
    const attribute = known?.attribute ?? `data-css-${marks.length}`;
    if (known === undefined) marks.push({ attribute, selector: whole });
    return markSelector(attribute, specificityOf(whole)) + pseudo;
  });
}
