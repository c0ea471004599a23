import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder, readContentFolder, type SourceEntry, type SourceFolder } from './folder/index.ts';
import { isSameText } from './library/index.ts';
import type { Kind } from './schemas/index.ts';

/** One reading serves the collections of all kinds. */
let reading: Promise<SourceFolder> | undefined;

/**
 * Loads the texts of one kind for Astro to render: the very entries that `readContentFolder` finds, under the
 * same ids, those of translations with their language before them (`pt/case-clinic`). Their fields are the library’s business; Astro’s own reader of settings understands some otherwise.
 */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `content-${kind}`,
    load: async (context) => {
      const base = contentFolder(process.cwd());
      await loadKind(kind, base, context);
      const { watcher } = context;
      if (watcher === undefined) return;
      watcher.add(base);
      const reload = (path: string) => {
        if (!path.startsWith(base + sep)) return;
        reading = undefined;
        loadKind(kind, base, context).catch((error: unknown) => context.logger.error(String(error)));
      };
      for (const change of ['add', 'change', 'unlink'] as const) watcher.on(change, reload);
    },
  };
}

async function loadKind(kind: Kind, base: string, context: LoaderContext) {
  const { store, config } = context;
  reading ??= readContentFolder(base);
  const texts = textsOf(await reading);
  const { processor } = config.markdown;
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const left = new Set(store.keys());
  const readable = texts.filter(({ entry }) => entry.kind === kind && entry.problems.length === 0);
  for (const { id, entry, path: inside } of readable) {
    const path = join(base, inside);
    const filePath = relative(process.cwd(), path).split(sep).join('/');
    const digest = context.generateDigest(`${filePath}\n${entry.bodyOffset}\n${entry.body}`);
    if (entry.format === 'mdx') {
      left.delete(id);
      store.set({ id, data: {}, filePath, digest, deferredRender: true });
    } else if (store.get(id)?.digest !== digest) {
      const rendered = await renderEntry(entry, path, renderer).catch((error: unknown) => {
        // While an author is writing; a build is stopped by what the library says of such a text.
        context.logger.warn(`${filePath} cannot be rendered: ${firstLine(error)}`);
      });
      if (rendered === undefined) continue;
      left.delete(id);
      store.set({
        id,
        data: {},
        filePath,
        digest,
        rendered,
        assetImports: rendered.metadata.imagePaths,
      });
    } else left.delete(id);
  }
  for (const id of left) store.delete(id);
}

/** The texts of all languages under their ids, and the paths inside the content folder that they are read from. */
function textsOf({ entries, translations }: SourceFolder) {
  return [
    ...entries.map((entry) => ({ id: entry.id, entry, path: entry.path })),
    ...translations.flatMap(({ language, entries: translated }) =>
      translated.flatMap((entry) => {
        const original = entries.find(({ path }) => isSameText(path, entry.path));
        // Pictures are looked for from where the original lies; components are a part of the text.
        const path = entry.format === 'mdx' ? `${language}/${entry.path}` : entry.path;
        return original === undefined ? [] : [{ id: `${language}/${original.id}`, entry, path }];
      }),
    ),
  ];
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

type Renderer = Awaited<ReturnType<LoaderContext['config']['markdown']['processor']['createRenderer']>>;

async function renderEntry({ body, bodyOffset }: SourceEntry, path: string, renderer: Renderer) {
  // Below as many empty lines as the settings take, each line of the text has the number it has in its file.
  const text = '\n'.repeat(bodyOffset) + body;
  const { code, metadata } = await renderer.render(text, { fileURL: pathToFileURL(path), frontmatter: {} });
  // Astro looks for pictures by this mark, and would take the same letters in a text for one.
  const html = code.replace(/(?<!<img (?:[a-z]+="[^"]*" )*)__ASTRO_IMAGE_=/g, '&#95;_ASTRO_IMAGE_=');
  return { html, metadata: { ...metadata, imagePaths: metadata.localImagePaths } };
}
