import { h } from 'hastscript';
import type { Chapter } from '../../src/documents/index.ts';
import type { GlossaryTerm, Toolkit, Workbook } from '../../src/library/index.ts';
import { printTree, shownAddress, type bookHtml } from '../../src/markdown/index.ts';
import { catalogueOf } from '../../src/words/index.ts';
import { bookTarget } from './book-target.ts';

type EndMatter = Pick<Parameters<typeof bookHtml>[1], 'glossary' | 'chapters' | 'sources' | 'file'>;

/** What the glossary, the sources and the index at the end of a workbook are made of. */
export function endMatter({
  workbook,
  chapters,
  toolkit,
}: {
  workbook: Workbook;
  chapters: readonly Chapter[];
  toolkit: Toolkit;
}): EndMatter {
  const { glossary } = toolkit;
  const { words } = catalogueOf(toolkit);
  const forPaper = (meaning: GlossaryTerm['meaning']) =>
    printTree(meaning, {
      words,
      dropsTitle: false,
      topLevel: 3,
      facilitatorNotes: true,
      idPrefix: 'glossary--',
      // Links are written from where the glossary lies.
      targetOf: (href) =>
        bookTarget(href, { from: { ...workbook, path: glossary?.path ?? '' }, chapters, toolkit }),
    });
  return {
    file: workbook.file,
    glossary: {
      file: glossary?.file ?? workbook.file,
      terms: (glossary?.terms ?? []).map((term) => ({ ...term, meaning: forPaper(term.meaning) })),
    },
    chapters: chapters.flatMap(({ entry, section, id }) =>
      entry.kind === 'practice' && section === undefined ? [{ name: entry.title, also: [], id }] : [],
    ),
    sources: sourcesOf(chapters),
  };
}

/** What chapters owe and where their facts come from, each once, in their order. */
function sourcesOf(chapters: readonly Chapter[]): EndMatter['sources'] {
  const sources = chapters.flatMap(({ entry }) => [
    ...(entry.credit === undefined
      ? []
      : [{ name: entry.credit.to, url: entry.credit.url, of: entry.title }]),
    ...(entry.kind === 'essay' || entry.kind === 'community'
      ? entry.sources.map(({ title, url }) => ({ name: title, url, of: entry.title }))
      : []),
  ]);
  const byName = Map.groupBy(sources, ({ name, url }) => [name, url].filter(Boolean).join(', '));
  return [...byName.values()].map((group) => {
    const [first] = group;
    const titles = [...new Set(group.map(({ of }) => of))].join('; ');
    const address = first?.url === undefined ? '' : `, ${shownAddress(first.url)}`;
    return [
      { type: 'text', value: `${first?.name ?? ''}${address} ` },
      h('span', { className: ['source-of'] }, `(${titles})`),
    ];
  });
}
