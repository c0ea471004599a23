import type { english } from './en/index.ts';

/** The same words in any language: texts are any text, functions say theirs of the same things. */
type InAnyLanguage<Words> = Words extends string
  ? string
  : Words extends (...things: infer Things) => infer Said
    ? (...things: Things) => InAnyLanguage<Said>
    : { readonly [Name in keyof Words]: InAnyLanguage<Words[Name]> };

/** Everything that pages and papers say of their own accord, in one language. A word left out is a type error. */
export type Catalogue = InAnyLanguage<typeof english>;

export type Words = Catalogue['words'];
