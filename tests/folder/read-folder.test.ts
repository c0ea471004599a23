import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, readContentFolder } from '../../src/folder/index.ts';
import { fixtures, temporaryFolder } from './content-folders.ts';

test('the small toolkit is read file by file', async () => {
  const { name, toolkit, entries, otherFiles, diagnostics } = await readContentFolder(
    join(fixtures, 'small-toolkit'),
  );
  expect(name).toBe('small-toolkit');
  expect(toolkit?.file).toBe('small-toolkit/toolkit.yaml');
  expect(toolkit?.data).toMatchObject({ name: 'Small toolkit' });
  expect(entries.map(({ kind, id, file, path, format }) => [kind, id, file, path, format])).toEqual([
    ['card', 'signs-10-stop', 'small-toolkit/cards/signs/10-stop.md', 'cards/signs/10-stop.md', 'md'],
    ['card', 'signs-9-wait', 'small-toolkit/cards/signs/9-wait.md', 'cards/signs/9-wait.md', 'md'],
    ['deck', 'evening-deck', 'small-toolkit/decks/evening-deck.md', 'decks/evening-deck.md', 'md'],
    ['deck', 'kitchen-deck', 'small-toolkit/decks/kitchen-deck.md', 'decks/kitchen-deck.md', 'md'],
    ['essay', 'why-we-meet', 'small-toolkit/essays/why-we-meet.md', 'essays/why-we-meet.md', 'md'],
    [
      'practice',
      'opening-round',
      'small-toolkit/practices/opening-round.md',
      'practices/opening-round.md',
      'md',
    ],
    ['practice', 'pair-walk', 'small-toolkit/practices/pair-walk.md', 'practices/pair-walk.md', 'md'],
    [
      'workbook',
      'kitchen-book',
      'small-toolkit/workbooks/kitchen-book.md',
      'workbooks/kitchen-book.md',
      'md',
    ],
    ['worksheet', 'my-notes', 'small-toolkit/worksheets/my-notes.md', 'worksheets/my-notes.md', 'md'],
  ]);
  expect(otherFiles).toEqual(['essays/kitchen.png']);
  expect(diagnostics).toEqual([]);
});

test('a folder’s name does not change with a slash at its end', async () => {
  expect((await readContentFolder(`${join(fixtures, 'small-toolkit')}/`)).name).toBe('small-toolkit');
});

describe('which files are entries', () => {
  const text = '# A\n\nText.\n';
  const idsIn = async (files: readonly string[]) => {
    const folder = await temporaryFolder(Object.fromEntries(files.map((file) => [file, text])));
    const { entries, diagnostics } = await readContentFolder(folder);
    return { entries: entries.map(({ kind, path }) => `${kind} ${path}`), diagnostics };
  };

  test('Markdown in the folder itself is an essay', async () => {
    expect(await idsIn(['one.md', 'Two.MDX'])).toEqual({
      entries: ['essay Two.MDX', 'essay one.md'],
      diagnostics: [],
    });
  });

  test('folders inside a kind’s folder only keep things tidy', async () => {
    expect((await idsIn(['essays/2026/spring/one.md'])).entries).toEqual(['essay essays/2026/spring/one.md']);
  });

  test('files about the folder and hidden ones are passed over', async () => {
    const passedOver = ['essays/LICENSE.md', 'licence', 'SUMMARY.md', 'CHANGELOG.md', 'readme', 'readme.txt'];
    const hidden = ['.git/a.md', 'essays/.a.md', '.github/README.md', 'node_modules/a/a.md'];
    const { entries, diagnostics } = await idsIn(['essays/one.md', ...passedOver, ...hidden]);
    expect(entries).toEqual(['essay essays/one.md']);
    expect(diagnostics).toEqual([]);
  });

  const codesAndFiles = (diagnostics: readonly { code: string; severity: string; file: string }[]) =>
    diagnostics.map(({ code, severity, file }) => `${severity} ${code} ${file}`);

  test('a README that is not read is told, wherever it lies', async () => {
    const readmes = ['README.md', 'essays/Readme.mdx', 'pt/README.md', 'pictures/readme.md'];
    const { entries, diagnostics } = await idsIn(['essays/one.md', 'pt/essays/one.md', ...readmes]);
    expect(entries).toEqual(['essay essays/one.md']);
    expect(codesAndFiles(diagnostics).sort()).toEqual([
      'warning readme-not-read content/README.md',
      'warning readme-not-read content/essays/Readme.mdx',
      'warning readme-not-read content/pictures/readme.md',
      'warning readme-not-read content/pt/README.md',
    ]);
    expect(diagnostics.map(({ advice }) => advice).join('\n')).toContain('leaveOut: ["pt/README.md"]');
  });

  test('a draft is told, a folder of them once, and what else begins so is not', async () => {
    const drafts = ['essays/_a.md', 'practices/_later/b.md', 'practices/_later/c/d.mdx', '_ideas/README.md'];
    const others = ['_assets/a.png', '_includes/a.html', 'essays/_category_.json', '_config.yml'];
    const { entries, diagnostics } = await idsIn(['essays/one.md', ...drafts, ...others]);
    expect(entries).toEqual(['essay essays/one.md']);
    expect(codesAndFiles(diagnostics)).toEqual([
      'warning draft-not-read content/_ideas',
      'warning draft-not-read content/essays/_a.md',
      'warning draft-not-read content/practices/_later',
    ]);
  });

  test('what the settings leave out is not told, and a name that fits nothing is', async () => {
    const folder = await temporaryFolder({
      'toolkit.yaml':
        'name: A\nleaveOut:\n  - ./README.md\n  - essays/_drafts/\n  - essays/two.md\n  - esays\n  - pt\n',
      'pt/toolkit.yaml': 'leaveOut: [README.md]\n',
      ...Object.fromEntries(
        ['README.md', 'essays/one.md', 'essays/two.md', 'essays/_drafts/a.md', 'pt/README.md'].map((path) => [
          path,
          text,
        ]),
      ),
    });
    const { entries, translations, diagnostics } = await readContentFolder(folder);
    expect(entries.map(({ path }) => path)).toEqual(['essays/one.md']);
    expect(translations).toEqual([]);
    expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['leaves-out-nothing', 'content/toolkit.yaml', 6],
    ]);
  });

  test('a translation leaves out what its own settings name', async () => {
    const folder = await temporaryFolder({
      'essays/one.md': text,
      'pt/toolkit.yaml': 'leaveOut: [README.md]\n',
      'pt/README.md': text,
      'pt/essays/one.md': text,
    });
    expect((await readContentFolder(folder)).diagnostics).toEqual([]);
  });

  test('a name that only begins like one about the folder is read', async () => {
    expect((await idsIn(['essays/readme-first.md', 'essays/summary-of-may.md'])).entries).toHaveLength(2);
  });

  test('pictures and papers beside the text are no mistake, other files are', async () => {
    const { diagnostics } = await idsIn(['essays/one.md', 'essays/a.PNG', 'essays/b.pdf', 'essays/c.docx']);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['unread-file', 'content/essays/c.docx'],
    ]);
  });

  test('a folder without Markdown in it is no misspelt one', async () => {
    const { diagnostics } = await idsIn(['essays/one.md', 'pictures/a.png', 'essais/two.md']);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['unknown-folder', 'content/essais']]);
  });
});

describe('where the content is', () => {
  test('in “content”, unless TOOLKIT_CONTENT says otherwise', () => {
    const root = resolve('/somewhere');
    expect(contentFolder(root, {})).toBe(join(root, 'content'));
    expect(contentFolder(root, { TOOLKIT_CONTENT: '' })).toBe(join(root, 'content'));
    expect(contentFolder(root, { TOOLKIT_CONTENT: 'other' })).toBe(join(root, 'other'));
    expect(contentFolder(root, { TOOLKIT_CONTENT: resolve('/elsewhere') })).toBe(resolve('/elsewhere'));
  });

  test.each(['no-such-folder', 'small-toolkit/toolkit.yaml'])('%s is no folder', async (path) => {
    const { entries, diagnostics } = await readContentFolder(join(fixtures, path));
    expect(entries).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'no-such-folder', file: join(fixtures, path) }]);
  });
});

test('a text is parsed once, however often its folder is read, and anew when it changes', async () => {
  const folder = await temporaryFolder({
    'essays/a.md': '# A\n\nText.\n',
    'essays/b.md': '# B\n\nText.\n',
    'glossary.md': '## Crew\n\nPeople.\n',
  });
  const first = await readContentFolder(folder);
  await writeFile(join(folder, 'essays/b.md'), '# B\n\nOther.\n');
  const second = await readContentFolder(folder);
  const [a, b] = second.entries;
  expect(a?.text).toBe(first.entries[0]?.text);
  expect(b?.text).not.toBe(first.entries[1]?.text);
  expect(second.glossary?.text).toBe(first.glossary?.text);
});
