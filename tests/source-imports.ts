/** What the project’s modules bring into the program, by imports and by addresses in strings. */
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import ts from 'typescript';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  /** The file that imports, from the project’s root, with forward slashes. */
  readonly file: string;
  /** A path from the project’s root, or the name of a package or module. */
  readonly target: string;
  /** The package that an import by name takes; none where it is a file, a module of Node’s or Astro’s, or an address. */
  readonly packageName?: string;
  /** True where only types are taken, which leave nothing in the program. */
  readonly typesOnly: boolean;
  /** True where a string that is no import names it: an address on the site, of a worker, of files to gather. */
  readonly byAddress: boolean;
}

/** The script of a component: what stands between its fences, and its script elements. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontMatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
  return [frontMatter, ...scripts].join('\n');
}

/** The markup of a component, without what only its readers see. */
function markupOf(text: string): string {
  return text
    .replace(/^---\n.*?\n---/s, '')
    .replace(/<script[^>]*>.*?<\/script>/gs, (script) => script.slice(0, script.indexOf('>') + 1))
    .replace(/<!--.*?-->|\/\*.*?\*\/|(?<=^|\s)\/\/ [^\n]*/gs, '');
}

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const sourceFolders = '(?:src|templates|scripts|tests)';
/** An address from the root, `/src/press/x.ts`, `src/press/**`; or one from the file, `../press/x.ts`. */
const address = new RegExp(
  `(?<![\\w./@-])(?:/?(${sourceFolders}/[\\w@./*[\\]{},-]+)|(\\.{1,2}/[\\w@./*[\\]{},-]*\\.(?:ts|mts|mjs|js|astro|css)))`,
  'g',
);

/** The files of the project that a string names, from its root. */
function addressesIn(text: string, file: string): string[] {
  return [...text.matchAll(address)].map(([, fromRoot, fromFile]) =>
    fromRoot !== undefined
      ? posix.normalize(fromRoot)
      : posix.normalize(posix.join(posix.dirname(file), fromFile ?? '')),
  );
}

/** `@scope/name/x` is of `@scope/name`; what has a scheme (`astro:content`) is of no package. */
function packageOf(specifier: string): string | undefined {
  if (/^[./]|^[\w-]+:/.test(specifier) || isBuiltin(specifier)) return undefined;
  return /^(?:@[^/]*\/)?[^/]*/.exec(specifier)?.[0];
}

export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typesOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const path = specifier.text.replace(/\?.*$/, '');
    const target = path.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), path)) : path;
    const packageName = packageOf(path);
    imports.push({
      ...{ file, target, typesOnly, byAddress: false },
      ...(packageName === undefined ? {} : { packageName }),
    });
    imported.add(specifier);
  };
  const imported = new Set<ts.Node>();
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
    if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === 'import.meta.url') {
      const [place] = node.arguments;
      if (place !== undefined && ts.isStringLiteralLike(place) && /[^./]/.test(place.text)) {
        const target = posix.normalize(posix.join(posix.dirname(file), place.text));
        imports.push({ file, target, typesOnly: false, byAddress: true });
        imported.add(place);
      }
    }
    if (isText(node) && !imported.has(node)) {
      for (const target of addressesIn(node.text, file)) {
        imports.push({ file, target, typesOnly: false, byAddress: true });
      }
    }
    ts.forEachChild(node, read);
  };
  if (file.endsWith('.astro')) {
    for (const target of addressesIn(markupOf(text), file)) {
      imports.push({ file, target, typesOnly: false, byAddress: true });
    }
  }
  read(ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest, true));
  return imports;
}

/** The project’s modules, from its root, with forward slashes. */
export const sourceFiles = (
  await glob(['src/**/*.{ts,astro}', 'templates/**/*.{ts,astro}', 'scripts/**/*.ts', '*.{ts,mjs,js}'], {
    cwd: root,
    // It names files in patterns, and loads none of them.
    ignore: ['eslint.config.js'],
  })
)
  .map((file) => file.split(sep).join('/'))
  .sort();

export async function importsIn(files: readonly string[]): Promise<Import[]> {
  const byFile = files.map(async (file) => importsOf(file, await readFile(join(root, file), 'utf8')));
  return (await Promise.all(byFile)).flat();
}

export const sourceImports: readonly Import[] = await importsIn(sourceFiles);

const importsByFile = Map.groupBy(sourceImports, ({ file }) => file);

/** Everything that some files bring into the program, however far away: files of the project, packages, modules. */
export function reachOf(from: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    for (const { target, typesOnly } of importsByFile.get(file) ?? []) {
      if (typesOnly || reached.has(target)) continue;
      reached.add(target);
      follow(target);
    }
  };
  for (const file of from) follow(file);
  return reached;
}
