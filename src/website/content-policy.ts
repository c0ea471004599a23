import { createHash } from 'node:crypto';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseHtml } from '../markdown/html.ts';

/** What a page may load and do: its own site’s files, and nothing of others. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/**
 * The Content-Security-Policy of a page, from its HTML: beside the site’s style sheets it has just the styles that it
 * was built with, each by its hash (https://www.w3.org/TR/CSP3/#unsafe-hashes-usage).
 */
export function contentPolicy(html: string): string {
  const sheets: string[] = [];
  const attributes: string[] = [];
  visit(parseHtml(html), 'element', (element) => {
    const { style } = element.properties;
    if (element.tagName === 'style') sheets.push(textOf(element));
    if (typeof style === 'string') attributes.push(style);
  });
  const hashes = [...new Set([...sheets, ...attributes])].map(hashOf).sort();
  const styles = ["style-src 'self'", ...(attributes.length > 0 ? ["'unsafe-hashes'"] : []), ...hashes];
  return [...directives, styles.join(' ')].join('; ');
}

function hashOf(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}
