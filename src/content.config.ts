import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder, entryId } from './folder/index.ts';
import { folderOf, schemas, type Kind } from './schemas/index.ts';

const base = contentFolder(process.cwd());

function collection(kind: Kind, patterns: string[]) {
  return defineCollection({
    loader: glob({ base, pattern: patterns, generateId: ({ entry, data }) => entryId(entry, data) }),
    schema: schemas[kind],
  });
}

// The same files as `readContentFolder` reads: none that begin with an underscore, none about the folder itself.
const leftOut = [
  '!**/_*',
  '!**/_*/**',
  '!**/@(readme|license|licence|changelog|contributing|summary).*',
].flatMap((pattern) => [pattern, pattern.replace(/@\(.*\)/, (names) => names.toUpperCase())]);
const filesIn = (kind: Kind) => [`${folderOf[kind]}/**/*.{md,mdx}`, ...leftOut];

export const collections = {
  // Markdown in the content folder itself counts as essays.
  essay: collection('essay', [...filesIn('essay'), '*.{md,mdx}']),
  practice: collection('practice', filesIn('practice')),
  worksheet: collection('worksheet', filesIn('worksheet')),
  deck: collection('deck', filesIn('deck')),
  workbook: collection('workbook', filesIn('workbook')),
};
