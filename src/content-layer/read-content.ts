import { contentFolder, inProcess, readContentFolder, type SourceFolder } from '../folder/index.ts';
import { projectFolder } from '../project-folder.ts';

/** Astro loads this module anew for its settings, its content and its pages. */
const readings = inProcess('kindling.content', () => new Map<string, Promise<SourceFolder>>());

/**
 * The content folder of this project, read once in a process for all that is made of it; `anew` while an author may
 * have changed it.
 */
export function readContent({ root = projectFolder, anew = false } = {}): Promise<SourceFolder> {
  const folder = contentFolder(root);
  const known = anew ? undefined : readings.get(folder);
  const reading = known ?? readContentFolder(folder);
  readings.set(folder, reading);
  return reading;
}
