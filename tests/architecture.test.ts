import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import {
  importsIn,
  importsOf,
  reachOf,
  root,
  sourceFiles,
  sourceImports,
  type Import,
} from './source-imports.ts';

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const line = ({ file, target }: Import) => `${file} imports ${target}`;

async function filesAt(patterns: readonly string[]): Promise<string[]> {
  const files = await glob(patterns, { cwd: root, ignore: ['tests/fixtures/**'] });
  return files.map((file) => file.split(sep).join('/'));
}

const testImports = await importsIn(await filesAt(['tests/**/*.ts']));

interface Wall {
  readonly from: string;
  readonly mayNot: (target: string) => boolean;
}

function breaches({ from, mayNot }: Wall): string[] {
  return sourceImports.filter(({ file, target }) => isIn(file, from) && mayNot(target)).map(line);
}

/** What only the website is made of; its pages, which Astro looks for in one place, also show what is printed. */
const ofSite = ['src/components', 'src/layouts', 'src/browser'];

const reachOfFolder = (folder: string) => reachOf(sourceFiles.filter((file) => isIn(file, folder)));

/** Rings of files of which each imports the next, types counted, each told once. */
function ringsAmong(edges: readonly Import[]): string[] {
  const targets = Map.groupBy(edges, ({ file }) => file);
  const settled = new Set<string>();
  const rings: string[] = [];
  const follow = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) rings.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || settled.has(file)) return;
    for (const { target } of targets.get(file) ?? []) follow(target, [...path, file]);
    settled.add(file);
  };
  for (const file of targets.keys()) follow(file, []);
  return rings;
}

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'optionalDependencies' | 'devDependencies',
  Record<string, string>
>;
const shippedPackages = new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }));
const allPackages = new Set([...shippedPackages, ...Object.keys(manifest.devDependencies)]);

/** What runs at people’s: it has only what `dependencies` bring, and so have its types. */
const isShipped = (file: string) =>
  ['src', 'templates', 'scripts'].some((folder) => isIn(file, folder)) &&
  !isIn(file, 'scripts/bench') &&
  file !== 'scripts/bench.ts';

/** Imports of packages that package.json does not name where the importing file needs it to. */
function undeclared(imports: readonly Import[]): string[] {
  return imports
    .filter(({ file, packageName, typesOnly }) => {
      if (packageName === undefined) return false;
      const declared = isShipped(file) ? shippedPackages : allPackages;
      const typesPackage = `@types/${packageName.replace(/^@/, '').replace('/', '__')}`;
      return !declared.has(packageName) && !(typesOnly && declared.has(typesPackage));
    })
    .map(line);
}

const outsideWorld =
  /^(node:(fs|http|https|net|child_process|worker_threads|os|process)(\/|$)|(fs|http|https|net|child_process|os)(\/|$)|astro(:|\/|$)|@astrojs\/(?!markdown-remark$)|virtual:|vite(\/|$)|puppeteer|@sparticuz\/|pagedjs|@cantoo\/|pdf|@napi-rs\/)/;

describe('the reader of imports', () => {
  test('sees every way to import', () => {
    const text = [
      "import a from './a.ts';",
      "import { type B } from '../b/b.ts';",
      "import type { C } from 'c';",
      "import 'd/d.css?raw';",
      "export * from './e.ts';",
      "export type { F } from './f.ts';",
      "const g = await import('node:g');",
      "type H = import('./h.ts').H;",
      "const i = require.resolve('i/package.json');",
      "// import j from './j.ts';",
    ].join('\n');
    expect(
      importsOf('src/x/y.ts', text).map(({ target, typesOnly }) => `${target}${typesOnly ? ' types' : ''}`),
    ).toEqual([
      'src/x/a.ts',
      'src/b/b.ts types',
      'c types',
      'd/d.css',
      'src/x/e.ts',
      'src/x/f.ts types',
      'node:g',
      'src/x/h.ts types',
      'i/package.json',
    ]);
  });

  test.each([
    ["const a = '/src/press/a.ts';", 'src/press/a.ts'],
    ['const b = `${base}src/press/b.ts?url`;', 'src/press/b.ts'],
    ['const c = `/@fs${root}/src/press/${name}`;', 'src/press/'],
    ["const d = new Worker(new URL('../press/d.ts', import.meta.url));", 'src/press/d.ts'],
    ["const e = new URL('press/e.ts', import.meta.url);", 'src/x/press/e.ts'],
    ["import.meta.glob('../press/**/*.ts');", 'src/press/**/*.ts'],
    ["import.meta.glob(['/src/press/*.{ts,css}']);", 'src/press/*.{ts,css}'],
    ['injectScript("page", "import \'/src/press/f.ts\';");', 'src/press/f.ts'],
    ["await import('../press/g.ts?raw');", 'src/press/g.ts'],
  ])('sees the address of a source file in %s', (text, target) => {
    expect(importsOf('src/x/y.ts', text).map((each) => each.target)).toEqual([target]);
  });

  test.each([
    ['<script src="/src/press/a.ts"></script>', ['src/press/a.ts']],
    ['<script src={`${base}src/press/b.ts`} />', ['src/press/b.ts']],
    ['<link href="../press/c.css" /><!-- ../press/d.css -->', ['src/press/c.css']],
    ['<p>See the press</p>{/* src/press/e.ts */}', []],
  ])('sees the addresses of source files in the markup %s', (markup, targets) => {
    expect(importsOf('src/x/Y.astro', `---\n---\n${markup}`).map(({ target }) => target)).toEqual(targets);
  });

  test.each(["'content/x.md'", "'../x/'", "'https://a.org/src/press/a.ts'", "'my-src/press/a.ts'"])(
    'takes %s for no source file',
    (text) => {
      expect(importsOf('src/x/y.ts', `const a = ${text};`)).toEqual([]);
    },
  );

  test('sees the fences and the scripts of a component', () => {
    const text = "---\nimport A from './A.astro';\n---\n<A />\n<script>\nimport './b.ts';\n</script>\n";
    expect(importsOf('src/x/Y.astro', text).map(({ target }) => target)).toEqual([
      'src/x/A.astro',
      'src/x/b.ts',
    ]);
  });

  test('finds each folder, and each file that is imported', async () => {
    const folders = ['src/imposition', 'src/library', 'src/markdown', 'src/documents', 'src/press'];
    for (const folder of [...folders, 'src/folder', 'src/diagnostics', 'src/pages', 'templates', 'scripts']) {
      expect(
        sourceFiles.some((file) => isIn(file, folder)),
        folder,
      ).toBe(true);
    }
    const present = new Set(await glob(['**'], { cwd: root, ignore: ['node_modules/**', 'dist/**'] }));
    // A pattern names no file.
    const missing = sourceImports.filter(({ target }) => /^(src|templates|scripts)\/[^*]+$/.test(target));
    expect(missing.length).toBeGreaterThan(100);
    expect(missing.filter(({ target }) => !present.has(target)).map(line)).toEqual([]);
  });
});

describe('walls', () => {
  test.each(['src/imposition', 'src/grouping'])('%s stands alone', (from) => {
    expect(breaches({ from, mayNot: (target) => !isIn(target, from) })).toEqual([]);
  });

  test.each([
    'src/library',
    'src/practice-filter',
    'src/markdown',
    'src/documents',
    'src/schemas',
    'src/search',
    'src/diagnostics',
  ])('%s knows nothing of browsers, files or Astro', (from) => {
    expect(breaches({ from, mayNot: (target) => outsideWorld.test(target) })).toEqual([]);
  });

  test.each(['src/library', 'src/practice-filter', 'src/documents', 'src/diagnostics'])(
    'nor does anything that %s needs',
    (from) => {
      expect([...reachOfFolder(from)].filter((target) => outsideWorld.test(target))).toEqual([]);
    },
  );

  test('the reach of a folder is followed through modules', () => {
    expect(reachOfFolder('src/folder')).toContain('node:fs/promises');
    expect(reachOfFolder('src/library')).toContain('src/diagnostics/nearest.ts');
    expect(reachOfFolder('src/library')).toContain('fastest-levenshtein');
  });

  test('library/ and what is below it know nothing of what is made from it', () => {
    const above = [
      ...['src/documents', 'src/cards', 'src/content-layer', 'src/drawings', 'src/press', 'src/website'],
      ...['src/pages', 'src/components', 'src/layouts', 'src/browser', 'templates'],
    ];
    for (const from of [
      'src/folder',
      'src/schemas',
      'src/diagnostics',
      'src/markdown',
      'src/library',
      'src/practice-filter',
    ]) {
      expect(breaches({ from, mayNot: (target) => above.some((each) => isIn(target, each)) })).toEqual([]);
    }
  });

  test('texts are parsed by markdown/, for whoever reads the folder, and nowhere else', () => {
    const parsers =
      /^(remark-(?!smartypants)|rehype-|unified$|hast-util-from-html|hast-util-raw|@astrojs\/markdown-remark)/;
    const readers = sourceImports.filter(
      ({ file, target, typesOnly }) => !typesOnly && parsers.test(target) && !isIn(file, 'src/markdown'),
    );
    // These read finished pages, which may be anybody’s.
    const ofPages = ['src/press', 'src/bundle', 'scripts/bench'];
    expect(readers.filter(({ file }) => !ofPages.some((each) => isIn(file, each))).map(line)).toEqual([]);
    const front = sourceImports.filter(
      ({ target, typesOnly }) => !typesOnly && target === 'src/markdown/text.ts',
    );
    expect(front.map(({ file }) => file).sort()).toEqual([
      'src/folder/read-files.ts',
      'src/markdown/index.ts',
    ]);
  });

  test('the content folder is read in one place', async () => {
    const readers = await Promise.all(
      sourceFiles.map(async (file) => {
        const reads = /\bread(Content)?Folder\(/.test(await readFile(join(root, file), 'utf8'));
        return reads && !isIn(file, 'src/folder') ? [file] : [];
      }),
    );
    // The bench measures the shipped texts, whatever content is asked for.
    expect(readers.flat().sort()).toEqual(['scripts/bench/texts.ts', 'src/content-layer/read-content.ts']);
  });

  test('HTML is read back into a tree where nothing but HTML is known of it', () => {
    const readers = sourceImports.filter(({ target }) => target === 'hast-util-from-html');
    expect(
      readers.filter(({ file }) => isIn(file, 'src/markdown') || isIn(file, 'src/search')).map(line),
    ).toEqual(['src/markdown/html.ts imports hast-util-from-html']);
  });

  test('markdown/ knows nothing of folders, nor of what is made of texts', () => {
    const mayNot = (target: string) =>
      ['src/folder', 'src/library', 'templates'].some((each) => isIn(target, each));
    expect(breaches({ from: 'src/markdown', mayNot })).toEqual([]);
  });

  test('press/ needs nothing of the toolkit but what is as much its own', () => {
    const own = [
      'src/press',
      'src/imposition',
      'src/print-job.ts',
      'src/script-fonts.ts',
      'src/temporary-folders.ts',
    ];
    const mayNot = (target: string) =>
      /^(src|templates|scripts|content|public)(\/|$)|^astro:content$/.test(target) &&
      !own.some((each) => isIn(target, each));
    for (const from of own) expect(breaches({ from, mayNot })).toEqual([]);
    expect([...reachOfFolder('src/press')].filter(mayNot)).toEqual([]);
    expect(reachOfFolder('src/press')).toContain('src/imposition/index.ts');
  });

  test('templates/ know nothing of the press', () => {
    const mayNot = (target: string) => isIn(target, 'src/press') || /^(puppeteer|pagedjs)/.test(target);
    expect(breaches({ from: 'templates', mayNot })).toEqual([]);
  });

  test('pages and components know nothing of the press', () => {
    const mayNot = (target: string) => isIn(target, 'src/press');
    for (const from of ['src/pages', ...ofSite]) expect(breaches({ from, mayNot })).toEqual([]);
  });

  test('paper and website know nothing of each other: what both need is in rooms below them', () => {
    const isOfSite = (target: string) => [...ofSite, 'src/pages'].some((each) => isIn(target, each));
    const isOfPaper = (target: string) => isIn(target, 'templates');
    expect(breaches({ from: 'templates', mayNot: isOfSite })).toEqual([]);
    for (const from of ofSite) expect(breaches({ from, mayNot: isOfPaper })).toEqual([]);
    for (const from of ['src/cards', 'src/content-layer', 'src/drawings', 'src/measure', 'src/website']) {
      expect(sourceFiles.some((file) => isIn(file, from))).toBe(true);
      expect(breaches({ from, mayNot: (target) => isOfSite(target) || isOfPaper(target) })).toEqual([]);
    }
  });

  test('scripts of pages bring nothing along that a browser has not', () => {
    expect(reachOfFolder('src/browser')).toContain('src/search/searcher.ts');
    const mayNot = (target: string) => outsideWorld.test(target) || /^node:/.test(target);
    expect([...reachOfFolder('src/browser')].filter(mayNot)).toEqual([]);
    // Only a script element loads one: whoever imports it would run it while building.
    const loaders = sourceImports.filter(
      ({ file, target }) => isIn(target, 'src/browser') && !isIn(file, 'src/browser'),
    );
    expect(loaders.filter(({ file }) => !isIn(file, 'src/components')).map(line)).toEqual([]);
    expect(new Set(loaders.map(({ target }) => target)).size).toBeGreaterThan(2);
  });

  test('what happens inside the printed page is sent there as text, so it brings nothing along', () => {
    const mayNot = (target: string) => !isIn(target, 'src/press/layout/in-page') && target !== 'pagedjs';
    const values = sourceImports.filter(({ typesOnly }) => !typesOnly);
    expect(
      values.filter(({ file, target }) => isIn(file, 'src/press/layout/in-page') && mayNot(target)).map(line),
    ).toEqual([]);
  });

  test('nothing imports scripts/ or tests/', () => {
    const mayNot = (target: string) => isIn(target, 'tests');
    expect(breaches({ from: 'scripts', mayNot })).toEqual([]);
    for (const from of ['src', 'templates']) {
      expect(breaches({ from, mayNot: (target) => isIn(target, 'scripts') || mayNot(target) })).toEqual([]);
    }
  });

  test('other folders are entered by their door, or by a module that says what it is', () => {
    const doors = [
      'src/imposition',
      'src/grouping',
      'src/press',
      'src/documents',
      'src/diagnostics',
      'src/library',
      'src/cards',
      'src/measure',
    ];
    // A door of TypeScript cannot hand on a component.
    const isDoor = (target: string, folder: string) =>
      target === `${folder}/index.ts` || target.endsWith('.astro');
    const through = sourceImports.filter(({ file, target }) =>
      doors.some((folder) => isIn(target, folder) && !isIn(file, folder) && !isDoor(target, folder)),
    );
    // The bench prints with other programs on the press’s browser.
    expect(through.map(line)).toEqual(['scripts/bench/browser.ts imports src/press/browser/launch.ts']);
  });
});

describe('packages', () => {
  const imported = (file: string, text: string) => undeclared(importsOf(file, text));

  test.each([
    ['src/a.ts', "import ts from 'typescript';", 'typescript'],
    ['src/a.ts', "import type { Plugin } from 'vitest/config';", 'vitest/config'],
    ['src/A.astro', "---\nimport { x } from '@eslint/js';\n---\n", '@eslint/js'],
    ['templates/a.ts', "export { x } from '@types/node';", '@types/node'],
    ['scripts/a.ts', "const { x } = await import('vfile');", 'vfile'],
    ['scripts/a.mjs', "import { x } from 'prettier';", 'prettier'],
    ['scripts/a.ts', "import { x } from 'src/a.ts';", 'src/a.ts'],
    ['src/a.ts', "import type { Root } from 'estree';", 'estree'],
    ['tests/a.test.ts', "import { x } from 'not-a-package/x';", 'not-a-package/x'],
    ['eslint.config.js', "import x from '@not-a/package';", '@not-a/package'],
  ])('%s may not have %s', (file, text, target) => {
    expect(imported(file, text)).toEqual([`${file} imports ${target}`]);
  });

  test.each([
    ['src/a.ts', "import { parse } from 'yaml';"],
    ['src/a.ts', "import '@fontsource/literata/400.css';"],
    ['src/a.ts', "import type { Root } from 'mdast';"],
    ['src/a.ts', "import { getCollection } from 'astro:content';"],
    ['src/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/a.ts', "import { b } from './typescript.ts';"],
    ['scripts/bench/a.ts', "import { glob } from 'tinyglobby';"],
    ['tests/a.test.ts', "import { test } from 'vitest';"],
  ])('%s may have %s', (file, text) => {
    expect(imported(file, text)).toEqual([]);
  });

  test('what is imported, types too, is declared: in `dependencies` where it runs at people’s', async () => {
    const others = await filesAt(['{src,templates,scripts,public}/**/*.{js,mjs}', 'eslint.config.js']);
    const imports = [...sourceImports, ...testImports, ...(await importsIn(others))];
    expect(imports.filter(({ packageName }) => packageName !== undefined).length).toBeGreaterThan(300);
    expect(undeclared(imports)).toEqual([]);
  });
});

describe('rings of imports', () => {
  const edge = (file: string, target: string): Import => ({
    file,
    target,
    typesOnly: false,
    byAddress: false,
  });

  test('are found, however long, and however they are entered', () => {
    expect(
      ringsAmong([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'b'), edge('e', 'c')]),
    ).toEqual(['b → c → d → b']);
    expect(ringsAmong([edge('a', 'a'), edge('b', 'c'), edge('c', 'b')])).toEqual(['a → a', 'b → c → b']);
    expect(ringsAmong([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
  });

  test('there are none, not even of types: those stand where both sides can take them', () => {
    expect(new Set(testImports.map(({ file }) => file)).size).toBeGreaterThan(50);
    // An address is loaded by itself, apart from who names it.
    const edges = [...sourceImports, ...testImports].filter(({ byAddress }) => !byAddress);
    expect(ringsAmong(edges)).toEqual([]);
  });
});

describe('files', () => {
  test('nothing is called utils, helpers, common or misc', async () => {
    const all = await glob(['{src,templates,scripts,tests,content,public}/**'], { cwd: root, dot: true });
    expect(all.length).toBeGreaterThan(100);
    const attic = /(^|[/._-])(utils?|helpers?|commons?|misc|shared)([._-][^/]*)?($|\/)/i;
    expect(
      'src/utils/a.ts src/date-utils.ts src/helper.ts'.split(' ').every((name) => attic.test(name)),
    ).toBe(true);
    expect(all.filter((path) => attic.test(path))).toEqual([]);
  });

  test('only tests import tests’ own libraries', () => {
    const mayNot = (target: string) => /^(vitest|fast-check|axe-core)(\/|$)/.test(target);
    for (const from of ['src', 'templates', 'scripts']) expect(breaches({ from, mayNot })).toEqual([]);
  });
});
