/** The terms of the glossary, ready to be explained in a text on the site. */
import type { Entry, GlossaryTerm, Toolkit } from '../../library/index.ts';
import { siteTree, type ExplainedTerm } from '../../markdown/index.ts';
import { linkAddressFrom, pageAddress } from '../../website/address.ts';
import { catalogueIn } from '../../words/index.ts';

const known = new WeakMap<Toolkit, readonly ExplainedTerm[]>();

/** All terms but the entry’s own title; none where the glossary is in another language. */
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
 * Spellings that contain the term. Others are for a book’s index, where “quiet” may lead to “Stillness”; an everyday
 * word counts only as part of a longer one.
 */
function spellingsOf({ name, also, isEveryday }: GlossaryTerm): string[] {
  const own = name.toLowerCase();
  return [name, ...also].filter((each) => {
    const holdsName = each.toLowerCase().includes(own);
    const isLonger = each.split(/\s+/).length > name.split(/\s+/).length;
    return holdsName && (isLonger || !isEveryday);
  });
}
