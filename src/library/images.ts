import { posix } from 'node:path';
import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import type { Outline } from '../markdown/outline.ts';
import { hasProtocol, picturePath } from '../markdown/pictures.ts';
import { nearest, diagnostics, type Place, type Diagnostic } from '../diagnostics/index.ts';

/** Images must be local, exist inside the content folder, and say what they show. */
export function checkImages(
  { file, path, lineInFile }: SourceEntry,
  outline: Outline,
  folder: SourceFolder,
): Diagnostic[] {
  return outline.images.flatMap(({ src, alt, line }) => {
    const at = { file, line: lineInFile(line) };
    const found = checkSource(src, { at, path, folder });
    return alt.trim() === '' ? [diagnostics.imageWithoutText(at, { src }), ...found] : found;
  });
}

interface ImageContext {
  readonly at: Place;
  /** The text’s own path. */
  readonly path: string;
  readonly folder: SourceFolder;
}

function checkSource(src: string, { at, path, folder }: ImageContext): Diagnostic[] {
  if (/^\s*(https?:|[\\/]{2})/i.test(src)) return [diagnostics.remoteImage(at, { src })];
  if (hasProtocol(src)) return [diagnostics.imageNotAFile(at, { src })];
  const target = picturePath(src, path);
  const leadsOut = folder.links.some((link) => target === link || target.startsWith(`${link}/`));
  if (leadsOut || target.startsWith('../')) return [diagnostics.imageOutside(at, { src })];
  if (!folder.otherFiles.includes(target)) {
    const near = nearest(target, folder.otherFiles);
    const known = near === undefined ? [] : [relativeTo(posix.dirname(path), near)];
    return [diagnostics.missingImage(at, { src, known })];
  }
  const folders = posix.dirname(path) + posix.dirname(target);
  // Letters that the bundler takes for parts of an address; a file’s own name may have more of them than a folder’s.
  const [letter] = /[?\\]/.exec(posix.basename(target)) ?? /[#%?\\\p{Cc}]/u.exec(folders) ?? [];
  if (letter !== undefined)
    return [diagnostics.imageName(at, { src, letter: /\p{Cc}/u.test(letter) ? 'line break' : letter })];
  if (!/\.(png|jpe?g|webp|avif|gif|svg)$/i.test(target) || folder.brokenPictures.includes(target)) {
    return [diagnostics.brokenImage(at, { src })];
  }
  return [];
}

function relativeTo(folder: string, target: string): string {
  const path = posix.relative(folder, target);
  return path.startsWith('.') ? path : `./${path}`;
}
