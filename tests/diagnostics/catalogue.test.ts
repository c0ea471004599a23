import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { makeToolkit } from '../../src/library/index.ts';
import { diagnostics as catalogue, reportDiagnostics, type Diagnostic } from '../../src/diagnostics/index.ts';
import { fixtures } from '../folder/content-folders.ts';
import { writeOddFiles } from '../folder/odd-files.ts';

// Permissions do not stop every user who runs the tests.
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const codes: Readonly<Record<string, string>> = { 'locked.md': 'EACCES', 'worn-out.md': 'EIO' };
  const readFile = (path: string, ...others: []) => {
    const code = codes[path.split(/[\\/]/).at(-1) ?? ''];
    return code === undefined
      ? fs.readFile(path, ...others)
      : Promise.reject(Object.assign(new Error(code), { code }));
  };
  return { ...fs, readFile };
});

/** Folders with mistakes in them; the first holds all that a checkout can hold, the second is made for the test. */
const folders = [
  'broken',
  'odd',
  'broken-settings',
  'plain-essay',
  'unhyphenated',
  'broken-translations',
  'empty',
  'no-such-folder',
] as const;
const withoutErrors: readonly string[] = ['plain-essay', 'unhyphenated'];
type EntryName = keyof typeof catalogue;
const entryNames = Object.keys(catalogue) as EntryName[];

const found = new Map<string, readonly Diagnostic[]>();
const wordings = new Map<EntryName, Diagnostic[]>();
let report = '';
let outer = '';

beforeAll(async () => {
  for (const name of entryNames) {
    const entry = catalogue[name] as (...parts: unknown[]) => Diagnostic;
    vi.spyOn(catalogue, name as 'missingTitle').mockImplementation((...parts: unknown[]) => {
      const diagnostic = entry(...parts);
      wordings.set(name, [...(wordings.get(name) ?? []), diagnostic]);
      return diagnostic;
    });
  }
  outer = await mkdtemp(join(tmpdir(), 'kindling-odd-'));
  await writeOddFiles(join(outer, 'odd'));
  for (const name of folders) {
    const folder = join(name === 'odd' ? outer : fixtures, name);
    const { toolkit, diagnostics } = makeToolkit(await readContentFolder(folder));
    expect(toolkit === undefined, `${name} is stopped by its errors`).toBe(!withoutErrors.includes(name));
    found.set(name, diagnostics);
    report += `# ${name}\n\n${reportDiagnostics(diagnostics).replaceAll(fixtures, '')}\n`;
  }
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(outer, { recursive: true, force: true });
});

test('the whole wording of every problem', async () => {
  await expect(report).toMatchFileSnapshot('./every-problem.txt');
});

test.each(entryNames)('“%s” of the catalogue is among them', (name) => {
  const said = wordings.get(name) ?? [];
  expect(said).not.toEqual([]);
  for (const { message, advice } of said) {
    expect(report).toContain(`\n         ${message}\n         → ${advice}\n`);
  }
});

test('nothing is said that is not in the catalogue', () => {
  const fromCatalogue = [...wordings.values()].flat();
  for (const diagnostic of [...found.values()].flat()) expect(fromCatalogue).toContain(diagnostic);
});

test('every wording is a whole one: sentences that begin and end as sentences do', () => {
  for (const { message, advice } of [...wordings.values()].flat()) {
    expect(`${message} ${advice}`).not.toMatch(/undefined|null|NaN|\[object|\s{2}/);
    expect(message).toMatch(/[.?\w”)}"\]`]$/u);
    expect(advice).toMatch(/^[A-Z]/);
  }
});

describe('file and line', () => {
  // Lines stand here once more, so that a wrong one cannot slip into the snapshot.
  const places: readonly [string, string, (number | undefined)[]][] = [
    ['essays/no-title.md', 'missing-title', [1]],
    ['essays/misspelt-fields.md', 'unknown-field', [2, 3, 4]],
    ['essays/broken-yaml.md', 'broken-yaml', [2]],
    ['essays/double-field.md', 'broken-yaml', [4]],
    ['essays/list-for-settings.md', 'broken-yaml', [2]],
    ['essays/unclosed-settings.md', 'unclosed-front-matter', [1]],
    ['essays/wrong-settings.md', 'wrong-value', [2, 4, 5, 8, 9]],
    ['essays/wrong-settings.md', 'missing-field', [6]],
    ['essays/images.md', 'missing-image', [3, 5]],
    ['essays/images.md', 'image-without-text', [7, 12]],
    ['essays/images.md', 'remote-image', [9]],
    ['essays/blocks.md', 'unknown-directive', [7, 11]],
    ['essays/blocks.md', 'unknown-attribute', [15, 18, 27]],
    ['essays/blocks.md', 'write-lines-not-a-number', [21, 24]],
    ['essays/blocks.md', 'step-outside-practice', [31]],
    ['essays/blocks.md', 'unclosed-directive', [35]],
    ['essays/broken-component.mdx', 'broken-mdx', [7]],
    ['essays/unclosed-component.mdx', 'broken-mdx', [7]],
    ['essays/crossed-components.mdx', 'broken-mdx', [9]],
    ['essays/number-for-title.md', 'wrong-value', [2]],
    ['essays/number-for-title.md', 'missing-title', []],
    ['essays/a-link.md', 'dead-link', [3]],
    ['essays/colons.md', 'loose-end', [3]],
    ['essays/colons.md', 'block-for-line', [5]],
    ['essays/colons.md', 'line-for-block', [9]],
    ['essays/colons.md', 'unread-directive', [11, 15]],
    ['essays/colons.md', 'unclosed-directive', [21]],
    ['essays/html.md', 'script', [3, 5]],
    ['essays/html.md', 'event-handler', [7]],
    ['essays/html.md', 'page-element', [9, 11, 13, 15]],
    ['essays/html.md', 'embedded-element', [17, 19, 19, 21, 23, 25]],
    ['essays/html.md', 'remote-image', [21]],
    ['essays/html.md', 'form-element', [27, 27]],
    ['essays/html.md', 'arranging-element', [29]],
    ['essays/html.md', 'unknown-element', [31]],
    ['essays/elsewhere.md', 'remote-image', [3, 5, 13, 15, 19, 21]],
    ['essays/elsewhere.md', 'image-not-a-file', [7, 9]],
    ['essays/elsewhere.md', 'image-outside', [11]],
    ['essays/elsewhere.md', 'several-pictures', [17]],
    ['essays/elsewhere.md', 'script-link', [23, 23, 23]],
    ['essays/elsewhere.md', 'broken-image', [27, 27]],
    ['essays/elsewhere.mdx', 'script', [6]],
    ['essays/elsewhere.mdx', 'remote-image', [8]],
    ['essays/elsewhere.mdx', 'event-handler', [8]],
    ['essays/elsewhere.mdx', 'embedded-element', [10]],
    ['essays/drawing.svg', 'drawing-definition', [2]],
    ['essays/drawing.svg', 'drawing-script', [4, 6]],
    ['essays/drawing.svg', 'remote-in-drawing', [5, 6]],
    ['workbooks/twice.md', 'wrong-value', [3]],
    ['essays/nothing.md', 'empty-entry', [undefined]],
    ['essays/minutes-of-march.rtf', 'unread-file', [undefined]],
    ['practices/twins.md', 'double-id', [2]],
    ['practices/fields-missing.md', 'missing-field', [2, 2, 3, 3]],
    ['practices/wrong-values.md', 'wrong-value', [4, 5, 5, 6, 7, 10, 11]],
    ['practices/wrong-values.md', 'unknown-field', [9]],
    ['practices/people-upside-down.md', 'people-min-above-max', [6]],
    ['practices/people-not-ideal.md', 'people-ideal-outside', [7]],
    ['practices/steps.md', 'step-without-minutes', [8, 28]],
    ['practices/steps.md', 'step-without-title', [12]],
    ['practices/steps.md', 'step-minutes-not-a-number', [16, 20]],
    ['practices/steps.md', 'step-per-unknown', [24]],
    ['practices/steps.md', 'unknown-attribute', [28]],
    ['practices/no-steps.md', 'practice-without-steps', [7]],
    ['practices/after-what.md', 'unknown-reference', [7, 8]],
    ['practices/component.mdx', 'markdown-only-here', [undefined]],
    ['decks/deck.md', 'unknown-reference', [3, 3]],
    ['decks/no-cards.md', 'deck-without-cards', [3]],
    ['decks/choices.md', 'wrong-value', [3, 4, 4, 5, 6]],
    ['decks/choices.md', 'unknown-field', [4]],
    ['decks/selection.md', 'unknown-card-folder', [3]],
    ['decks/selection.md', 'too-few-for-group', [4]],
    ['decks/pictures.md', 'card-folder-empty', [3]],
    ['decks/pictures.md', 'group-of-one', [4]],
    ['decks/lists.md', 'card-kind-unknown', [5]],
    ['decks/lists.md', 'card-depth-unknown', [5]],
    ['decks/lists.md', 'empty-card', [7]],
    ['decks/lists.md', 'nested-cards', [9]],
    ['decks/lists.md', 'cards-without-list', [12]],
    ['decks/lists.md', 'depth-without-starter', [12]],
    ['decks/lists.md', 'cards-without-kind', [15]],
    ['decks/lists.md', 'cards-loose-text', [16, 24]],
    ['decks/lists.md', 'unknown-attribute', [21]],
    ['cards/signs/third.md', 'rule-below-words', [8]],
    ['cards/signs/third.md', 'third-face', [16]],
    ['cards/signs/third.md', 'depth-without-starter', [4]],
    ['cards/signs/nothing.md', 'empty-card', [3]],
    ['essays/cards.md', 'cards-outside-deck', [5]],
    ['workbooks/book.md', 'unknown-reference', [5, 9]],
    ['workbooks/book.md', 'unknown-section', [6, 7, 8]],
    ['workbooks/wrong-book.md', 'wrong-value', [3, 6]],
    ['workbooks/wrong-book.md', 'unknown-field', [5]],
    ['worksheets/page.md', 'unknown-field', [3]],
    ['workshops/items.md', 'wrong-value', [4]],
    ['workshops/items.md', 'unknown-field', [9]],
    ['workshops/rules.md', 'head-count-outside', [3]],
    ['workshops/rules.md', 'clock-unread', [6, 7]],
    ['workshops/rules.md', 'ends-before-start', [11]],
    ['workshops/rules.md', 'minutes-of-practice', [14]],
    ['workshops/rules.md', 'unknown-step', [15]],
    ['workshops/rules.md', 'groups-outside-practice', [16]],
    ['workshops/rules.md', 'field-not-for-item', [17, 20, 24]],
    ['workshops/rules.md', 'unknown-reference', [18, 19, 26, 27, 28, 29]],
    ['workshops/rules.md', 'break-dropped', [20]],
    ['workshops/rules.md', 'item-without-minutes', [20]],
    ['workshops/rules.md', 'unclear-item', [21, 22]],
    ['workshops/rules.md', 'double-drop', [23, 24]],
    ['workshops/too-few.md', 'no-groups', [8, 11]],
    ['workshops/too-few.md', 'no-groups-for', [9]],
    ['workshops/too-few.md', 'instead-takes-longer-for', [9]],
    ['workshops/too-long.md', 'session-too-long', [7, 13]],
    ['workshops/too-long.md', 'session-too-long-for', [20]],
    ['workshops/too-long.md', 'no-groups', [22, 29]],
    ['workshops/too-long.md', 'no-groups-for', [24]],
    ['workshops/too-long.md', 'instead-takes-longer', [32]],
    ['workshops/range.md', 'session-too-long-for', [6]],
    ['workshops/range.md', 'no-groups-for', [8, 9, 9, 11]],
    ['workshops/range.md', 'instead-takes-longer', [9]],
    ['essays/writing.md', 'unknown-attribute', [3]],
    ['essays/writing.md', 'write-kind-unknown', [5, 8]],
    ['glossary.md', 'glossary-loose-text', [1]],
    ['glossary.md', 'double-term', [7]],
    ['glossary.md', 'term-without-name', [11]],
    ['glossary.md', 'empty-also', [17]],
    ['glossary.md', 'glossary-picture', [23]],
    ['glossary.md', 'term-without-meaning', [25]],
    ['toolkit.yaml', 'unknown-field', [2, 8]],
    ['toolkit.yaml', 'wrong-value', [3, 4, 6, 7, 8, 8]],
    ['toolkit.yaml', 'missing-field', [5]],
    ['toolkit.yaml', 'leaves-out-nothing', [9, 9]],
    ['essays/wrong-folder.md', 'unknown-field', [3]],
    ['essays/wrong-folder.md', 'step-outside-practice', [10]],
    ['essays/from-elsewhere.md', 'unknown-field', [3, 6]],
    ['README.md', 'readme-not-read', [undefined]],
    ['practices/_later.md', 'draft-not-read', [undefined]],
    ['essays/_drafts', 'draft-not-read', [undefined]],
    ['attic', 'unknown-folder', [undefined]],
    ['practises', 'unknown-folder', [undefined]],
  ];

  test.each(places)('%s: %s', (path, code, lines) => {
    const here = (found.get('broken') ?? []).filter(
      (diagnostic) => diagnostic.file === `broken/${path}` && diagnostic.code === code,
    );
    expect(here.map(({ line }) => line).sort((a = 0, b = 0) => a - b)).toEqual(lines);
  });

  const placesIn = (name: string) =>
    found.get(name)?.map(({ code, severity, file, line }) => [code, severity, file, line]);

  test('of odd files', () => {
    const places = placesIn('odd')?.map(
      ([code, , file, line]) => `${String(file).slice(4)} ${code} ${line ?? ''}`,
    );
    expect(places?.sort()).toEqual([
      'essays/binary.md not-text 2',
      'essays/control.md control-letter 3',
      'essays/deep-html.md too-deep ',
      'essays/deep.md too-deep 5',
      'essays/endless.md broken-yaml 2',
      'essays/large.md file-too-large ',
      'essays/latin-1.md not-utf-8 1',
      'essays/link.md link-not-followed ',
      'essays/linked link-not-followed ',
      'essays/locked.md unreadable-file ',
      `essays/${'long-name-'.repeat(20)}.md id-too-long 1`,
      'essays/long-title.md title-too-long 1',
      'essays/loop link-not-followed ',
      'essays/pictures.md image-name 7',
      'essays/pictures.md image-outside 3',
      'essays/pictures.md image-outside 5',
      'essays/to-itself.md link-not-followed ',
      'essays/to-nothing.md link-not-followed ',
      'essays/utf-16.md not-utf-8 1',
      'essays/what?.mdx unusable-name ',
      'essays/worn-out.md unreadable-file ',
      'toolkit.yaml broken-yaml 1',
      'toolkit.yml second-toolkit-file ',
    ]);
  });

  test('in the other folders', () => {
    expect(placesIn('plain-essay')).toEqual([
      ['dead-link', 'warning', 'plain-essay/essays/the-well-in-the-square.md', 7],
      ['dead-link', 'warning', 'plain-essay/essays/the-well-in-the-square.md', 18],
    ]);
    expect(placesIn('broken-settings')).toEqual([
      ['broken-yaml', 'error', 'broken-settings/toolkit.yaml', 2],
      ['unknown-reference', 'error', 'broken-settings/decks/lonely-deck.md', 3],
      ['selects-nothing', 'error', 'broken-settings/decks/selects.md', 3],
      ['card-in-no-deck', 'warning', 'broken-settings/cards/homeless.md', undefined],
      ['card-in-no-deck', 'warning', 'broken-settings/cards/lonely/card.md', undefined],
      ['glossary-without-terms', 'warning', 'broken-settings/glossary.md', undefined],
    ]);
    expect(placesIn('unhyphenated')).toEqual([['no-hyphenation', 'warning', 'unhyphenated/toolkit.yaml', 3]]);
    expect(placesIn('empty')).toEqual([['no-content', 'error', 'empty', undefined]]);
    expect(placesIn('no-such-folder')).toEqual([
      ['no-such-folder', 'error', join(fixtures, 'no-such-folder'), undefined],
    ]);
  });

  test('files without a mistake are not named', () => {
    const named = new Set(found.get('broken')?.map(({ file }) => file));
    for (const path of ['essays/twins.md', 'essays/sections.md', 'essays/no-sections.md']) {
      expect(named).not.toContain(`broken/${path}`);
    }
  });
});
