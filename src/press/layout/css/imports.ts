import type { AtRule, Root } from 'postcss';
import { parseCss, type CssFault } from './parse.ts';

export interface ImportedSheet {
  /** Undefined for a sheet that stands in the page itself. */
  readonly address: string | undefined;
  readonly root: Root;
  /** What relative addresses in it start from. */
  readonly base: string;
  /** The media it is for: each of these has to be met. */
  readonly media: readonly string[];
}

export interface ImportOptions {
  readonly fetch: (address: string) => Promise<string>;
  readonly faults: CssFault[];
}

/** Sheets that import each other in a circle end somewhere. */
const deepest = 8;

/** A sheet after all that it imports, each once for each time it is imported. */
export async function readImports(
  sheet: ImportedSheet,
  options: ImportOptions,
  depth = 0,
): Promise<ImportedSheet[]> {
  const result: ImportedSheet[] = [];
  for (const node of [...sheet.root.nodes]) {
    if (node.type !== 'atrule' || node.name.toLowerCase() !== 'import') continue;
    node.remove();
    const imported = readParams(node, sheet);
    if (imported === undefined || depth === deepest) continue;
    const { root, faults } = parseCss(await options.fetch(imported.address), imported.address);
    options.faults.push(...faults);
    const { address, media } = imported;
    result.push(...(await readImports({ address, root, base: address, media }, options, depth + 1)));
  }
  return [...result, sheet];
}

function readParams(
  { params }: AtRule,
  { base, media }: ImportedSheet,
): { address: string; media: readonly string[] } | undefined {
  const [, bare, quoted, rest = ''] =
    /^(?:url\(\s*["']?([^"')]*)["']?\s*\)|["']([^"']*)["'])\s*(.*)$/s.exec(params) ?? [];
  const path = bare ?? quoted;
  if (path === undefined || !URL.canParse(path, base)) return undefined;
  const own = rest.replace(/^(?:layer(?:\([^)]*\))?|supports\((?:[^()]|\([^()]*\))*\))\s*/gi, '').trim();
  return { address: new URL(path, base).href, media: own === '' ? media : [...media, own] };
}
