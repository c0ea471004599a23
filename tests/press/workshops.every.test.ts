/** The papers and kits of a printed toolkit’s workshops, opened again. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { clockText, groupDraws, makeToolkit, planWorkshop } from '../../src/library/index.ts';
import { packKits, type WantedKit } from '../../src/press/publish/kits.ts';
import type { Manifest, ManifestFile } from '../../src/press/publish/manifest.ts';
import { readPdf, type ReadPage } from '../../src/press/pdf/read.ts';
import { built } from '../sites/background-site.ts';

const site = await built(inject('printedSite'));
const downloads = join(site.folder, 'downloads');
const manifest = JSON.parse(await readFile(join(downloads, 'manifest.json'), 'utf8')) as Manifest;
const fileAt = new Map(manifest.documents.flatMap(({ files }) => files.map((file) => [file.path, file])));
const { toolkit } = makeToolkit(await readContentFolder(site.content));
const kits = manifest.kits ?? [];
const papers = ['a4', 'letter'] as const;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textOf = ({ texts }: ReadPage) =>
  texts
    .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ');
const pagesOf = async ({ path }: Pick<ManifestFile, 'path'>) =>
  (await readPdf(await readFile(join(downloads, path)))).pages;
const paperOf = (kind: string, id: string, paper: 'a4' | 'letter'): ManifestFile => {
  const file = fileAt.get(`${kind}/${id}/${id}-${kind}-${paper}${kind === 'group-cards' ? '-home' : ''}.pdf`);
  if (file === undefined) throw new Error(`no ${kind} of ${id} on ${paper}`);
  return file;
};

test('every workshop has a kit for each paper', () => {
  expect(kits.map(({ id, paper }) => `${id} ${paper}`).sort()).toEqual(
    (toolkit?.workshops ?? []).flatMap(({ id }) => papers.map((paper) => `${id} ${paper}`)).sort(),
  );
});

describe.each(kits)('the kit $path', (kit) => {
  const wanted: WantedKit = {
    ...kit,
    files: kit.files.map(({ path, name, times }) => ({ path, name, times })),
  };

  test('holds its files as they were printed, the packing list first, numbered in order', async () => {
    const bytes = await readFile(join(downloads, kit.path));
    expect({ bytes: bytes.length, sha256: sha256(bytes) }).toEqual({ bytes: kit.bytes, sha256: kit.sha256 });
    const entries = Object.entries(unzipSync(bytes));
    expect(entries.map(([name]) => name)).toEqual(kit.files.map(({ name }) => name));
    expect(entries.map(([name]) => name)).toEqual(entries.map(([name]) => name).sort());
    expect(entries[0]?.[0]).toMatch(/^01-packing-list/);
    for (const [index, [, content]] of entries.entries()) {
      const { path } = kit.files[index] ?? { path: 'none' };
      expect(sha256(content), path).toBe(fileAt.get(path)?.sha256);
      expect(fileAt.get(path)?.paper).toBe(kit.paper);
    }
  });

  test('counts its sheets, and its packing list tells of each file as many as there are', async () => {
    const counts = kit.files.map(({ path, times }) => (fileAt.get(path)?.sheets ?? NaN) * times);
    expect(kit.sheets).toBe(counts.reduce((sum, count) => sum + count, 0));
    const text = (await pagesOf(paperOf('packing-list', kit.id, kit.paper))).map(textOf).join(' ');
    const told = [...text.matchAll(/(?:once|(\d+) times) ?(\d+) sheets?/g)].map(
      ([, times = '1', sheets]) => ({
        times: Number(times),
        sheets: Number(sheets),
      }),
    );
    expect(told).toEqual(kit.files.map(({ times }, index) => ({ times, sheets: counts[index] })));
    expect(text).toContain(`${kit.sheets} sheets of paper in all`);
  });

  test('is the same, byte for byte, when it is packed again', async () => {
    const packed = await packKits([wanted], { downloads, manifest, earlier: [] });
    expect(packed.kits[0]?.sha256).toBe(kit.sha256);
    // What is there already is not packed again.
    expect((await packKits([wanted], { downloads, manifest, earlier: kits })).files).toEqual([]);
  });
});

const ofPapers = (toolkit?.workshops ?? []).flatMap((workshop) =>
  papers.map((paper) => ({ workshop, paper, id: workshop.id })),
);

describe.each(ofPapers)('$id on $paper', ({ workshop, paper, id }) => {
  const plan = planWorkshop(workshop);

  test('each part’s plan stands on one landscape page, with the clock and the minutes left', async () => {
    const file = paperOf('run-sheet', id, paper);
    expect(file.sheetMm[0]).toBeGreaterThan(file.sheetMm[1]);
    const pages = (await pagesOf(file)).map(textOf);
    for (const { session, items, over } of plan.sessions) {
      const times = items.map(({ start, minutesLeft }) => [clockText(start), `${minutesLeft} left`]);
      const page = pages.find(
        (text) =>
          times.every(([clock = '', left = '']) => text.includes(clock) && text.includes(left)) &&
          text.includes(clockText(over)),
      );
      expect(page, session.title).toBeDefined();
      for (const { item } of items) {
        for (const words of item.type === 'practice' ? [] : item.say)
          expect(page).toContain(words.slice(0, 12));
      }
    }
  });

  test('the agenda for the wall has a page for each part, with the clocks of what everyone does', async () => {
    const pages = (await pagesOf(paperOf('wall-agenda', id, paper))).map(textOf);
    expect(pages).toHaveLength(plan.sessions.length);
    plan.sessions.forEach(({ session, items }, index) => {
      const page = pages[index] ?? '';
      expect(page).toContain(clockText(session.end));
      for (const { item, start } of items) {
        if (item.type !== 'transition') expect(page).toContain(clockText(start));
      }
    });
  });

  test('there is a badge for everyone, and a card for everyone each time they are parted', async () => {
    const badges = (await pagesOf(paperOf('badges', id, paper))).length;
    expect(badges * 8).toBeGreaterThanOrEqual(plan.everyone);
    expect((badges - 1) * 8).toBeLessThan(plan.everyone);
    const draws = groupDraws(plan);
    if (draws.length === 0) return;
    const text = (await pagesOf(paperOf('group-cards', id, paper))).map(textOf).join(' ');
    expect([...text.matchAll(/Person \d+ of \d+/g)]).toHaveLength(
      draws.reduce((sum, { sizes }) => sum + sizes.reduce((all, size) => all + size, 0), 0),
    );
  });
});
