/** The texts that everything the bench prints is made of: the toolkit that comes with the project. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readContentFolder } from '../../src/folder/index.ts';
import { makeToolkit, resolveLink, type Entry, type Toolkit } from '../../src/library/index.ts';
import { printHtml, type PaperTarget } from '../../src/markdown/index.ts';
import { hasErrors, reportDiagnostics } from '../../src/diagnostics/index.ts';
import { english } from '../../src/words/en/index.ts';
import { root } from '../program.ts';

const { words } = english;

/** One essay, practice or worksheet. */
export interface Text {
  readonly entry: Entry;
}

export interface Texts {
  readonly toolkit: Toolkit;
  readonly texts: readonly Text[];
}

/** Reads and renders `content/`, whatever TOOLKIT_CONTENT says: figures are to be compared. */
export async function readTexts(): Promise<Texts> {
  const folder = await readContentFolder(join(root, 'content'));
  const { toolkit, diagnostics } = makeToolkit(folder);
  if (toolkit === undefined)
    throw new Error(reportDiagnostics(diagnostics.filter((each) => hasErrors([each]))));
  const entries: Entry[] = [...toolkit.essays, ...toolkit.practices, ...toolkit.worksheets];
  // Components are code of the site; no other program could print them.
  return {
    toolkit,
    texts: entries.filter(({ body }) => body.format === 'md').map((entry) => ({ entry })),
  };
}

/** Where a link leads among the entries that are printed together; `anchorOf` is undefined for those that are not. */
export function targetAmong(
  href: string,
  {
    from,
    toolkit,
    anchorOf,
  }: { from: Entry; toolkit: Toolkit; anchorOf: (entry: Entry) => string | undefined },
): PaperTarget {
  const target = resolveLink(href, from, toolkit);
  if (target.to === 'elsewhere') return { to: 'address', url: target.url };
  if (target.to === 'nowhere') return { to: 'nowhere' };
  const id = anchorOf(target.to === 'here' ? from : target.entry);
  return id === undefined ? { to: 'nowhere' } : { to: 'place', id };
}

/** A text as it stands on paper below its title, with page references that every program can fill in. */
export function paperHtml(
  { entry }: Text,
  { idPrefix, targetOf }: { idPrefix: string; targetOf: (href: string) => PaperTarget },
): string {
  const onPaper = printHtml(entry.body.tree, {
    words,
    dropsTitle: entry.titleStandsInText,
    topLevel: 2,
    facilitatorNotes: true,
    idPrefix,
    targetOf,
  });
  // Only our own press fills in `data-page-of`; `target-counter()` is what all of them know.
  return onPaper.replace(
    /<span data-page-of="([^"]*)"[^>]*><\/span>/g,
    '<a class="page-number" href="#$1"></a>',
  );
}

/** The two typefaces as `data:` addresses, so that a document is one file and no program fetches anything. */
export async function fontFaces(): Promise<string> {
  const require = createRequire(import.meta.url);
  const faces = [
    { family: 'Literata', file: 'literata', weight: 400, style: 'normal' },
    { family: 'Literata', file: 'literata', weight: 400, style: 'italic' },
    { family: 'Literata', file: 'literata', weight: 600, style: 'normal' },
    {
      family: 'Atkinson Hyperlegible Next',
      file: 'atkinson-hyperlegible-next',
      weight: 400,
      style: 'normal',
    },
    {
      family: 'Atkinson Hyperlegible Next',
      file: 'atkinson-hyperlegible-next',
      weight: 700,
      style: 'normal',
    },
  ];
  const rules = await Promise.all(
    faces.map(async ({ family, file, weight, style }) => {
      const path = require.resolve(`@fontsource/${file}/files/${file}-latin-${weight}-${style}.woff2`);
      const data = (await readFile(path)).toString('base64');
      return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weight}; src: url('data:font/woff2;base64,${data}') format('woff2'); }`;
    }),
  );
  return rules.join('\n');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
