export { anchorMaker, entryId } from './entry-id.ts';
export { readFrontMatter, readYaml, type Settings } from './front-matter.ts';
export { contentFolder, readContentFolder } from './read-folder.ts';
export type { SourceEntry, SourceFolder, SourceText, SourceTranslation } from './source.ts';
