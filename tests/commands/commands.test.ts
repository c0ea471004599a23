/** The commands as a user runs them: exit codes, messages, and nothing half-done left behind. */
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture, runScript } from '../run-script.ts';
import { earlierResult, practicesAlone } from './small-folders.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-command-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('build', () => {
  test('with a card that does not fit: millimetres, file and line, exit 1, the earlier result as it was', async () => {
    const out = await earlierResult(folder);
    const content = await practicesAlone(folder, async (path) => {
      const file = join(path, 'practices/case-clinic.md');
      const text = await readFile(file, 'utf8');
      await writeFile(
        file,
        text.replace('::card[All silent.', `::card[${'All of us are silent now. '.repeat(30)}`),
      );
    });
    const { code, output } = await runScript('build', ['--outDir', out], {
      env: { TOOLKIT_CONTENT: content },
    });
    expect(code, output).toBe(1);
    expect(output).toMatch(
      /content\/practices\/case-clinic\.md:\d+\n\s+\S+ “[^”]+” \(A4\): Case clinic, back: the text is \d+\.\d mm too long/,
    );
    expect(output).not.toMatch(/\bat .+:\d+:\d+/);
    expect(await readdir(out)).toEqual(['index.html']);
    expect((await readdir(folder)).sort()).toEqual(['content', 'out']);
  });

  test('with mistakes in the content: all of them, exit 1, nothing built', async () => {
    const out = await earlierResult(folder);
    const content = await practicesAlone(folder, async (path) => {
      await writeFile(
        join(path, 'practices/new.md'),
        '---\ntitel: New\nsummary: x\nscale: crew\npeople: { min: 5, max: 3 }\n---\n\n:::step[One]\nText\n:::\n',
      );
      await mkdir(join(path, 'essays'));
      await writeFile(join(path, 'essays/picture.md'), '# Picture\n\n![A chair](chair.png)\n');
    });
    const { code, output } = await runScript('build', ['--outDir', out], {
      env: { TOOLKIT_CONTENT: content },
    });
    expect(code).toBe(1);
    for (const expected of [
      'new.md:2',
      'Did you mean “title”?',
      'new.md:5',
      'new.md:8',
      'picture.md:3',
      '“chair.png” does not exist',
    ]) {
      expect(output).toContain(expected);
    }
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('an earlier build');
  });

  test('of a folder with odd but right things: links, pictures, dates, names of files, a step in a book', async () => {
    const content = join(folder, 'content');
    const out = join(folder, 'out');
    for (const name of ['essays', 'practices', 'workbooks'])
      await mkdir(join(content, name), { recursive: true });
    await cp(fixture('small-toolkit/essays/kitchen.png'), join(content, 'essays/100% “odd” #1.png'));
    const write = (path: string, text: string | Buffer) => writeFile(join(content, path), text);
    await write('toolkit.yaml', 'papers: [a4]\n');
    await write(
      'in the root & more?.md',
      '# In the root\n\nA `__ASTRO_IMAGE_="x"` is text. [Here](#in-the-root), [part](#part--two), [date](/essays/2024-05-01/), [own](#own).\n\n## Part -- two\n\n<p id="own">Own.</p>\n\n![A](</essays/100% “odd” #1.png>) <img src="/essays/100%25 “odd” %231.png" alt="B">\n',
    );
    await write(
      'essays/date.md',
      '\uFEFF\r\n---\r\ntitle: 2024-05-01\r\nid: 2024-05-01\r\n---\r\n\r\nText, [back](/essays/in-the-root-more/#in-the-root).\r\n',
    );
    await write(
      'essays/component.mdx',
      '---\ntitle: 2024-05-02\n---\n\n## A -- <b>b</b>\n\n[A](#a--b) <img src="./100%25 “odd” %231.png" alt="C" />\n',
    );
    await write(
      'practices/p.md',
      '---\ntitle: P\nsummary: S.\nscale: dyad\npeople: { min: 2, max: 2 }\n---\n\n:::step[First]{minutes=5}\nOne.\n:::\n\n:::step[Second]{minutes=5}\nTwo.\n:::\n',
    );
    await write(
      'workbooks/w.md',
      `---\ntitle: "</style><script>alert('x')</script>"\ncontents: ["p#second", in-the-root-more, "p#second"]\n---\n`,
    );
    const { code, output } = await runScript('build', ['--outDir', out, '--no-press'], {
      env: { TOOLKIT_CONTENT: content },
    });
    expect(code, output).toBe(0);
    expect(output).not.toMatch(/error|warning/);

    const page = (path: string) => readFile(join(out, path, 'index.html'), 'utf8');
    const root = await page('essays/in-the-root-more');
    expect(root).toContain('<code>__ASTRO_IMAGE_="x"</code>');
    expect(root).toContain('<a href="/essays/in-the-root-more/">Here</a>');
    expect(root).toContain('<a href="#part--two">part</a>');
    expect(root).toContain('id="part--two"');
    expect(root).toContain('<a href="/essays/2024-05-01/">date</a>');
    expect(root).toContain('<a href="#own">own</a>');
    const pictures = /<img(?=[^>]* alt="[A-C]")[^>]* src="\/_astro\/[^"]+\.png"/g;
    expect(root.match(pictures)).toHaveLength(2);
    expect(await page('essays/2024-05-01')).toContain('<a href="/essays/in-the-root-more/">back</a>');
    const component = await page('essays/component');
    expect(component).toContain('<a href="#a--b">A</a>');
    expect(component).toContain('id="a--b"');
    expect(component.match(pictures)).toHaveLength(1);

    const book = await page('print/workbook/w/a4');
    expect(book).not.toContain('<script>alert');
    expect(book.match(/Two\./g)).toHaveLength(2);
    expect(book).not.toContain('One.');
  });

  test('refuses a folder that holds something else, exit 2', async () => {
    await writeFile(join(folder, 'my-letters.txt'), 'dear');
    const { code, output } = await runScript('build', ['--outDir', folder]);
    expect(code).toBe(2);
    expect(output).toContain('does not look like an earlier build');
    expect(await readdir(folder)).toEqual(['my-letters.txt']);
  });

  test('without a browser: exit 3 and what to do', async () => {
    const { code, output } = await runScript('build', ['--outDir', join(folder, 'out')], {
      env: { CHROME_PATH: '/no/such/browser', TOOLKIT_CONTENT: fixture('plain-essay') },
    });
    expect(code).toBe(3);
    expect(output).toContain('CHROME_PATH names “/no/such/browser”, but there is no such file.');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('check', () => {
  test('of the shipped content: all in order, exit 0', async () => {
    const { code, output } = await runScript('check');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^The content is in order: \d+ entries\.\nIn “pt”, \d+ of them are translated\.\n$/,
    );
  });

  test('of a folder that is not there: exit 1', async () => {
    const { code, output } = await runScript('check', [], {
      env: { TOOLKIT_CONTENT: join(folder, 'nothing') },
    });
    expect(code).toBe(1);
    expect(output).toContain('There is no such folder.');
  });
});

describe('press', () => {
  test('prints any HTML file', async () => {
    const html = join(folder, 'book.html');
    const pdf = join(folder, 'book.pdf');
    await writeFile(
      html,
      '<!doctype html><html lang="de"><title>Ein Buch</title><style>@page { size: 148mm 210mm }</style><h1>Buch</h1><p>Text.</p>',
    );
    const { code, output } = await runScript('press', [html, '--out', pdf]);
    expect(code, output).toBe(0);
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
