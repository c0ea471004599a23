import { readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  /** The file that imports, from the project’s root, with forward slashes. */
  readonly file: string;
  /** A path from the project’s root, or the name of a package or module. */
  readonly target: string;
  /** True where only types are taken, which leave nothing in the program. */
  readonly typesOnly: boolean;
}

/** The script of a component: what stands between its fences, and its script elements. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontMatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
  return [frontMatter, ...scripts].join('\n');
}

function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typesOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const path = specifier.text.replace(/\?.*$/, '');
    const target = path.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), path)) : path;
    imports.push({ file, target, typesOnly });
  };
  const read = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const onlyTypeNames =
        clause?.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.length > 0 &&
        named.elements.every(({ isTypeOnly }) => isTypeOnly);
      add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypeNames);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node)) {
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const isRequire = /^require(\.resolve)?$/.test(node.expression.getText());
      if (isImport || isRequire) add(node.arguments[0], false);
    }
    ts.forEachChild(node, read);
  };
  read(ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest, true));
  return imports;
}

const files = (
  await glob(['src/**/*.{ts,astro}', 'templates/**/*.{ts,astro}', 'scripts/**/*.ts', '*.{ts,mjs,js}'], {
    cwd: root,
  })
)
  .map((file) => file.split(sep).join('/'))
  .sort();
const readImports = async (paths: readonly string[]) =>
  (
    await Promise.all(paths.map(async (file) => importsOf(file, await readFile(join(root, file), 'utf8'))))
  ).flat();
const imports = await readImports(files);
const targetsByFile = Map.groupBy(imports, ({ file }) => file);

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const line = ({ file, target }: Import) => `${file} imports ${target}`;

interface Wall {
  readonly from: string;
  readonly mayNot: (target: string) => boolean;
}

function breaches({ from, mayNot }: Wall): string[] {
  return imports.filter(({ file, target }) => isIn(file, from) && mayNot(target)).map(line);
}

/** Everything a folder’s modules bring into the program, however far away. */
function reachOf(folder: string): Set<string> {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    for (const { target, typesOnly } of targetsByFile.get(file) ?? []) {
      if (typesOnly || reached.has(target)) continue;
      reached.add(target);
      follow(target);
    }
  };
  for (const file of files) if (isIn(file, folder)) follow(file);
  return reached;
}

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
      'const k = "import k from \'./k.ts\'";',
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

  test('sees the fences and the scripts of a component', () => {
    const text = "---\nimport A from './A.astro';\n---\n<A />\n<script>\nimport './b.ts';\n</script>\n";
    expect(importsOf('src/x/Y.astro', text).map(({ target }) => target)).toEqual([
      'src/x/A.astro',
      'src/x/b.ts',
    ]);
  });

  test('finds each folder, and each file that is imported', async () => {
    const folders = ['src/imposition', 'src/library', 'src/markdown', 'src/documents', 'src/press'];
    for (const folder of [...folders, 'src/folder', 'src/problems', 'src/pages', 'templates', 'scripts']) {
      expect(
        files.some((file) => isIn(file, folder)),
        folder,
      ).toBe(true);
    }
    const present = new Set(await glob(['**'], { cwd: root, ignore: ['node_modules/**', 'dist/**'] }));
    const missing = imports.filter(({ target }) => /^(src|templates|scripts)\//.test(target));
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
    'src/finding',
    'src/markdown',
    'src/documents',
    'src/schemas',
    'src/search',
    'src/problems',
  ])('%s knows nothing of browsers, files or Astro', (from) => {
    expect(breaches({ from, mayNot: (target) => outsideWorld.test(target) })).toEqual([]);
  });

  test.each(['src/library', 'src/finding', 'src/documents', 'src/problems'])(
    'nor does anything that %s needs',
    (from) => {
      expect([...reachOf(from)].filter((target) => outsideWorld.test(target))).toEqual([]);
    },
  );

  test('the reach of a folder is followed through modules', () => {
    expect(reachOf('src/folder')).toContain('node:fs/promises');
    expect(reachOf('src/library')).toContain('src/problems/nearest.ts');
    expect(reachOf('src/library')).toContain('fastest-levenshtein');
  });

  test('library/ and what is below it know nothing of what is made from it', () => {
    const above = ['src/documents', 'src/press', 'src/pages', 'src/components', 'src/layouts', 'templates'];
    for (const from of [
      'src/folder',
      'src/schemas',
      'src/problems',
      'src/markdown',
      'src/library',
      'src/finding',
    ]) {
      expect(breaches({ from, mayNot: (target) => above.some((each) => isIn(target, each)) })).toEqual([]);
    }
  });

  test('press/ reads built HTML, never content', () => {
    const content = [
      'src/library',
      'src/folder',
      'src/markdown',
      'src/schemas',
      'src/pages',
      'src/components',
      'src/layouts',
      'src/toolkit.ts',
      'src/content.config.ts',
      'templates',
      'content',
    ];
    const mayNot = (target: string) =>
      target === 'astro:content' || content.some((each) => isIn(target, each));
    expect(breaches({ from: 'src/press', mayNot })).toEqual([]);
    expect([...reachOf('src/press')].filter(mayNot)).toEqual([]);
  });

  test('templates/ know nothing of the press', () => {
    const mayNot = (target: string) => isIn(target, 'src/press') || /^(puppeteer|pagedjs)/.test(target);
    expect(breaches({ from: 'templates', mayNot })).toEqual([]);
  });

  test('pages and components know nothing of the press', () => {
    const mayNot = (target: string) => isIn(target, 'src/press');
    for (const from of ['src/pages', 'src/components', 'src/layouts']) {
      expect(breaches({ from, mayNot })).toEqual([]);
    }
  });

  test('what happens inside the printed page is sent there as text, so it brings nothing along', () => {
    const mayNot = (target: string) => !isIn(target, 'src/press/in-page') && target !== 'pagedjs';
    const values = imports.filter(({ typesOnly }) => !typesOnly);
    expect(
      values.filter(({ file, target }) => isIn(file, 'src/press/in-page') && mayNot(target)).map(line),
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
      'src/problems',
      'src/library',
    ];
    const through = imports.filter(({ file, target }) =>
      doors.some((folder) => isIn(target, folder) && !isIn(file, folder) && target !== `${folder}/index.ts`),
    );
    expect(through.map(line)).toEqual([]);
  });
});

describe('rings of imports', () => {
  const edge = (file: string, target: string): Import => ({ file, target, typesOnly: false });

  test('are found, however long, and however they are entered', () => {
    expect(
      ringsAmong([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'b'), edge('e', 'c')]),
    ).toEqual(['b → c → d → b']);
    expect(ringsAmong([edge('a', 'a'), edge('b', 'c'), edge('c', 'b')])).toEqual(['a → a', 'b → c → b']);
    expect(ringsAmong([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
  });

  test('there are none, not even of types: those stand where both sides can take them', async () => {
    const tests = await glob(['tests/**/*.ts'], { cwd: root, ignore: ['tests/fixtures/**'] });
    expect(tests.length).toBeGreaterThan(50);
    expect(ringsAmong([...imports, ...(await readImports(tests))])).toEqual([]);
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
