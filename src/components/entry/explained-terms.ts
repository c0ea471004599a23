/** The terms of the glossary, ready to be explained in a text on the site. */
import type { Entry, GlossaryTerm, Toolkit } from '../../library/index.ts';
import { siteTree, type ExplainedTerm } from '../../markdown/index.ts';
import { linkAddressFrom, pageAddress } from '../../website/address.ts';
import { catalogueIn } from '../../words/index.ts';

const known = new WeakMap<Toolkit, readonly ExplainedTerm[]>();

/** All but what the entry itself explains, being called so; none where the glossary is in another language. */
export function explainedTerms(entry: Entry, toolkit: Toolkit): ExplainedTerm[] {
  if (toolkit.glossary?.language !== entry.language) return [];
  const terms = known.get(toolkit) ?? termsOf(toolkit);
  known.set(toolkit, terms);
  const title = entry.title.toLowerCase();
  return terms.filter(({ spellings }) => !spellings.some((each) => each.toLowerCase() === title));
}

function termsOf(toolkit: Toolkit): ExplainedTerm[] {
  const { glossary } = toolkit;
  if (glossary === undefined) return [];
  const { words } = catalogueIn(glossary.language);
  const addressOf = (href: string) => linkAddressFrom(href, glossary, toolkit);
  return glossary.terms.map((term) => ({
    name: term.name,
    anchor: term.anchor,
    spellings: spellingsOf(term),
    meaning: siteTree(term.meaning, { words, dropsTitle: false, topLevel: 3, addressOf }),
    address: pageAddress(`/glossary/#${term.anchor}`, toolkit),
  }));
}

/**
 * Names that hold the term’s own. The others serve the index of a book, where “quiet” may lead to “Stillness”; and an
 * everyday word means the term only in company.
 */
function spellingsOf({ name, also, isEveryday }: GlossaryTerm): string[] {
  const own = name.toLowerCase();
  return [name, ...also].filter((each) => {
    const holdsName = each.toLowerCase().includes(own);
    const isLonger = each.split(/\s+/).length > name.split(/\s+/).length;
    return holdsName && (isLonger || !isEveryday);
  });
}
