import { practiceMinutes, type Essay, type Practice, type Toolkit } from '../library/index.ts';

/** What a page is about, for programs that read it: schema.org's words, as JSON-LD. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** A practice as a HowTo, an essay as an Article; `url` is left out where the site has no address. */
export function structuredData(
  entry: Essay | Practice,
  { settings }: Pick<Toolkit, 'settings'>,
  url: string | undefined,
): StructuredData {
  const { name, licence } = settings;
  const common = {
    '@context': 'https://schema.org',
    name: entry.title,
    description: entry.summary,
    inLanguage: entry.language,
    url,
    license: licence?.url,
    isPartOf: { '@type': 'WebSite', name },
    creditText: entry.credit?.to,
  };
  if (entry.kind === 'essay') {
    return { ...common, '@type': 'Article', headline: entry.title, wordCount: entry.outline.words };
  }
  return {
    ...common,
    '@type': 'HowTo',
    totalTime: `PT${Math.round(practiceMinutes(entry, entry.people.ideal))}M`,
    supply: entry.materials.map((material) => ({ '@type': 'HowToSupply', name: material })),
    step: entry.steps.map(({ title }, index) => ({ '@type': 'HowToStep', position: index + 1, name: title })),
  };
}

/** Escaped for a script element. */
export function scriptText(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
