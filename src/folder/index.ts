export { entryId } from './entry-id.ts';
export { inProcess } from './in-process.ts';
export type { FolderFiles } from './files.ts';
export { readFrontMatter, readYaml, type Settings } from './front-matter.ts';
export { contentFolder, readContentFolder, readFolder } from './read-folder.ts';
export type { SourceEntry, SourceFolder, SourceText, SourceTranslation } from './source.ts';
