import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsOf, ownDocumentsOf } from '../../src/documents/index.ts';
import { readContentFolder } from '../../src/folder/index.ts';
import { makeToolkit, resolveLink, type Entry, type Toolkit } from '../../src/library/index.ts';
import { fixtures, practiceFile, temporaryFolder } from '../folder/content-folders.ts';

const { toolkits, toolkit, diagnostics } = makeToolkit(
  await readContentFolder(join(fixtures, 'many-languages')),
);
const inLanguage = (language: string): Toolkit => {
  const found = toolkits.find(({ settings }) => settings.language === language);
  if (found === undefined) throw new Error(`no toolkit in ${language}`);
  return found;
};
const entryOf = (id: string, { entries }: Toolkit): Entry => {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
};
const [en, pt, ar] = ['en', 'pt', 'ar'].map(inLanguage) as [Toolkit, Toolkit, Toolkit];

describe('a content folder with translations', () => {
  test('has a toolkit for each language, its own first, and nothing to complain of', () => {
    expect(diagnostics).toEqual([]);
    expect(toolkit).toBe(en);
    expect(toolkits.map(({ settings, prefix }) => [settings.language, prefix]).sort()).toEqual([
      ['ar', 'ar/'],
      ['en', ''],
      ['pt', 'pt/'],
    ]);
  });

  test('what cannot be read in an original is told there alone', async () => {
    const original = practiceFile({ body: '## One\n\nText.\n\n:::step[Begin]{minutes=5}\nWe begin.\n:::' });
    const files = {
      'essays/a.md': '# A\n\n[One](../practices/p.md#one)\n',
      'pt/essays/a.md': '# Um\n\n[Um](../practices/p.md#one)\n',
      'pt/practices/p.md':
        '---\ntitle: P\nsummary: S\n---\n\n## Um\n\nTexto.\n\n:::step[Início]{minutes=5}\nSim.\n:::\n',
    };
    const told = async (text: string) => {
      const folder = await temporaryFolder({ ...files, 'practices/p.md': text });
      return makeToolkit(await readContentFolder(folder)).diagnostics.map(
        ({ code, file, line }) => `${code} ${file}:${line ?? ''}`,
      );
    };
    expect(await told(original)).toEqual([]);
    expect(await told(original.replace('scale: crew', 'scale: [crew'))).toEqual([
      'broken-yaml content/practices/p.md:4',
    ]);
    expect(await told(original.replace('scale: crew', 'scael: crew'))).toEqual([
      'unknown-field content/practices/p.md:4',
    ]);
    expect(await told(original.replace('scale: crew', 'scale: crews'))).toEqual([
      'wrong-value content/practices/p.md:4',
    ]);
  });

  test('settings of a translation that are no fields are told', async () => {
    const folder = await temporaryFolder({
      'essays/a.md': '# A\n\nText.\n',
      'pt/toolkit.yaml': '- a\n- b\n',
    });
    const { diagnostics: found } = makeToolkit(await readContentFolder(folder));
    expect(found).toMatchObject([{ code: 'broken-yaml', file: 'content/pt/toolkit.yaml', line: 1 }]);
  });

  test('two files cannot translate one', async () => {
    const text = '# A\n\nText.\n';
    const folder = await temporaryFolder({
      'essays/a.md': text,
      'pt/essays/a.md': text,
      'pt/essays/a.mdx': text,
    });
    const { diagnostics: found } = makeToolkit(await readContentFolder(folder));
    expect(found).toMatchObject([{ code: 'double-id', file: 'content/pt/essays/a.mdx' }]);
  });

  test('every language has every entry, under the same ids', () => {
    for (const each of [pt, ar])
      expect([...each.entries.keys()].sort()).toEqual([...en.entries.keys()].sort());
    expect(en.entries.size).toBe(8);
  });

  test('a translation has its own words, and the settings it leaves out from its original', () => {
    const practice = ar.practices.find(({ id }) => id === 'opening-round');
    expect(practice).toMatchObject({
      title: 'جولة الافتتاح',
      language: 'ar',
      isStandIn: false,
      scale: 'crew',
    });
    expect(practice?.people).toMatchObject({ min: 2, ideal: 4, max: 6 });
    expect(practice?.credit).toEqual({ to: 'Our neighbours', url: 'https://example.org/round' });
    expect(practice?.steps.map(({ title, originalTitle }) => [title, originalTitle])).toEqual([
      ['ترحيب', 'Welcome'],
      ['جولة', 'Round'],
    ]);
  });

  test('an original stands in where there is no translation, after what there is', () => {
    expect(pt.practices.map(({ title, isStandIn, language }) => [title, isStandIn, language])).toEqual([
      ['Ronda de abertura', false, 'pt'],
      ['Pair walk', true, 'en'],
    ]);
    expect(en.practices.map(({ isStandIn }) => isStandIn)).toEqual([false, false]);
  });

  test('settings are laid over the general ones', () => {
    expect(pt.settings).toMatchObject({
      name: 'Mesa da cozinha',
      language: 'pt',
      papers: ['a4'],
      hyphenate: true,
    });
    expect(pt.settings.hostSections).toEqual(['Before you start', 'Antes de começar']);
    // There are no rules for breaking Arabic words.
    expect(ar.settings).toMatchObject({ name: 'طاولة المطبخ', hyphenate: false });
  });

  test('a glossary is translated as a whole', () => {
    expect(pt.glossary).toMatchObject({ language: 'pt', terms: [{ name: 'Ronda' }] });
    expect(ar.glossary).toMatchObject({ language: 'en', terms: [{ name: 'Round' }] });
  });

  test('links find sections by the names they have in the original', () => {
    const to = (href: string, from: string, within: Toolkit) =>
      resolveLink(href, entryOf(from, within), within);
    const kettle = '../essays/why-we-meet.md#the-kettle';
    expect(to(kettle, 'pair-walk', en)).toMatchObject({ anchor: 'the-kettle' });
    expect(to(kettle, 'pair-walk', pt)).toMatchObject({ to: 'entry', anchor: 'a-chaleira' });
    expect(to('#the-kettle', 'why-we-meet', pt)).toEqual({ to: 'here', anchor: 'a-chaleira' });
    expect(to('../essays/why-we-meet.md#no-such', 'opening-round', pt)).toEqual({ to: 'nowhere' });
  });

  test('a translated deck holds what is translated; one that is not is shown whole', () => {
    const cards = (id: string) =>
      pt.decks
        .find((deck) => deck.id === id)
        ?.cards.map((card) => (card.type === 'practice' ? card.practice.title : card.type));
    expect(cards('evening-deck')).toEqual(['Ronda de abertura', 'text', 'text']);
    expect(cards('table-deck')).toEqual(['Opening round', 'Pair walk']);
  });
});

describe('what is printed of translations', () => {
  const paths = (
    documents: readonly { layouts: readonly { job: { outputs: readonly { path: string }[] } }[] }[],
  ) => documents.flatMap(({ layouts }) => layouts.flatMap(({ job }) => job.outputs.map(({ path }) => path)));

  test('lies in a folder of its language, and says its language', () => {
    const own = ownDocumentsOf(pt);
    expect(own.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'deck evening-deck',
      'card opening-round',
      'hand-out opening-round',
      'essay why-we-meet',
    ]);
    expect(new Set(own.flatMap(({ layouts }) => layouts.map(({ job }) => job.lang)))).toEqual(
      new Set(['pt']),
    );
    expect(paths(own)).toContain('card/pt/opening-round/opening-round-pt-card-a4-home.pdf');
    expect(own.flatMap(({ layouts }) => layouts.map(({ prefix }) => prefix))).not.toContain('');
  });

  test('nothing is printed twice, and the files of an original are offered where it stands in', () => {
    const all = toolkits.flatMap((each) => paths(ownDocumentsOf(each)));
    expect(new Set(all).size).toBe(all.length);
    for (const each of toolkits) {
      for (const path of paths(documentsOf(each))) expect(all).toContain(path);
    }
    expect(documentsOf(pt).length).toBe(documentsOf(en).length);
  });
});

describe('mistakes', () => {
  const codesIn = async (files: Readonly<Record<string, string>>) => {
    const made = makeToolkit(await readContentFolder(await temporaryFolder(files)));
    return made.diagnostics.map(({ code, file }) => `${code} ${file}`);
  };

  test('of an original are told once', async () => {
    expect(
      await codesIn({
        'essays/a.md': '# A\n\n[nowhere](b.md)\n',
        'pt/practices/p.md': practiceFile({ title: 'Prática' }),
        'practices/p.md': practiceFile(),
      }),
    ).toEqual(['dead-link content/essays/a.md']);
  });

  test('a folder with nothing of a toolkit in it is none of translations', async () => {
    expect(await codesIn({ 'essays/a.md': '# A\n\nText.\n', 'new/b.md': '# B\n' })).toEqual([
      'unknown-folder content/new',
    ]);
  });
});
