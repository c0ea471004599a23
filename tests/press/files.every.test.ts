/** Every file of a printed toolkit, opened again. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, inject, test } from 'vitest';
import type { Manifest } from '../../src/press/publish/manifest.ts';
import { unembeddedFonts } from '../../src/press/pdf/fonts.ts';
import { loadPdf } from '../../src/press/pdf/open.ts';
import { mmOf } from '../../src/press/pdf/millimetres.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { drawPictures } from '../../src/press/pdf/picture.ts';
import { built } from '../sites/background-site.ts';

const { folder } = await built(inject('printedSite'));
const downloads = join(folder, 'downloads');
const bytesOf = (path: string) => readFile(join(downloads, path));
const manifest = JSON.parse(await readFile(join(downloads, 'manifest.json'), 'utf8')) as Manifest;
const files = manifest.documents.flatMap((document) => document.files);

describe('the manifest', () => {
  test('has version 1, and documents of every kind', () => {
    expect(manifest.version).toBe(1);
    expect([...new Set(manifest.documents.map(({ kind }) => kind))].sort()).toEqual([
      'badges',
      'calibration',
      'card',
      'deck',
      'essay',
      'group-cards',
      'hand-out',
      'packing-list',
      'poster',
      'run-sheet',
      'wall-agenda',
      'workbook',
      'worksheet',
    ]);
  });

  test('tells size, hash and pages as they are', async () => {
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const bytes = await bytesOf(file.path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect({ bytes: bytes.length, sha256 }).toEqual({ bytes: file.bytes, sha256: file.sha256 });
      if (file.layout === 'pictures') continue;
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(pdf.getPageCount(), file.path).toBe(file.pages);
    }
  });

  test('has a picture of every first page, in its proportions', async () => {
    for (const { picture, path } of files) {
      const webp = await bytesOf(picture.path);
      expect(webp.subarray(8, 12).toString(), path).toBe('WEBP');
      const { width, height } = await loadImage(webp);
      expect([width, height], path).toEqual([picture.widthPx, picture.heightPx]);
    }
  });

  test('has a picture that shows what the file does, after the ticket where it begins with one', async () => {
    const kinds = new Map(files.map((file) => [`${file.form} ${file.layout}`, file]));
    for (const { picture, path, pages, layout } of kinds.values()) {
      // A poster is shown whole.
      if (!path.endsWith('.pdf') || layout === 'tiles') continue;
      const shown = await greysOf(await bytesOf(picture.path));
      const first = [1, 2, 3].slice(0, pages).map((page) => ({ page }));
      const { pictures } = await drawPictures(await bytesOf(path), {
        drawings: first,
        widthPx: picture.widthPx,
      });
      const differences = await Promise.all(
        pictures.map(async ({ webp }) => {
          const greys = await greysOf(webp);
          return greys.length === shown.length
            ? greys.reduce((sum, grey, index) => sum + Math.abs(grey - (shown[index] ?? 0)), 0) / greys.length
            : 255;
        }),
      );
      expect(Math.min(...differences), path).toBeLessThan(3);
    }
  });
});

/** How light a picture is, from 0 to 255, in a grid of squares so large that a line a little aside stays in its own. */
async function greysOf(picture: Uint8Array): Promise<number[]> {
  const image = await loadImage(Buffer.from(picture));
  const [width, height] = [image.width / 8, image.height / 8].map(Math.ceil) as [number, number];
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: width * height }, (_, index) => data[index * 4] ?? 0);
}

describe('every reading PDF', () => {
  test('has exact boxes', async () => {
    for (const { path, trimMm } of files.filter(({ form }) => form === 'reading')) {
      const pdf = await PDFDocument.load(await bytesOf(path), { updateMetadata: false });
      for (const page of pdf.getPages()) {
        for (const box of [page.getMediaBox(), page.getTrimBox(), page.getCropBox()]) {
          expect(Math.abs(mmOf(box.width) - trimMm[0]), path).toBeLessThan(0.01);
          expect(Math.abs(mmOf(box.height) - trimMm[1]), path).toBeLessThan(0.01);
        }
      }
    }
  });

  test('has title, language, tags, an outline, embedded fonts and no date', async () => {
    for (const document of manifest.documents) {
      for (const { path } of document.files.filter(({ form }) => form === 'reading')) {
        const bytes = await bytesOf(path);
        const pdf = await readPdf(bytes);
        expect({ path, title: pdf.title, lang: pdf.lang, isTagged: pdf.isTagged }).toEqual({
          path,
          title: document.title,
          lang: document.lang,
          isTagged: true,
        });
        expect(pdf.outline.length, path).toBeGreaterThan(0);
        expect(unembeddedFonts(await loadPdf(bytes)), path).toEqual([]);
        expect(bytes.includes('CreationDate')).toBe(false);
      }
    }
  });
});
