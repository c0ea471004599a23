import type { Page } from 'puppeteer-core';
import { conditionsIn, lower, type Condition, type Mark } from './css/lower.ts';
import { needsLowering } from './css/needs-lowering.ts';
import { parseCss, type CssFault } from './css/parse.ts';
import { emojiFamily, fallbackFaces, fallbackFamily, hasEmoji } from './fallback-fonts.ts';
import {
  askConditions,
  fetchSheet,
  offerFamilies,
  readOwnStyles,
  readStyleSheets,
  writeStyleSheets,
  type PageSheet,
} from './in-page/style-sheets.ts';
import { readImports, type ImportedSheet } from './css/imports.ts';

export interface LowerStylesOptions {
  /** Whether letters that its fonts lack are taken from the project’s. */
  readonly hasFallbackFonts: boolean;
}

/**
 * Brings the style sheets of an open page down to what Paged.js reads: linked ones, imported ones, those in its body and
 * what elements say in their own `style`. Where they are all written for Paged.js, nothing is touched.
 * @returns what could not be read or followed.
 */
export async function lowerStyles(page: Page, { hasFallbackFonts }: LowerStylesOptions): Promise<CssFault[]> {
  const { sheets, base, text, language } = await page.evaluate(readStyleSheets);
  const ownStyles = await page.evaluate(readOwnStyles);
  const isUntouched = sheets.every(
    ({ css, media, isInBody }) => media === '' && !isInBody && !needsLowering(css),
  );
  if (!hasFallbackFonts && isUntouched && ownStyles.length === 0) return [];
  const letters = text + lettersOf(sheets);
  const families = hasFallbackFonts
    ? { before: hasEmoji(letters) ? emojiFamily : undefined, after: fallbackFamily }
    : undefined;

  const own = ownStyles.map(({ attribute, declarations }) => `[${attribute}] { ${declarations} }`).join('\n');
  const all: readonly PageSheet[] = [
    ...(families === undefined ? [] : [sheetOf(`${fallbackFaces(letters, language)}\n${usualFamily}`)]),
    ...sheets,
    sheetOf(own),
  ];
  const faults: CssFault[] = [];
  const read: ImportedSheet[] = [];
  for (const { address, css, media } of all) {
    const parsed = parseCss(css, address);
    faults.push(...parsed.faults);
    const sheet = { address, root: parsed.root, base: address ?? base, media: media === '' ? [] : [media] };
    read.push(
      ...(await readImports(sheet, {
        fetch: (imported) => page.evaluate(fetchSheet, imported),
        faults,
      })),
    );
  }
  const isMet = await answers(
    page,
    read.flatMap(({ root, media }) => [...conditionsIn(root), ...media.map(ofMedia)]),
  );
  const marks: Mark[] = [];
  const lowered = read
    .filter(({ media }) => media.map(ofMedia).every(isMet))
    .map(({ root, address, base }) => {
      faults.push(...lower(root, { sheet: address, base, isMet, marks, families }));
      return root.toString();
    });
  await page.evaluate(writeStyleSheets, lowered, marks);
  if (families !== undefined) await page.evaluate(offerFamilies, families);
  return faults;
}

/** What a browser sets a page in that names no family. */
const usualFamily = ':where(html) { font-family: "Times New Roman"; }';

function sheetOf(css: string): PageSheet {
  return { address: undefined, css, media: '', isInBody: false };
}

/** Letters that sheets may bring into a page, escaped ones too. */
function lettersOf(sheets: readonly PageSheet[]): string {
  const text = sheets.map(({ css }) => css).join('');
  const codes = [...text.matchAll(/\\([0-9a-f]{2,6})/gi)].map(([, code]) => parseInt(code ?? '', 16));
  return text + String.fromCodePoint(...new Set(codes.filter((code) => code <= 0x10ffff)));
}

function ofMedia(text: string): Condition {
  return { kind: 'media', text };
}

/** The browser’s answers, as for print. */
async function answers(
  page: Page,
  conditions: readonly Condition[],
): Promise<(condition: Condition) => boolean> {
  await page.emulateMediaType('print');
  const met = await page.evaluate(askConditions, conditions);
  await page.emulateMediaType();
  const key = ({ kind, text }: Condition) => `${kind} ${text}`;
  const known = new Map(conditions.map((condition, index) => [key(condition), met[index] === true]));
  return (condition) => known.get(key(condition)) === true;
}
