import { posix, relative, sep } from 'node:path';
import type { Root as HtmlRoot } from 'hast';
import type { Image, Root } from 'mdast';
import 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

interface TextFile {
  /** Absolute; undefined for a text that is no file. */
  readonly path: string | undefined;
  readonly data: object;
}

/**
 * Where a picture lies, from the content folder: `src` as an author writes it, beside the text or beginning with
 * a slash. Both paths have forward slashes; one that leads out of the folder begins with `../`.
 */
export function picturePath(src: string, textPath: string): string {
  const path = decode(src);
  return posix.join(path.startsWith('/') ? '.' : posix.dirname(textPath), path.replace(/^\/+/, ''));
}

/** Whether an address names another place than a file: a website, data, a program. */
export function hasProtocol(address: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address);
}

/** The addresses of pictures that lie in the content folder, as they stand in a text; each once. */
export function picturesIn(tree: HtmlRoot): string[] {
  const found = new Set<string>();
  visit(tree, 'element', ({ tagName, properties: { src } }) => {
    if (tagName === 'img' && typeof src === 'string' && !hasProtocol(src)) found.add(src);
  });
  return [...found];
}

/** Such an address as Astro imports it, from beside the text. */
export function pictureImport(src: string, textPath: string): string {
  const path = posix.relative(posix.dirname(textPath), picturePath(src, textPath));
  return path.startsWith('.') ? path : `./${path}`;
}

/**
 * Remark plugin: addresses of pictures in the one form that Astro can decode and import, whatever an author
 * wrote. Files must lie in `contentFolder`.
 */
export function remarkPictures({ contentFolder }: { contentFolder: string }) {
  return (tree: Root, file: TextFile): void => {
    if (file.path === undefined) return;
    const textPath = pathInside(contentFolder, file.path);
    const referred = new Set<string>();
    visit(tree, 'imageReference', ({ identifier }) => void referred.add(identifier));
    visit(tree, (node, index, parent) => {
      if (node.type === 'image' || (node.type === 'definition' && referred.has(node.identifier))) {
        node.url = importable(node.url, textPath);
      }
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (node.name !== 'img' || parent === undefined || index === undefined) return;
      const valueOf = (name: string) => {
        const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
        return typeof found?.value === 'string' ? found.value : undefined;
      };
      const src = valueOf('src');
      if (src === undefined || hasProtocol(src)) return;
      const picture: Image = { type: 'image', url: importable(src, textPath), alt: valueOf('alt') ?? '' };
      parent.children.splice(index, 1, picture);
    });
  };
}

/** Rehype plugin: makes Astro take pictures that were written as HTML as well. */
export function rehypePictures({ contentFolder }: { contentFolder: string }) {
  return (tree: HtmlRoot, file: TextFile): void => {
    const { astro } = file.data as { astro?: { localImagePaths?: string[] } };
    if (file.path === undefined || astro === undefined) return;
    const textPath = pathInside(contentFolder, file.path);
    const paths = new Set(astro.localImagePaths);
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'img' || typeof properties['src'] !== 'string' || hasProtocol(properties['src']))
        return;
      properties['src'] = importable(properties['src'], textPath);
      paths.add(decodeURI(properties['src']));
    });
    astro.localImagePaths = [...paths];
  };
}

function importable(src: string, textPath: string): string {
  if (hasProtocol(src)) return encodeURI(decode(src));
  return encodeURI(pictureImport(src, textPath));
}

function pathInside(contentFolder: string, path: string): string {
  return relative(contentFolder, path).split(sep).join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
