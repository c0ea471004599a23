import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder, type SourceEntry, type SourceFolder } from '../folder/index.ts';
import { isSameText } from '../library/index.ts';
import { pictureImport, picturesIn } from '../markdown/pictures.ts';
import type { Kind } from '../schemas/index.ts';
import { projectFolder } from '../project-folder.ts';
import { readContent } from './read-content.ts';

/** Marks a value as a picture for Astro to import. */
const importMark = '__ASTRO_IMAGE_';

/**
 * What Astro has to know of the texts of one kind: the pictures of plain Markdown, which it imports, and the files
 * with components, which it runs. Texts themselves are parsed once, when the folder is read. These are the very entries
 * of the folder under the same ids, those of translations with their language before them (`pt/case-clinic`).
 */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `content-${kind}`,
    load: async (context) => {
      const base = contentFolder(projectFolder);
      storeKind(kind, { base, context, folder: await readContent() });
      const { watcher } = context;
      if (watcher === undefined) return;
      watcher.add(base);
      const reload = (path: string) => {
        if (!path.startsWith(base + sep)) return;
        readContent({ anew: true })
          .then((folder) => storeKind(kind, { base, context, folder }))
          .catch((error: unknown) => context.logger.error(String(error)));
      };
      for (const change of ['add', 'change', 'unlink'] as const) watcher.on(change, reload);
    },
  };
}

interface Store {
  readonly base: string;
  readonly context: LoaderContext;
  readonly folder: SourceFolder;
}

function storeKind(kind: Kind, { base, context, folder }: Store): void {
  const { store } = context;
  const left = new Set(store.keys());
  const readable = textsOf(folder).filter(
    ({ entry }) => entry.kind === kind && entry.diagnostics.length === 0,
  );
  for (const { id, entry, path } of readable) {
    // Happens in dev only: the library’s check stops a build on such a text.
    if (entry.text.is !== 'text') continue;
    left.delete(id);
    const filePath = relative(fileURLToPath(context.config.root), join(base, path)).split(sep).join('/');
    // A new digest also makes Astro reload open pages.
    const digest = context.generateDigest(`${filePath}\n${entry.bodyOffset}\n${entry.body}`);
    if (entry.format === 'mdx') {
      store.set({ id, data: {}, filePath, digest, deferredRender: true });
      continue;
    }
    const pictures = Object.fromEntries(
      picturesIn(entry.text.tree).map((src) => [src, importMark + pictureImport(src, entry.path)]),
    );
    store.set({ id, data: { pictures }, filePath, digest });
  }
  for (const id of left) store.delete(id);
}

/** The texts of all languages under their ids, and the paths inside the content folder that they are read from. */
function textsOf({
  entries,
  translations,
}: SourceFolder): { id: string; entry: SourceEntry; path: string }[] {
  return [
    ...entries.map((entry) => ({ id: entry.id, entry, path: entry.path })),
    ...translations.flatMap(({ language, entries: translated }) =>
      translated.flatMap((entry) => {
        const original = entries.find(({ path }) => isSameText(path, entry.path));
        // Pictures are relative to the original; components are part of the translation.
        const path = entry.format === 'mdx' ? `${language}/${entry.path}` : entry.path;
        return original === undefined ? [] : [{ id: `${language}/${original.id}`, entry, path }];
      }),
    ),
  ];
}
