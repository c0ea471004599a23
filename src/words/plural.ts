/**
 * What is said of a count, one text for each plural form of a language: one and other in English, six in Arabic. In `{}`
 * stands the number; `other` is for every form that has no text of its own.
 */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

/** `locale` is the language in which the forms are written, and whose rule chooses among them. */
export function plural(count: number, forms: PluralForms, locale: string): string {
  let rule = rules.get(locale);
  if (rule === undefined) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return (forms[rule.select(count)] ?? forms.other).replaceAll('{}', String(count));
}
