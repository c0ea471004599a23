/** What was printed is used again as long as all is the same that prints, and no longer. */
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserPackages,
  fingerprintEngine,
  printingCode,
  printingPackages,
} from '../../src/press/cache/engine.ts';
import { isFull } from '../full.ts';
import { importsOf, reachOf, root, sourceFiles, sourceImports } from '../source-imports.ts';

const isPrinting = (file: string) =>
  printingCode.some((part) => file === `src/${part}` || file.startsWith(`src/${part}/`));
/** What prints begins here; commands, reports and the manifest are beside it. */
const printing = [
  'src/press/schedule/print-run.ts',
  'src/press/schedule/worker-pool.ts',
  'src/press/pdf/reader-thread.ts',
];
const packageOf = (target: string) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
const isPackage = (target: string) =>
  !/^(node:|virtual:|src\/|templates\/|scripts\/|tests\/|\.)/.test(target);

/** Packages that code brings into the program. */
const packagesOf = (imports: typeof sourceImports) =>
  [
    ...new Set(
      imports
        .filter(({ typesOnly, byAddress, target }) => !typesOnly && !byAddress && isPackage(target))
        .map(({ target }) => packageOf(target)),
    ),
  ].sort();

describe('the list of code that prints', () => {
  test('holds everything that is reached from where printing begins', () => {
    const reached = [...reachOf(printing)].filter((target) => sourceFiles.includes(target));
    expect(reached.length).toBeGreaterThan(60);
    expect(reached.filter((file) => !isPrinting(file))).toEqual([]);
  });

  test('holds nothing but what is there', () => {
    for (const part of printingCode) {
      expect(
        sourceFiles.some((file) => file === `src/${part}` || file.startsWith(`src/${part}/`)),
        part,
      ).toBe(true);
    }
  });
});

describe('the list of packages', () => {
  const listed = [...printingPackages, ...browserPackages].sort();

  test('is that of the packages which the code that prints imports', () => {
    const own = sourceImports.filter(({ file }) => isPrinting(file));
    expect(packagesOf(own)).toEqual(listed);
  });

  test('lacks one that is imported anew', () => {
    const more = importsOf('src/press/x.ts', "import { optimise } from '@new/optimiser/fast';");
    expect(packagesOf(more).filter((name) => !listed.includes(name))).toEqual(['@new/optimiser']);
  });
});

describe('the fingerprint', () => {
  let copy: string;
  let before: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'kindling-engine-'));
    await cp(join(root, 'src'), copy, { recursive: true });
    before = await fingerprintEngine('Browser 1', copy);
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  const withChange = async (file: string, act: () => Promise<void>) => {
    const path = join(copy, file);
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text} `);
    await act();
    await writeFile(path, text);
  };

  test('is that of the code in use, wherever it lies', async () => {
    expect(before).toBe(await fingerprintEngine('Browser 1'));
    expect(await fingerprintEngine('Browser 2', copy)).not.toBe(before);
  });

  test('changes with each file of the press, of the imposition, and the print job', async () => {
    const files = sourceFiles.filter(isPrinting).map((file) => file.slice('src/'.length));
    expect(files).toContain('press/layout/in-page/paginate.ts');
    expect(files).toContain('imposition/booklet.ts');
    expect(files).toContain('print-job.ts');
    const firstOfFolders = [...Map.groupBy(files, dirname).values()].flatMap(([first = '']) => first);
    for (const file of isFull ? files : firstOfFolders) {
      await withChange(file, async () => {
        expect(await fingerprintEngine('Browser 1', copy), file).not.toBe(before);
      });
    }
    expect(await fingerprintEngine('Browser 1', copy)).toBe(before);
  });

  test('stays when anything else changes', async () => {
    for (const folder of ['documents', 'library', 'markdown', 'words', 'diagnostics']) {
      const files = (await readdir(join(copy, folder), { recursive: true })).filter((name) =>
        name.endsWith('.ts'),
      );
      expect(files.length, folder).toBeGreaterThan(2);
      for (const file of files.slice(0, isFull ? 4 : 1)) {
        await withChange(join(folder, file), async () => {
          expect(await fingerprintEngine('Browser 1', copy), file).toBe(before);
        });
      }
    }
  });
});
