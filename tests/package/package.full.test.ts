/** The packed package, installed into a folder of somebody else: the press, the integration and the command. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifest, type ManifestFile } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { root, runNode } from '../run-script.ts';
import { hashesOf } from '../small-site.ts';
import { installPackage, uninstall, type Installed } from './installed.ts';

let installed: Installed;
let filesBefore: Readonly<Record<string, string>>;
beforeAll(async () => {
  installed = await installPackage();
  filesBefore = await hashesOf(installed.packageFolder);
});
// Nothing was written into the package, whatever was done with it.
afterAll(async () => {
  try {
    expect(await hashesOf(installed.packageFolder)).toEqual(filesBefore);
  } finally {
    await uninstall(installed);
  }
});

const nodes = ['oldest', 'shipped'] as const;

async function textsOf(pdfFile: string): Promise<string[]> {
  const { pages } = await readPdf(await readFile(pdfFile));
  return pages.map(({ texts }) => texts.map(({ text, endsLine }) => text + (endsLine ? ' ' : '')).join(''));
}

async function printedFiles(siteFolder: string): Promise<ManifestFile[]> {
  const manifest = await readManifest(join(siteFolder, 'downloads'));
  return (manifest?.documents ?? []).flatMap(({ files }) => files);
}

describe('the package', () => {
  test('runs no script when it is installed, and holds no content, tests or bench', async () => {
    const { scripts } = JSON.parse(await readFile(join(installed.packageFolder, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    const all = Object.keys(filesBefore);
    expect(all).toContain('built/src/press/index.js');
    expect(all.filter((path) => /^(content|tests|docs)\/|(^|\/)bench/.test(path))).toEqual([]);
  });

  test('has the source of each compiled module, where its map says', async () => {
    const maps = Object.keys(filesBefore).filter((path) => path.endsWith('.js.map'));
    expect(maps.length).toBeGreaterThan(200);
    for (const path of maps) {
      const { sources } = JSON.parse(await readFile(join(installed.packageFolder, path), 'utf8')) as {
        sources: string[];
      };
      for (const source of sources) {
        const place = resolve(installed.packageFolder, dirname(path), source);
        expect(Object.keys(filesBefore)).toContain(place.slice(installed.packageFolder.length + 1));
      }
    }
  });

  test('has types', async () => {
    const file = join(installed.project, 'typed.ts');
    await writeFile(
      file,
      `import { press, printFile, type Manifest } from 'kindling/press';
const done = await printFile({ htmlFile: '/a.html', pdfFile: '/a.pdf' });
export const pages: number = done.pages;
export const integration: import('astro').AstroIntegration = press({ workers: 2 });
export const sheets = (manifest: Manifest): number => manifest.documents[0]?.files[0]?.sheets ?? 0;
// @ts-expect-error A path is no number.
await printFile({ htmlFile: 1, pdfFile: '/a.pdf' });
// @ts-expect-error There is no such option.
press({ worker: 2 });
`,
    );
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022'];
    for (const resolution of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ]) {
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = spawnSync(process.execPath, [tsc, ...options, ...resolution, file], {
        cwd: installed.project,
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
    }
  });

  test('uses nothing in the press that is newer than Node.js 20', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '--project', 'tests/package/tsconfig.node-20.json'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stdout).toBe('');
  });
});

describe.each(nodes)('with the %s Node.js', (name) => {
  test('a program prints an HTML file', async () => {
    const program = join(installed.project, `print-${name}.js`);
    await writeFile(
      join(installed.project, 'letter.html'),
      '<!doctype html><html lang="en"><title>A letter</title><style>@page { size: 148mm 210mm }</style><h1>Dear 😀</h1><p>All is well.</p>',
    );
    await writeFile(
      program,
      `import { printFile } from 'kindling/press';
const htmlFile = '${join(installed.project, 'letter.html')}';
console.log(JSON.stringify(await printFile({ htmlFile, pdfFile: htmlFile.replace('.html', '-${name}.pdf') })));`,
    );
    const { code, output } = await runNode([program], {
      cwd: installed.project,
      node: installed.nodes[name],
      env: { KINDLING_CACHE: join(installed.folder, 'cache') },
    });
    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toEqual({ pages: 1, isWritten: true, diagnostics: [] });
    const [text] = await textsOf(join(installed.project, `letter-${name}.pdf`));
    expect(text).toContain('All is well.');
  });

  test('the command prints an HTML file, and names itself as it is called', async () => {
    const folder = join(installed.folder, `files-${name}`);
    await mkdir(folder);
    await writeFile(
      join(folder, 'book.html'),
      '<!doctype html><html lang="en"><title>B</title><p>Words.</p>',
    );
    const node = installed.nodes[name];
    const done = await installed.kindling(node, ['press', 'book.html', '--out', 'book.pdf'], folder);
    expect(done.code, done.output).toBe(0);
    expect(await textsOf(join(folder, 'book.pdf'))).toEqual(['Words.']);
    expect((await readdir(folder)).sort()).toEqual(['book.html', 'book.pdf']);
    const help = await installed.kindling(node, ['build', '--help'], folder);
    expect(help.code).toBe(0);
    expect(help.output).toContain('npx kindling build [--outDir DIR]');
    const unbuilt = await installed.kindling(node, ['press'], folder);
    expect(unbuilt.code).toBe(3);
    expect(unbuilt.output).toContain('Run “npx kindling build” first.');
  });

  test('the command builds two folders of essays at once, each its own', async () => {
    const folders = ['bread', 'soup'].map((dish) => join(installed.folder, `${dish}-${name}`));
    const builds = folders.map(async (folder) => {
      const dish = folder.includes('bread') ? 'Bread' : 'Soup';
      await mkdir(join(folder, 'content'), { recursive: true });
      await writeFile(join(folder, 'content/first.md'), `# ${dish}\n\nFor all. [More](second.md).\n`);
      await writeFile(join(folder, 'content/second.md'), `# More ${dish.toLowerCase()}\n\nAnd again.\n`);
      const { code, output } = await installed.kindling(installed.nodes[name], ['build'], folder);
      expect(code, output).toBe(0);
      expect((await readdir(folder)).sort()).toEqual(['content', 'dist']);
      const home = await readFile(join(folder, 'dist/essays/first/index.html'), 'utf8');
      expect(home).toContain(`${dish}</h1>`);
      const files = await printedFiles(join(folder, 'dist'));
      const reading = files.find(({ path }) => path === 'essay/first/first-essay-a4-reading.pdf');
      expect(reading?.pages).toBeGreaterThan(0);
      const [text] = await textsOf(join(folder, 'dist/downloads', reading?.path ?? ''));
      expect(text).toContain('For all.');
      expect(text).toContain(dish);
      const check = await installed.kindling(installed.nodes[name], ['check'], folder);
      expect(check).toEqual({ code: 0, output: 'The content is in order: 2 entries.\n' });
    });
    await Promise.all(builds);
  });
});

describe('an Astro site of three pages', () => {
  let site: string;
  beforeAll(async () => {
    site = join(installed.project, 'site');
    await mkdir(join(site, 'src/pages'), { recursive: true });
    await writeFile(
      join(site, 'astro.config.mjs'),
      "import { press } from 'kindling/press';\nexport default { integrations: [press({ workers: 1 })] };\n",
    );
    await writeFile(
      join(site, 'src/pages/index.astro'),
      '<html lang="en"><body><div data-press-file="leaflet/two.pdf"><span data-press-fact="pages" data-one="{} page" data-other="{} pages"></span></div></body></html>\n',
    );
    for (const [id, words] of [
      ['one', 'The first leaflet.'],
      ['two', 'The second leaflet.</p><p style="break-before: page">Its other page.'],
    ] as const) {
      const job = {
        ...{ id, kind: 'leaflet', title: id, lang: 'en', sources: [], edition: null, textSize: null },
        ...{ paper: 'a4', trimMm: [148, 210], outputs: [{ form: 'reading', path: `leaflet/${id}.pdf` }] },
      };
      await writeFile(
        join(site, `src/pages/${id}.astro`),
        `---\nconst job = ${JSON.stringify(job)};\n---\n<html lang="en"><head><title>${id}</title><style is:inline>@page { size: 148mm 210mm }</style><script is:inline type="application/json" id="print-job" set:html={JSON.stringify(job)} /></head><body><p>${words}</p></body></html>\n`,
      );
    }
  });

  test('is printed by the integration, and by the press alone on the oldest Node.js to the same bytes', async () => {
    const env = { ASTRO_TELEMETRY_DISABLED: '1', KINDLING_CACHE: join(installed.folder, 'cache') };
    const astro = join(installed.project, 'node_modules/astro/bin/astro.mjs');
    const node = installed.nodes.shipped;
    const { code, output } = await runNode([astro, 'build'], { cwd: site, node, env });
    expect(code, output).toBe(0);
    expect(output).toContain('2 PDFs printed');
    const dist = join(site, 'dist');
    expect(await textsOf(join(dist, 'downloads/leaflet/one.pdf'))).toEqual(['The first leaflet.']);
    expect(await textsOf(join(dist, 'downloads/leaflet/two.pdf'))).toEqual([
      'The second leaflet.',
      'Its other page.',
    ]);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('2 pages');

    const copy = join(site, 'copy');
    await cp(dist, copy, { recursive: true });
    await rm(join(copy, 'downloads'), { recursive: true });
    const program = join(installed.project, 'print-site.js');
    await writeFile(
      program,
      `import { printSite } from 'kindling/press';
const { printed, diagnostics, failures } = await printSite({ siteFolder: ${JSON.stringify(copy)} });
console.log(JSON.stringify({ printed: printed.length, diagnostics, failures }));`,
    );
    const alone = await runNode([program], { cwd: installed.project, node: installed.nodes.oldest, env });
    expect(alone.code, alone.output).toBe(0);
    expect(JSON.parse(alone.output)).toEqual({ printed: 2, diagnostics: [], failures: [] });
    const pdfs = async (folder: string) =>
      (await printedFiles(folder)).map(({ path, sha256, ink }) => ({ path, sha256, ink }));
    expect(await pdfs(copy)).toEqual(await pdfs(dist));
  });
});

test('npx finds the command', () => {
  const npx = spawnSync('npx', ['--no-install', 'kindling', '--version'], {
    cwd: installed.project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(npx).toMatchObject({ status: 0, stdout: '0.1.0\n' });
});

test('without the Node.js that comes along, a site is refused in one line, and the press works', async () => {
  const brought = dirname(dirname(installed.nodes.shipped));
  const folder = join(installed.folder, 'alone');
  await mkdir(join(folder, 'content'), { recursive: true });
  await writeFile(join(folder, 'a.html'), '<!doctype html><html lang="en"><title>A</title><p>Words.</p>');
  await rename(brought, `${brought}-away`);
  try {
    const { oldest } = installed.nodes;
    const { code, output } = await installed.kindling(oldest, ['build'], folder);
    expect(code).toBe(3);
    expect(output.trim()).toMatch(
      /^“npx kindling build” needs Node\.js 22\.12 or newer, and this is 20\.20\.2: install it from https:\/\/nodejs\.org[^\n]*$/,
    );
    const pressed = await installed.kindling(oldest, ['press', 'a.html', '--out', 'a.pdf'], folder);
    expect(pressed.code, pressed.output).toBe(0);
  } finally {
    await rename(`${brought}-away`, brought);
  }
});
