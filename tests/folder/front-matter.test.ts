import { describe, expect, test } from 'vitest';
import { readContentFolder, readFrontMatter, readYaml } from '../../src/folder/index.ts';
import { makeToolkit } from '../../src/library/index.ts';
import { temporaryFolder } from './content-folders.ts';

const read = (text: string) => readFrontMatter(text, 'content/essays/a.md');

async function readOnly(text: string) {
  const { entries } = await readContentFolder(await temporaryFolder({ 'essays/a.md': text }));
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) throw new Error(`${entries.length} entries`);
  return entry;
}

describe('settings and body', () => {
  test('are taken apart at the fences', () => {
    const { data, body, bodyOffset, diagnostics } = read('---\ntitle: A\norder: 2\n---\n\n# Text\n');
    expect(data).toEqual({ title: 'A', order: 2 });
    expect(body).toBe('\n# Text\n');
    expect(bodyOffset).toBe(4);
    expect(diagnostics).toEqual([]);
  });

  test('fences may have spaces and tabs behind them', () => {
    expect(read('--- \ntitle: A\n---\t\nText')).toMatchObject({ data: { title: 'A' }, body: 'Text' });
  });

  test('blank lines may stand above them', () => {
    const { data, body, bodyOffset, lineOf } = read('\n \n---\ntitle: A\nsummary: S\n---\nText\n');
    expect({ data, body, bodyOffset }).toEqual({
      data: { title: 'A', summary: 'S' },
      body: 'Text\n',
      bodyOffset: 6,
    });
    expect(lineOf(['summary'])).toBe(5);
    expect(read('\n---\ntitle: A\n').diagnostics).toMatchObject([{ code: 'unclosed-front-matter', line: 2 }]);
    expect(read('\n---\n\nBetween rules.\n\n---\n').data).toEqual({});
  });

  test.each([
    [
      'names that stand for themselves again and again',
      'a: &a [x, x]\nb: &b [*a, *a]\n'.concat(
        ...'cdefghijk'
          .split('')
          .map((letter, index) => `${letter}: &${letter} [*${'bcdefghij'[index]}, *${'bcdefghij'[index]}]\n`),
      ),
    ],
    ['brackets without end', `a: ${'['.repeat(20_000)}`],
    ['curly brackets without end', `a: ${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`],
  ])('%s are told, and soon', (_, yaml) => {
    const started = performance.now();
    const { diagnostics } = read(`---\n${yaml}\n---\nText\n`);
    expect(diagnostics[0]).toMatchObject({ code: 'broken-yaml' });
    expect(diagnostics.map(({ message }) => message).join()).not.toMatch(/stack|regular/i);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('empty settings are no settings', () => {
    expect(read('---\n---\nText')).toMatchObject({ data: {}, body: 'Text', bodyOffset: 2, diagnostics: [] });
    expect(read('---\n# nothing yet\n---\nText')).toMatchObject({ data: {}, body: 'Text', diagnostics: [] });
  });

  test('a text without settings is all body', () => {
    const text = '# Title\n\nA line.\n\n---\n\nBelow a rule: more.\n';
    expect(read(text)).toMatchObject({ data: {}, body: text, bodyOffset: 0, diagnostics: [] });
  });

  test('a rule over running text is no front matter', () => {
    const text = '---\n\nWe begin with a rule.\n';
    expect(read(text)).toMatchObject({ data: {}, body: text, bodyOffset: 0, diagnostics: [] });
  });

  test('settings that never end are told, and never shown as text', () => {
    const { body, diagnostics } = read('---\ntitle: A\n\nText\n');
    expect(body).toBe('');
    expect(diagnostics).toMatchObject([{ code: 'unclosed-front-matter', line: 1, severity: 'error' }]);
  });

  test('a tab for indentation is told with its line', () => {
    const { diagnostics, body } = read('---\ntitle: A\npeople:\n\tmin: 3\n---\nText');
    expect(diagnostics).toMatchObject([{ code: 'broken-yaml', line: 4 }]);
    expect(diagnostics[0]?.message).toMatch(/tabs/i);
    expect(body).toBe('Text');
  });

  test.each([
    ['title: [unclosed', 3, '“[”'],
    ['title: { unclosed', 3, '“{”'],
    ['title: "unclosed', 3, '“"”'],
    ["title: 'unclosed", 3, "“'”"],
    ['after: [a]\ntitle: [b, c', 4, '“[”'],
    ['title: !Important', 3, '!Important'],
    ['title: !!binary "%%%"', 3, 'binary'],
  ])('%j is told at its own line, whatever is below it', (field, line, named) => {
    const { diagnostics } = read(`---\nscale: crew\n${field}\nsummary: S\nmaterials: [a, b]\n---\nText`);
    expect(diagnostics).toMatchObject([{ code: 'broken-yaml', line }]);
    expect(diagnostics[0]?.message).toContain(named);
  });

  test('no line is beyond the end of a file', () => {
    for (const text of ['---\ntitle: A\n---', '---\ntitle: A\n---\n', '', '\n', 'A', 'A\n', 'A\nB\n\n']) {
      const lines = Math.max(1, text.replace(/\n$/, '').split('\n').length);
      for (const line of [1, 2, 3, 100]) expect(read(text).lineInFile(line)).toBeLessThanOrEqual(lines);
    }
    expect(read('---\ntitle: A\n---\n\nText\n').lineInFile(2)).toBe(5);
  });

  test('a value that looks like a number or a date stays what YAML says it is', () => {
    expect(read('---\na: 1984\nb: "1984"\nc: yes\nd: 10:30\n---\n').data).toEqual({
      a: 1984,
      b: '1984',
      c: 'yes',
      d: '10:30',
    });
  });
});

describe('files from other editors', () => {
  const unix = '---\ntitle: A\nsummary: S\n---\n\nOne.\n\nTwo.\n';

  test('Windows line ends give the same entry', async () => {
    const windows = await readOnly(unix.replaceAll('\n', '\r\n'));
    expect(windows).toEqual({ ...(await readOnly(unix)), lineOf: windows.lineOf });
    expect(windows.lineOf(['summary'])).toBe(3);
    expect(windows.body).not.toContain('\r');
  });

  test('old Mac line ends too', async () => {
    expect(await readOnly(unix.replaceAll('\n', '\r'))).toMatchObject({
      data: { title: 'A', summary: 'S' },
      body: '\nOne.\n\nTwo.\n',
    });
  });

  test('a byte order mark does not hide the settings', async () => {
    expect(await readOnly(`\uFEFF${unix}`)).toMatchObject({ data: { title: 'A' }, bodyOffset: 4 });
  });

  test('a byte order mark does not hide the first heading', async () => {
    const folder = await temporaryFolder({ 'essays/a.md': '\uFEFF# The title\n\nText.\n' });
    const { toolkit, diagnostics } = makeToolkit(await readContentFolder(folder));
    expect(diagnostics).toEqual([]);
    expect(toolkit?.essays[0]?.title).toBe('The title');
  });

  test('problems below Windows line ends have the right line', async () => {
    const text = '---\ntitle: A\n---\n\nText.\n\n![](https://example.org/a.png)\n'.replaceAll('\n', '\r\n');
    const { diagnostics } = makeToolkit(
      await readContentFolder(await temporaryFolder({ 'essays/a.md': text })),
    );
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['image-without-text', 7],
      ['remote-image', 7],
    ]);
  });
});

describe('lines of fields', () => {
  const { lineOf } = read(
    '---\ntitle: A\n# a comment\npeople:\n  min: 3\n  max: 5\nafter: [a, b]\nroles:\n  - name: X\n    does: Y\n  - name: Z\n---\n',
  );

  test.each([
    [['title'], 2],
    [['people'], 4],
    [['people', 'min'], 5],
    [['people', 'max'], 6],
    [['after', 1], 7],
    [['roles', 0, 'does'], 10],
    [['roles', 1], 11],
  ])('%j is on line %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  test('a field that is not there has the line of what is around it', () => {
    expect(lineOf(['people', 'ideal'])).toBe(4);
    expect(lineOf(['roles', 1, 'does'])).toBe(11);
    expect(lineOf(['summary'])).toBe(2);
  });

  test('in a file of its own they count from its first line', () => {
    expect(readYaml('# ours\nname: A\npapers: [a4]\n').lineOf(['papers'])).toBe(3);
  });
});
