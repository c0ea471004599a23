/** What a machine can tell of how the shipped texts are worded. The rest is told by reading them. */
import dictionary from 'dictionary-en-gb';
import { fleschKincaid } from 'flesch-kincaid';
import { toString } from 'hast-util-to-string';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextSpell from 'retext-spell';
import { syllable } from 'syllable';
import { unified, type Plugin } from 'unified';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readContentFolder } from '../../src/folder/index.ts';
import { questionGroups } from '../../src/practice-filter/groups.ts';
import { cardNumber, companionsOf, makeToolkit, practicesOf, type Practice } from '../../src/library/index.ts';
import { english } from '../../src/words/en/index.ts';
import { shippedContent } from '../folder/content-folders.ts';
import { plainWords, sentencesOf, wordsOf } from './plain-words.ts';

const { words } = english;

const folder = await readContentFolder(shippedContent);
const { toolkit } = makeToolkit(folder);
if (toolkit === undefined) throw new Error('The shipped content has errors.');
const { practices, decks, questions, workshops, glossary } = toolkit;

/** Every text with the words of its settings. */
const texts = [
  ...folder.entries.map(({ file, kind, body, data }) => ({
    file,
    kind,
    text: `${plainWords(body)}\n${linesIn(data).join('\n')}`,
  })),
  { file: 'content/toolkit.yaml', kind: 'toolkit', text: linesIn(toolkit.settings.doors).join('\n') },
  { file: 'content/glossary.md', kind: 'glossary', text: plainWords(folder.glossary?.body ?? '') },
];

/** The lines of text in settings, but for names, addresses and ids. */
function linesIn(data: unknown): string[] {
  if (typeof data === 'string') return /^(https?:|[a-z-]+(#|$))/.test(data) ? [] : [data];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    ['id', 'url', 'scale', 'start', 'end', 'say'].includes(key) ? [] : linesIn(value),
  );
}

/** Reads a text without writing it anew. */
const readOnly: Plugin = function () {
  this.compiler = () => '';
};

async function remarksOn(text: string, plugin: 'equality' | 'spelling'): Promise<VFile['messages']> {
  const file = new VFile({ value: text });
  const reader = unified().use(retextEnglish);
  if (plugin === 'equality') reader.use(retextEquality);
  else reader.use(retextSpell, { dictionary, ignore: ownWords, max: 1 });
  await reader.use(readOnly).process(file);
  return file.messages;
}

/** Rules against words that are right here: a host is one, and hanging up a sheet hurts nobody. */
const usualHere = [
  ...['host-hostess', 'hostesses-hosts', 'hang', 'just', 'easy', 'simple', 'clearly', 'everyone-knows'],
  // Some pay rent to one; the practice “Mastermind”; “anything special”; the midwife is a midwife.
  ...['landlady-landlord', 'master', 'mastermind', 'special', 'midwife'],
  // Persons who are named, or of whom somebody tells.
  ...['he-she', 'her-him', 'herself-himself', 'hers-his', 'gal-guy', 'dads-moms', 'aunt-uncle'],
  ...['grandfathers-grandmothers'],
];
const ownWords = [
  ...['Ako', 'ako', 'Amal', 'Eisler', 'Endres', 'Enspiral', 'Homies', 'Ife', 'Kegan', 'Lombardo', 'Lyrica'],
  ...['Microsolidarity', 'microsolidarity', 'Māori', 'Nati', 'Otago', 'Paquet', 'Pico', 'Pico’s', 'Presencing'],
  ...['Ps', 'Radich', 'Riane', 'Rutsch', 'Rutsch’s', 'Seb', 'Smörgåsbord', 'smörgåsbord', 'UNFPA', 'Wilber'],
  ...['WildSeed', 'Dyad', 'dyad', 'aider', 'awarenesses', 'feelz', 'Transformative', 'Ness', 'Mingus'],
  ...['Himmelstein', 'Maclurcan', 'A1', 'A2'],
];

test.each(texts)('$file is spelt as in the dictionary', async ({ text }) => {
  const remarks = await remarksOn(text.replaceAll('’', "'"), 'spelling');
  const own = new Set(ownWords.map((word) => word.replaceAll('’', "'").toLowerCase()));
  const wrong = remarks.flatMap(({ actual }) =>
    actual == null || own.has(actual.toLowerCase().replace(/'s$/, '')) ? [] : [actual],
  );
  expect(wrong).toEqual([]);
});

test.each(texts)('$file leaves nobody out', async ({ text }) => {
  const remarks = (await remarksOn(text, 'equality')).filter(({ ruleId }) => !usualHere.includes(ruleId ?? ''));
  expect(remarks.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([]);
});

describe('practices', () => {
  const bodyOf = (file: string) => folder.entries.find((entry) => entry.file === file)?.body ?? '';
  const stepsOf = (file: string) =>
    [...bodyOf(file).matchAll(/^:::step.*\n([\s\S]*?)^:::$/gm)].map(([, step]) => step ?? '');

  test.each(practices)('$title: a child of twelve can follow its steps', ({ file }) => {
    const text = stepsOf(file).map(plainWords).join('\n');
    const spoken = wordsOf(text);
    const grade = fleschKincaid({
      sentence: sentencesOf(text).length,
      word: spoken.length,
      syllable: spoken.reduce((sum, word) => sum + syllable(word), 0),
    });
    expect(spoken.length).toBeGreaterThan(100);
    // School years; a child of twelve is in the seventh.
    expect(grade).toBeLessThan(6);
  });

  test.each(practices)('$title: sentences on its card are short', ({ file }) => {
    const lines = [...bodyOf(file).matchAll(/^::card\[(.*)\]$/gm)].map(([, line]) => line ?? '');
    expect(lines.length).toBeGreaterThan(3);
    const long = lines.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 22);
    expect(long).toEqual([]);
  });

  test.each(practices)('$title is in a deck, and leads on to others', (practice) => {
    expect(decks.some((deck) => cardNumber(deck, practice) !== undefined)).toBe(true);
    expect(practice.outline.links.length).toBeGreaterThan(0);
  });

  test.each(practices)('$title says what every guide says', ({ file, outline }) => {
    const headings = outline.headings.map(({ text }) => text);
    expect(headings).toEqual(
      expect.arrayContaining([
        'When to use it',
        'When not to',
        'Before you start',
        'A shorter version',
        'When it goes wrong',
        'Variations',
        'What to do next',
      ]),
    );
    expect(bodyOf(file)).toMatch(/^:::care$/m);
    expect(bodyOf(file)).toMatch(/^> “/m);
  });

  /** With what their pages, and those to which these lead, name as going with them. */
  const andCompanions = (from: readonly Practice[]) =>
    new Set(
      from
        .flatMap((practice) => [practice, ...companionsOf(practice, toolkit).practices])
        .map(({ id }) => id),
    );
  const notIn = (reached: ReadonlySet<string>) =>
    practices.filter(({ id }) => !reached.has(id)).map(({ id }) => id);

  test('each is on the page of a question on the home page, or goes with one that is', () => {
    expect(questions).toHaveLength(6);
    for (const { essay, practice, workshop } of questions) {
      for (const way of [essay, practice, workshop]) expect(way).toBeDefined();
    }
    expect(notIn(andCompanions(questionGroups(toolkit).flatMap((group) => group.practices)))).toEqual([]);
  });

  test('each is in a workshop, or goes with one that is', () => {
    expect(notIn(andCompanions(workshops.flatMap((workshop) => practicesOf(workshop))))).toEqual([]);
  });
});

test('nobody says “I” but in essays, and between quotation marks', () => {
  const found = texts
    .filter(({ kind }) => ['practice', 'workshop', 'glossary', 'community', 'workbook'].includes(kind))
    .flatMap(({ file, text }) => {
      const outside = text
        .split('\n')
        .filter((line) => !/[“”]/.test(line))
        .filter((line) => /(^|[^\p{L}])(I|my|mine|I’m|I’ve)([^\p{L}]|$)/u.test(line) && !/\?$/.test(line.trim()));
      return outside.map((line) => `${file}: ${line}`);
    });
  expect(found).toEqual([]);
});

test('the glossary has forty terms and more, two sentences each or about that, and the texts use each of them', () => {
  const terms = glossary?.terms ?? [];
  expect(terms.length).toBeGreaterThanOrEqual(40);
  const said = texts.filter(({ kind }) => kind !== 'glossary').map(({ text }) => text);
  // The pages speak, too: of editions, and of how much a practice asks.
  const everything = [...said, JSON.stringify(words)].join('\n').toLowerCase();
  const unused = terms.filter(
    ({ name, also }) => ![name, ...also].some((word) => everything.includes(word.toLowerCase())),
  );
  expect(unused.map(({ name }) => name)).toEqual([]);
  for (const { name, meaning } of terms) {
    const count = sentencesOf(toString(meaning)).length;
    expect([1, 2, 3], name).toContain(count);
  }
});

test('every credit says whose work it is, and essays and communities have sources', () => {
  for (const practice of practices) expect(practice.credit?.to, practice.id).toMatch(/\p{L}{3}/u);
  for (const { id, sources } of [...toolkit.essays, ...toolkit.communities]) {
    expect(sources.length, id).toBeGreaterThan(0);
  }
});
