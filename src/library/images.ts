import { posix } from 'node:path';
import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import type { Outline } from '../markdown/outline.ts';
import { nearest, problems, type Problem } from '../problems/index.ts';

/** Images must be local, exist beside the text, and say what they show. */
export function checkImages(
  { file, path, bodyOffset }: SourceEntry,
  outline: Outline,
  { otherFiles }: SourceFolder,
): Problem[] {
  return outline.images.flatMap(({ src, alt, line }) => {
    const at = { file, line: line + bodyOffset };
    const found: Problem[] = [];
    if (alt.trim() === '') found.push(problems.imageWithoutText(at, { src }));
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
      found.push(problems.remoteImage(at, { src }));
      return found;
    }
    const folder = posix.dirname(path);
    const target = posix.join(src.startsWith('/') ? '' : folder, safeDecode(src));
    if (!otherFiles.includes(target)) {
      const near = nearest(target, otherFiles);
      const known = near === undefined ? [] : [relativeTo(folder, near)];
      found.push(problems.missingImage(at, { src, known }));
    }
    return found;
  });
}

function relativeTo(folder: string, target: string): string {
  const path = posix.relative(folder, target);
  return path.startsWith('.') ? path : `./${path}`;
}

function safeDecode(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
